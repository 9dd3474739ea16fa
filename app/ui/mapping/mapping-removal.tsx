import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';

/** Removes a mapping after being asked once more. */
export function MappingRemoval({ action, mappingId }: { action: string; mappingId: number }) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="intent" value="remove" />
      <input type="hidden" name="mappingId" value={mappingId} />
      <ConfirmButton
        kind="problem"
        title="Remove this mapping?"
        message="Files with this header are not read any more until another mapping is saved. What was imported stays."
        confirmLabel="Remove it"
      >
        Remove mapping
      </ConfirmButton>
    </Form>
  );
}
