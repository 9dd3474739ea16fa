import {
  dimensionIds,
  dimensionLabel,
  occupationDimension,
} from '#app/core/measures/dimension-labels.ts';
import { lerLabels } from '#app/core/measures/ler-labels.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import { codebookColumns } from './codebook-csv.ts';
import { cellColumns, cellStatusWords, survivalColumns } from './file-columns.ts';

interface Category {
  value: string;
  label: string;
}

/** A column as Table Schema 2.0 describes it. */
interface Field {
  name: string;
  type: 'string' | 'integer';
  description: string;
  categories?: readonly Category[];
  constraints?: { required?: boolean; minimum?: number; maximum?: number; pattern?: string };
  missingValues?: readonly Category[];
}

/** An empty number is not zero, and why it is empty stands in `status` alone. */
const notGiven: readonly Category[] = [{ value: '', label: 'Not given: see status' }];

const counted: Partial<Field> = {
  ...{ type: 'integer', missingValues: notGiven },
  constraints: { minimum: 0 },
};
const percent: Partial<Field> = { ...counted, constraints: { minimum: 0, maximum: 100 } };

const dimensions: readonly Category[] = [
  { value: '', label: 'Everybody' },
  ...[...dimensionIds, occupationDimension].map((id) => ({ value: id, label: dimensionLabel(id) })),
];

/** What is known of a column beyond its description, by its name. */
const typed: Record<string, Partial<Field>> = {
  release: { type: 'integer', constraints: { required: true, minimum: 0 } },
  pilot: { constraints: { required: true } },
  cohort: {
    constraints: { required: true, pattern: 'all|corrected|[0-9]{4}-Q[1-4](/[0-9]{4}-Q[1-4])?' },
  },
  table: { categories: releaseTables.map(({ id, label }) => ({ value: id, label })) },
  dimension_1: { categories: dimensions },
  ler: {
    categories: [
      ...Object.entries(lerLabels).map(([value, label]) => ({ value, label })),
      { value: 'all', label: 'With or without an LER' },
    ],
  },
  status: { categories: cellStatusWords.map(({ id, label }) => ({ value: id, label })) },
  ...{ count: counted, denominator: counted, day: counted },
  ...{ at_risk: counted, hired: counted, left: counted },
  ...{ percent, ci_low: percent, ci_high: percent },
};

interface TableSchema {
  fields: Field[];
  missingValues: string[];
  primaryKey?: string[];
}

function schemaOf(
  columns: readonly { id: string; definition: string }[],
  primaryKey?: string[],
): TableSchema {
  const fields = columns.map(
    ({ id, definition }): Field => ({
      ...{ name: id, type: 'string', description: definition },
      ...typed[id],
    }),
  );
  // An empty text has a meaning (everybody, no second dimension), so it is no missing value.
  return { fields, missingValues: [], ...(primaryKey ? { primaryKey } : {}) };
}

/** The Table Schema of each CSV file of a release, by its name. */
export const tableSchemas: Readonly<Record<string, TableSchema>> = {
  'cells.csv': schemaOf(cellColumns, [
    ...['release', 'pilot', 'table', 'cohort', 'dimension_1', 'value_1'],
    ...['dimension_2', 'value_2', 'ler', 'measure'],
  ]),
  'survival.csv': schemaOf(survivalColumns),
  'codebook.csv': schemaOf(codebookColumns),
};
