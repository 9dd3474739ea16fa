import { Form } from '@remix-run/react';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, type FormValues, fieldText } from '../forms/form-values.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface MilestoneFieldsProps {
  /** Null for a new milestone. */
  milestoneId: number | null;
  values: FormValues;
  /** The answer, if this very form was the one submitted. */
  answer?: FormAnswer;
}

/** The form of a milestone, new or changed. */
export function MilestoneFields({ milestoneId, answer, ...props }: MilestoneFieldsProps) {
  const values = answer?.submitted ?? props.values;
  const errors = answer?.errors ?? {};
  const text = (name: string) => ({
    name,
    defaultValue: fieldText(values, name),
    errors: errors[name],
  });
  return (
    <Form method="post" preventScrollReset>
      <FormErrorSummary errors={errors} />
      {milestoneId === null ? null : <input type="hidden" name="milestoneId" value={milestoneId} />}
      <TextField {...text('title')} label="Milestone" required autoComplete="off" />
      <div className="grid max-w-prose gap-x-6 sm:grid-cols-2">
        <TextField {...text('dueOn')} label="Due on" type="date" />
        <TextField {...text('doneOn')} label="Done on" type="date" />
      </div>
      <TextField
        {...text('evidenceUrl')}
        label="Link to evidence"
        type="url"
        description="Starts with https://."
      />
      <SubmitButton
        name="intent"
        value={milestoneId === null ? 'add' : 'update'}
        kind={milestoneId === null ? 'primary' : 'secondary'}
      >
        {milestoneId === null ? 'Add milestone' : 'Save milestone'}
      </SubmitButton>
    </Form>
  );
}
