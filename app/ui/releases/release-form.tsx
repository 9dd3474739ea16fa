import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { SecondYes } from './second-yes.tsx';

interface ReleaseFormProps {
  today: string;
  /** The day that the form begins with: that of the preview, so that publishing shows the same. */
  suggestedAsOf: string;
  mayPublish: boolean;
  errors?: Record<string, string[]> | undefined;
  submittedAsOf?: string | undefined;
}

/** Asks for a preview or a release as of a day. */
export function ReleaseForm({
  today,
  suggestedAsOf,
  mayPublish,
  errors,
  submittedAsOf,
}: ReleaseFormProps) {
  return (
    <Form method="post" className="max-w-prose">
      <FormErrorSummary errors={errors} />
      <TextField
        name="asOf"
        label="As of"
        type="date"
        required
        max={today}
        defaultValue={submittedAsOf ?? suggestedAsOf}
        errors={errors?.asOf ?? []}
        description="Nothing later is looked at. A quarter is released once 180 days have passed since its last day, and job seekers have been observed that long: a day after the logs end becomes their last day."
      />
      {mayPublish ? <SecondYes /> : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton kind="secondary" name="kind" value="preview" pendingLabel="Starting…">
          Build a preview
        </SubmitButton>
        {mayPublish ? (
          <ConfirmButton
            kind="primary"
            name="kind"
            value="publish"
            title="Publish this release?"
            message="A published release cannot be changed or taken back: others may have saved and cited it. It shows what the preview shows, as of the chosen day."
            confirmLabel="Publish for good"
          >
            Publish a release
          </ConfirmButton>
        ) : null}
      </div>
    </Form>
  );
}
