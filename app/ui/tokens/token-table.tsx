import { Form } from '@remix-run/react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface TokenRow {
  id: number;
  label: string;
  partnerName: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  lastUsedOn: string | null;
  state: 'active' | 'expired' | 'revoked';
}

const states = {
  active: { tone: 'success', label: 'Good' },
  expired: { tone: 'neutral', label: 'Run out' },
  revoked: { tone: 'neutral', label: 'Revoked' },
} as const;

/** The tokens of a pilot. Not the tokens themselves: nobody knows them any more. */
export function TokenTable({ tokens }: { tokens: TokenRow[] }) {
  return (
    <DataTable
      caption="Tokens"
      isCaptionHidden
      rows={tokens}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'label',
          label: 'What it is for',
          isRowHeader: true,
          render: ({ id, label }) => (
            <>
              {label} <span className="text-muted">({id})</span>
            </>
          ),
        },
        { key: 'partner', label: 'Partner', render: ({ partnerName }) => partnerName },
        {
          key: 'state',
          label: 'State',
          render: ({ state }) => (
            <StatusBadge tone={states[state].tone}>{states[state].label}</StatusBadge>
          ),
        },
        {
          key: 'made',
          label: 'Made',
          render: ({ createdAt, createdBy }) => `${dateLabel(createdAt)} by ${createdBy}`,
        },
        { key: 'expires', label: 'Good until', render: ({ expiresAt }) => dateLabel(expiresAt) },
        {
          key: 'used',
          label: 'Last used',
          render: ({ lastUsedOn }) => (lastUsedOn ? dateLabel(lastUsedOn) : 'Never'),
        },
        {
          key: 'revoke',
          label: 'Revoke',
          render: (token) => (token.state === 'active' ? <RevokeForm token={token} /> : null),
        },
      ]}
    />
  );
}

function RevokeForm({ token: { id, label } }: { token: TokenRow }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="tokenId" value={id} />
      <ConfirmButton
        name="intent"
        value="revoke"
        kind="quiet"
        title="Revoke this token?"
        message={`The program that uses “${label}” can send nothing more, from now on. What it has sent stays. This cannot be taken back: make a new token instead.`}
        confirmLabel="Revoke"
      >
        Revoke<span className="sr-only">: {label}</span>
      </ConfirmButton>
    </Form>
  );
}
