import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { SecondYes } from './second-yes.tsx';

interface CorrectionFormProps {
  /** The release that would be corrected. */
  latest: { number: number; asOf: string };
  mayPublish: boolean;
  errors?: Record<string, string[]> | undefined;
}

const secondYes = 'confirmed-correction';

/** Asks for a revision of the last release. */
export function CorrectionForm({ latest, mayPublish, errors }: CorrectionFormProps) {
  const { number, asOf } = latest;
  const problems = Object.values(errors ?? {}).flat();
  return (
    <Form method="post" className="max-w-prose">
      {problems.length > 0 ? <FormErrorSummary errors={{ [secondYes]: problems }} /> : null}
      <input type="hidden" name="asOf" value={asOf} />
      {mayPublish ? <SecondYes field={secondYes} /> : null}
      <div className="flex flex-wrap gap-3">
        <SubmitButton
          kind="secondary"
          name="kind"
          value="preview_revision"
          pendingLabel="Starting…"
        >
          Preview a revision of release {number}
        </SubmitButton>
        {mayPublish ? (
          <ConfirmButton
            kind="secondary"
            name="kind"
            value="publish_revision"
            title={`Publish a revision of release ${number}?`}
            message="It becomes a release of its own, and cannot be changed or taken back. The quarters that it looks at again are looked at no more: wait until corrections are complete."
            confirmLabel="Publish the revision"
          >
            Publish a revision
          </ConfirmButton>
        ) : null}
      </div>
    </Form>
  );
}
