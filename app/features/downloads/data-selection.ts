import { z } from 'zod';

/** Which rows of which releases somebody asks for. */
export interface DataSelection {
  /** `number` is null for the newest release. */
  pilots: { code: string; number: number | null }[];
  /** None for every table. */
  tables: string[];
  /** None for every quarter, and all of them together. */
  cohorts: string[];
}

const many = (says: string) => z.array(z.string()).optional().describe(says);

/** The query of an address that asks for rows, as programs write it. */
export const selectionQuery = z.object({
  pilot: z
    .array(z.string())
    .describe('CODE for the newest release of a pilot, CODE:NUMBER for another one.'),
  table: many('Of a table; all tables when left out.'),
  cohort: many(
    '2025-Q1, 2025-Q4/2026-Q1 for those that a release adds, or all; every one when left out.',
  ),
});

/**
 * Reads what the query of an address asks for. Every name may occur several times, and empty
 * ones are passed over. What does not exist is found later, where it is looked for.
 */
export function readSelection(query: URLSearchParams): DataSelection {
  const named = (name: string) => [...new Set(query.getAll(name).filter((text) => text !== ''))];
  const pilots = named('pilot').map((text) => {
    const [code = '', number] = text.split(':', 2);
    return { code: code.toUpperCase(), number: number === undefined ? null : numberOf(number) };
  });
  return { pilots, tables: named('table'), cohorts: named('cohort') };
}

/** What the form begins with when it is come back to; null on a first visit. */
export function chosenBefore(query: URLSearchParams) {
  if (!query.has('pilot')) return null;
  const { tables, cohorts } = readSelection(query);
  return { pilots: query.getAll('pilot'), tables, cohorts };
}

/** 0 for what is no number of a release. */
function numberOf(text: string): number {
  return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : 0;
}
