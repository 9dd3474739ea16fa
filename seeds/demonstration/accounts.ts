import type { AccountRole } from '#app/core/access/actor.ts';

/** The one-click accounts of the demonstration: one for each role, without a password. */
export const demonstrationAccounts: readonly {
  login: string;
  displayName: string;
  role: AccountRole;
  /** Slug of the organisation that the data partner speaks for. */
  organisation: string | null;
}[] = [
  {
    login: 'demo-coordinator',
    displayName: 'Demonstration coordinator',
    role: 'coordinator',
    organisation: null,
  },
  {
    login: 'demo-partner',
    displayName: 'Demonstration partner',
    role: 'partner',
    organisation: 'riverbend-technical-college',
  },
  {
    login: 'demo-researcher',
    displayName: 'Demonstration researcher',
    role: 'researcher',
    organisation: null,
  },
  {
    login: 'demo-administrator',
    displayName: 'Demonstration administrator',
    role: 'administrator',
    organisation: null,
  },
];
