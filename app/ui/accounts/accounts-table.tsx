import { Form } from '@remix-run/react';
import type { AccountRole } from '#app/core/access/actor.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface AccountRow {
  login: string;
  displayName: string;
  role: AccountRole;
  isDemonstration: boolean;
  disabledAt: string | null;
}

/** The accounts, each with the button that disables it or enables it again. */
export function AccountsTable({ accounts }: { accounts: AccountRow[] }) {
  return (
    <DataTable
      caption="Every account, by login"
      isCaptionHidden
      rows={accounts}
      rowKey={(row) => row.login}
      empty="There is no account yet."
      columns={[
        { key: 'login', label: 'Login', isRowHeader: true, render: (row) => row.login },
        { key: 'displayName', label: 'Name', render: (row) => row.displayName },
        { key: 'role', label: 'Role', render: (row) => row.role },
        { key: 'state', label: 'State', render: (row) => <AccountState account={row} /> },
        { key: 'change', label: 'Change', render: (row) => <ChangeButton account={row} /> },
      ]}
    />
  );
}

function AccountState({ account }: { account: AccountRow }) {
  if (account.disabledAt !== null) return <StatusBadge tone="warning">Disabled</StatusBadge>;
  if (account.isDemonstration) return <StatusBadge tone="info">Demonstration</StatusBadge>;
  return <StatusBadge tone="success">Active</StatusBadge>;
}

function ChangeButton({ account }: { account: AccountRow }) {
  return (
    <Form method="post">
      <input type="hidden" name="login" value={account.login} />
      {account.disabledAt === null ? (
        <ConfirmButton
          name="intent"
          value="disable"
          kind="quiet"
          title={`Disable ${account.login}?`}
          message="Its sessions end at once. You can enable the account again later."
          confirmLabel="Disable account"
        >
          Disable
        </ConfirmButton>
      ) : (
        <SubmitButton name="intent" value="enable" kind="quiet">
          Enable
        </SubmitButton>
      )}
    </Form>
  );
}
