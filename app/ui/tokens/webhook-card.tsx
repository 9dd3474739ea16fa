import { Form } from '@remix-run/react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { Card } from '../layout/card.tsx';
import { useRevalidateWhile } from '../use-revalidate-while.ts';
import { DeliveryTable, type DeliveryView } from './delivery-table.tsx';

export interface WebhookView {
  id: number;
  url: string;
  partnerName: string;
  createdAt: string;
  createdBy: string;
  deliveries: DeliveryView[];
}

/** An address that is told, what was sent to it last, and what can be done with it. */
export function WebhookCard({ webhook }: { webhook: WebhookView }) {
  const { id, url, partnerName, createdAt, createdBy, deliveries } = webhook;
  useRevalidateWhile(deliveries.some(({ state, tries }) => state === 'due' && tries === 0));
  return (
    <div className="my-4">
      <Card>
        <h3 className="font-semibold">{partnerName}</h3>
        <p className="mt-1 break-all">
          <code>{url}</code>
        </p>
        <p className="mt-1 text-sm text-muted">
          Set {dateLabel(createdAt)} by {createdBy}
        </p>
        {deliveries.length > 0 ? (
          <DeliveryTable deliveries={deliveries} partnerName={partnerName} />
        ) : (
          <p className="my-4 text-muted">Nothing has been sent there yet.</p>
        )}
        <Form method="post" preventScrollReset className="flex flex-wrap gap-3">
          <input type="hidden" name="webhookId" value={id} />
          <SubmitButton name="intent" value="test-webhook" kind="secondary">
            Send a test<span className="sr-only">: {partnerName}</span>
          </SubmitButton>
          <ConfirmButton
            name="intent"
            value="remove-webhook"
            kind="quiet"
            title="Remove this address?"
            message="Nothing more is sent there, and what was sent is forgotten here. Set again, it gets another secret."
            confirmLabel="Remove"
          >
            Remove<span className="sr-only">: {partnerName}</span>
          </ConfirmButton>
        </Form>
      </Card>
    </div>
  );
}
