import Papa from 'papaparse';
import { AppError } from '#app/core/app-error.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { type StakeholderFormValues, stakeholderForm } from '../stakeholder-form.ts';

/** A row of a spreadsheet of stakeholders. */
export interface SheetRow {
  /** 1 for the first row after the header. */
  number: number;
  name: string;
  roles: string;
  region: string;
  website: string;
  /** The stakeholder it stands for; null when something is wrong with it. */
  form: StakeholderFormValues | null;
  /** Sentences that say what is wrong. */
  problems: string[];
}

/** Names that people give the columns, in lower case. */
const columnNames = {
  name: ['name', 'organisation', 'organization', 'stakeholder'],
  roles: ['roles', 'role', 'stakeholder role', 'type'],
  region: ['region', 'state', 'county', 'city', 'place'],
  website: ['website', 'web', 'url', 'web address', 'site'],
  summary: ['summary', 'description', 'about'],
  kind: ['kind'],
} as const;

type Column = keyof typeof columnNames;

const mostRows = 500;

/**
 * Reads stakeholders from the cells of a spreadsheet: pasted (columns between tabs) or as
 * CSV. The first row names the columns; a name and at least one role are needed in each.
 * @throws AppError `invalid` when there are no rows, too many, or no column of names
 */
export function readSheet(text: string): SheetRow[] {
  const { data } = Papa.parse<string[]>(text.trim(), { skipEmptyLines: 'greedy' });
  const [header = [], ...rows] = data;
  const places = columnPlaces(header);
  if (places.name === undefined || places.roles === undefined) {
    throw new AppError('invalid', 'Name the columns in the first row: at least Name and Roles.');
  }
  if (rows.length === 0) {
    throw new AppError('invalid', 'There are no rows under the names of the columns.');
  }
  if (rows.length > mostRows) {
    throw new AppError('invalid', `These are more than ${mostRows} rows. Import them in parts.`);
  }
  return rows.map((cells, index) => readRow(cells, places, index + 1));
}

function columnPlaces(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) => name.trim().toLowerCase());
  const entries = Object.entries(columnNames).map(([column, known]) => [
    column,
    names.findIndex((name) => (known as readonly string[]).includes(name)),
  ]);
  return Object.fromEntries(entries.filter(([, place]) => place !== -1));
}

function readRow(
  cells: readonly string[],
  places: Partial<Record<Column, number>>,
  number: number,
): SheetRow {
  const cell = (column: Column) => {
    const place = places[column];
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  const [name, region, website] = [cell('name'), cell('region'), addressOf(cell('website'))];
  const { known, unknown } = readRoles(cell('roles'));
  const parsed = stakeholderForm.safeParse({
    ...{ name, region, website, summary: cell('summary'), roles: known },
    kind: /^(individual|person)$/i.test(cell('kind')) ? 'individual' : 'organisation',
  });
  const problems = [
    ...(unknown ? ['A role is none of the ten. Write it as on the map.'] : []),
    ...(parsed.success ? [] : parsed.error.issues.map(({ message }) => message)),
  ];
  const form = parsed.success && problems.length === 0 ? parsed.data : null;
  return { number, name, region, website, roles: known.join(', '), form, problems };
}

/** People write addresses without their beginning. */
function addressOf(text: string): string {
  return text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`;
}

function readRoles(text: string): { known: string[]; unknown: boolean } {
  const words = text
    .split(/[;,\n|]/)
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  const found = words.map(
    (word) =>
      stakeholderRoles.find(({ slug, name, singular }) =>
        [slug, name.toLowerCase(), singular.toLowerCase()].includes(word),
      )?.slug,
  );
  return {
    known: [...new Set(found.flatMap((slug) => slug ?? []))],
    unknown: found.includes(undefined),
  };
}
