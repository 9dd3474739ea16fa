import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';

/** Takes a stakeholder out of the directory after a second yes, or puts it back at once. */
export function StakeholderArchive({ isArchived }: { isArchived: boolean }) {
  if (isArchived) {
    return (
      <Notice tone="warning" title="This stakeholder is archived">
        <p>It stands neither in the directory nor on the map. Its history has been kept.</p>
        <Form method="post">
          <SubmitButton name="intent" value="restore" kind="secondary">
            Restore it
          </SubmitButton>
        </Form>
      </Notice>
    );
  }
  return (
    <Section
      title="Archive"
      description="An archived stakeholder leaves the directory and the map. Nothing is deleted, and it can be restored."
    >
      <Form method="post">
        <ConfirmButton
          name="intent"
          value="archive"
          title="Archive this stakeholder?"
          message="It will leave the directory and the map. You can restore it on this page at any time."
          confirmLabel="Archive"
        >
          Archive this stakeholder
        </ConfirmButton>
      </Form>
    </Section>
  );
}
