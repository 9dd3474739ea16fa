import { Form } from '@remix-run/react';
import { partnerParts } from '#app/core/roadmap/partner-parts.ts';
import { CheckboxField } from '../forms/checkbox-field.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface PartnerFieldsProps {
  choices: readonly { id: number; name: string }[];
  answer?: FormAnswer;
}

/** Gives a stakeholder a part in a pilot. */
export function PartnerFields({ choices, answer }: PartnerFieldsProps) {
  const values = answer?.submitted ?? {};
  const errors = answer?.errors ?? {};
  return (
    <Form method="post" preventScrollReset>
      <FormErrorSummary errors={errors} />
      <SelectField
        name="stakeholderId"
        label="Stakeholder"
        required
        defaultValue={fieldText(values, 'stakeholderId')}
        errors={errors.stakeholderId}
        options={[
          { value: '', label: 'Choose a stakeholder' },
          ...choices.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <SelectField
        name="part"
        label="Part in this pilot"
        description="A partner with several parts is added once for each."
        required
        defaultValue={fieldText(values, 'part')}
        errors={errors.part}
        options={partnerParts.map(({ part, name }) => ({ value: part, label: name }))}
      />
      <CheckboxField
        name="sendsLogs"
        label="Has agreed to send logs"
        description="For a verifier this decides how much of the pilot’s verification can be seen."
        defaultChecked={fieldText(values, 'sendsLogs') === 'on'}
      />
      <SubmitButton name="intent" value="add">
        Add partner
      </SubmitButton>
    </Form>
  );
}
