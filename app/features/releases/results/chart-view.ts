import type { Working } from '#app/core/measures/working.ts';
import type { CsvValue } from '../../exports/csv-text.ts';

/** What every chart on a page is framed by. */
export interface ChartFrame {
  id: string;
  finding: string;
  summary: string;
  source: string;
  definition: { term: string; text: string };
  csvHref: string;
  footnotes: string[];
  working: Working;
}

/** The rows of a chart's table as a file. */
export interface ChartTable {
  columns: string[];
  rows: CsvValue[][];
}

/** Address of a chart's rows as CSV: the same choices as on the page, in full. */
export function chartHref(
  pilotCode: string,
  chart: string,
  choices: Record<string, string> = {},
): string {
  const query = new URLSearchParams(Object.entries(choices).filter(([, value]) => value !== ''));
  const search = query.size > 0 ? `?${query}` : '';
  return `/pilots/${encodeURIComponent(pilotCode)}/charts/${chart}.csv${search}`;
}

/**
 * `2 of 7 steps are hidden to protect privacy.`, and the same of those told as a band; empty when
 * there is neither.
 */
export function hiddenNote(
  items: readonly { status: string }[],
  names: readonly [singular: string, plural: string],
): string {
  const name = items.length === 1 ? names[0] : names[1];
  const note = (status: string, words: string) => {
    const count = items.filter((item) => item.status === status).length;
    const is = count === 1 ? 'is' : 'are';
    return count === 0 ? '' : `${count} of ${items.length} ${name} ${is} ${words}.`;
  };
  return joined(
    note('suppressed', 'hidden to protect privacy'),
    note('banded', 'told as a band that the number lies in'),
  );
}

/**
 * What a band is, for the notes of a figure; none where nothing is told as one.
 * @param where where it stands: not every chart draws it
 */
export function bandNotes(
  items: readonly { status: string }[],
  where: 'an open box in the chart' | 'in the table' = 'an open box in the chart',
): string[] {
  return items.some(({ status }) => status === 'banded')
    ? [
        `A band (${where}) says between which shares a number lies that is itself hidden to protect privacy. It is no interval of an estimate, and nothing is compared by it.`,
      ]
    : [];
}

/** `1,204 job seekers`, or in words that the number is hidden. */
export function peopleText(count: number | null, who: string): string {
  return count === null
    ? `The number of ${who} is hidden to protect privacy`
    : `n = ${count.toLocaleString('en-US')} ${who}`;
}

/** Sentences and parts of them, without those that are empty. */
export function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
