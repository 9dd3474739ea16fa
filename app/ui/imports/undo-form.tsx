import { Form } from '@remix-run/react';
import { countText } from '../charts/number-text.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { useRevalidateWhile } from '../use-revalidate-while.ts';
import type { UndoEffect as Effect, HoldingRelease, ReceiptView } from './receipt-view.ts';
import { HoldingReleases, UndoEffect, undoneKinds } from './undo-effect.tsx';

interface UndoFormProps {
  receipt: ReceiptView;
  /** Whether somebody has asked on this page what undoing would take away. */
  isAsked: boolean;
}

/** Takes an import back: first what would go and what would stay, then a second yes. */
export function UndoForm({ receipt, isAsked }: UndoFormProps) {
  const { id, pilotCode, undo } = receipt;
  const isCounting = isAsked && undo.effect === null;
  useRevalidateWhile(isCounting);
  return (
    <Section
      id="undo"
      title="Undo"
      description="What this import brought leaves the logs, and what it had replaced comes back. Rows that another import held too stay."
    >
      {isCounting ? (
        <Notice tone="info">
          Counting what would go and what would stay. This page follows by itself; without scripts,
          reload it.
        </Notice>
      ) : null}
      {isAsked && undo.effect ? <UndoEffect effect={undo.effect} isDone={false} /> : null}
      <HoldingReleases pilotCode={pilotCode} releases={undo.releases} />
      <Form method="post">
        {isAsked && undo.effect ? (
          <ConfirmButton
            kind="problem"
            title={`Undo import ${id}?`}
            message={messageOf(undo.effect, undo.releases)}
            confirmLabel="Undo the import"
            name="intent"
            value="undo"
          >
            Undo this import
          </ConfirmButton>
        ) : (
          <SubmitButton
            kind="secondary"
            name="intent"
            value="foresee"
            pendingLabel="Counting…"
            isDisabled={isCounting}
          >
            See what undoing takes away
          </SubmitButton>
        )}
      </Form>
    </Section>
  );
}

function messageOf(effect: Effect, releases: readonly HoldingRelease[]): string {
  const kinds = undoneKinds(effect);
  const gone = kinds.filter((kind) => kind.gone > 0).map((kind) => kind.nameOf(kind.gone));
  const stay = kinds.reduce((sum, kind) => sum + kind.stay, 0);
  const goes = gone.length === 0 ? 'nothing' : gone.join(', ');
  const stays = stay === 0 ? '' : `; ${countText(stay)} ${stay === 1 ? 'stays' : 'stay'}`;
  const names = releases.map(({ number }) => `release ${number}`).join(', ');
  const kept = releases.length === 0 ? '' : ` They remain in what was published: ${names}.`;
  return `It takes ${goes} out of the logs${stays}.${kept} The same file can be sent again.`;
}

/** What was taken away, on the receipt of an import that was undone. */
export function UndoneFacts({ receipt }: { receipt: ReceiptView }) {
  const { undo, pilotCode } = receipt;
  return (
    <Section title="What undoing took away">
      {undo.effect ? <UndoEffect effect={undo.effect} isDone /> : null}
      <HoldingReleases pilotCode={pilotCode} releases={undo.releases} />
    </Section>
  );
}
