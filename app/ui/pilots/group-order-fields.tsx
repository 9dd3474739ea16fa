import { Form } from '@remix-run/react';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { RadioGroup } from '../forms/radio-group.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface GroupOrderFieldsProps {
  groupOrder: string;
  orders: readonly { id: string; label: string; explanation: string }[];
  answer?: FormAnswer;
}

/** One of the ways to put groups in order, each with the reason somebody would choose it. */
export function GroupOrderFields({ groupOrder, orders, answer }: GroupOrderFieldsProps) {
  const submitted = answer ? fieldText(answer.submitted, 'groupOrder') : '';
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="order" />
      <RadioGroup
        name="groupOrder"
        legend="Groups stand"
        options={orders.map(({ id, label, explanation }) => ({
          ...{ value: id, label, description: explanation },
        }))}
        defaultValue={submitted || groupOrder}
        errors={answer?.errors.groupOrder}
      />
      <SubmitButton>Save order</SubmitButton>
    </Form>
  );
}
