import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { SecondYes } from './second-yes.tsx';

interface CorrectionFormProps {
  /** The release that would be corrected. */
  latest: { number: number; asOf: string };
  mayPublish: boolean;
}

/** Asks for a revision of the last release. */
export function CorrectionForm({ latest: { number, asOf }, mayPublish }: CorrectionFormProps) {
  return (
    <Form method="post" className="max-w-prose">
      <input type="hidden" name="asOf" value={asOf} />
      {mayPublish ? <SecondYes /> : null}
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
