import { cohortLabel, cohortMonths } from '#app/core/measures/calendar.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import type { Release, TableTally } from '#db/published/queries/releases.ts';

/** What a list of releases says of one. */
export interface ReleaseSummary {
  number: number;
  isPreview: boolean;
  /** Number of the release that it corrects; null for one that goes on. */
  revises: number | null;
  asOf: string;
  builtAt: string;
  /** In words; empty when no quarter is closed. */
  cohorts: string;
  cellsShown: number;
  /** Told as a band that the number lies in. */
  cellsBanded: number;
  cellsHidden: number;
  cellsSha256: string;
  policyVersion: string;
  verifiersSending: number;
  verifiersKnown: number;
}

/** A release as lists and pages show it. */
export function summarizeRelease(release: Release): ReleaseSummary {
  const { number, status, asOf, builtAt, cellsShown, cellsBanded, cellsHidden } = release;
  const { cellsSha256, policyVersion, verifiersSending, verifiersKnown, firstCohort, lastCohort } =
    release;
  return {
    ...{ number, isPreview: status === 'preview', asOf, builtAt },
    ...{ cellsShown, cellsBanded, cellsHidden, revises: release.revises },
    ...{ cellsSha256, policyVersion, verifiersSending, verifiersKnown },
    cohorts: cohortSpan(firstCohort, lastCohort),
  };
}

function cohortSpan(first: string, last: string): string {
  if (first === last) return first === '' ? '' : cohortLabel(first);
  const [from] = cohortMonths(first);
  const [, to] = cohortMonths(last);
  return `${from} ${first.slice(0, 4)} to ${to} ${last.slice(0, 4)}`;
}

/** How much of one table a release shows. */
export interface TableSummary {
  table: string;
  label: string;
  shown: number;
  /** Told as a band that the number lies in. */
  banded: number;
  hidden: number;
  notCollected: number;
  notEstimable: number;
}

/** How much of each table is shown, in the order of the file. */
export function summarizeTables(tallies: readonly TableTally[]): TableSummary[] {
  return releaseTables.flatMap(({ id, label }) => {
    const own = tallies.filter(({ table }) => table === id);
    if (own.length === 0) return [];
    const count = (status: TableTally['status']) =>
      own.find((tally) => tally.status === status)?.cells ?? 0;
    return {
      ...{ table: id, label, shown: count('shown'), banded: count('banded') },
      hidden: count('suppressed'),
      ...{ notCollected: count('not_collected'), notEstimable: count('not_estimable') },
    };
  });
}
