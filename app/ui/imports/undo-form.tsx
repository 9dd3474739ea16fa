import { Form } from '@remix-run/react';
import { countText } from '../charts/number-text.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';

interface UndoFormProps {
  receipt: { id: number; rowsNew: number; rowsUpdated: number };
}

/** Takes an import back, after a second yes that names what goes. */
export function UndoForm({ receipt: { id, rowsNew, rowsUpdated } }: UndoFormProps) {
  return (
    <Form method="post">
      <p className="max-w-prose text-muted">
        What this import brought leaves the logs, and what it had replaced comes back. Rows that
        another import held too stay. Published releases stay as they are.
      </p>
      <div className="mt-4">
        <ConfirmButton
          kind="problem"
          title={`Undo import ${id}?`}
          message={`${countText(rowsNew)} new rows go and ${countText(rowsUpdated)} updated rows become what they were. The same file can be sent again.`}
          confirmLabel="Undo the import"
        >
          Undo this import
        </ConfirmButton>
      </div>
    </Form>
  );
}
