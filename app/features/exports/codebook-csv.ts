import { dimensionLabel, dimensionValues } from '#app/core/measures/dimension-labels.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';
import { csvText } from './csv-text.ts';
import { cellColumns, cellStatusWords, survivalColumns } from './file-columns.ts';

/** The columns of codebook.csv, in its order. */
export const codebookColumns = [
  { id: 'file', definition: 'The file that it belongs to.' },
  { id: 'kind', definition: 'column, status, table, measure, dimension or code.' },
  { id: 'belongs_to', definition: 'The table of a measure, the dimension of a code; else empty.' },
  { id: 'id', definition: 'As it stands in the file.' },
  { id: 'label', definition: 'What it is called on pages.' },
  { id: 'definition', definition: 'What it means; empty where the label says it all.' },
  { id: 'unit', definition: 'What a number counts; empty for text.' },
] as const;

const columns = codebookColumns.map(({ id }) => id);

/**
 * The file codebook.csv: what every column, table, measure, status, dimension and code of
 * a release's files means. The codes of sites are the pilot's own and stand for themselves.
 */
export function codebookCsv(): string {
  return csvText(columns, [
    ...columnRows('cells.csv', cellColumns),
    ...columnRows('survival.csv', survivalColumns),
    ...cellStatusWords.map(({ id, label, definition }) => [
      ...['cells.csv', 'status', 'status', id, label, definition, ''],
    ]),
    ...releaseTables.flatMap(
      ({ id, label, description, unit, unitLabel, cohortRule, measures }) => [
        ['cells.csv', 'table', '', id, label, `${description} ${cohortRule}`, unit],
        ...measures.map((measure) => [
          ...['cells.csv', 'measure', id, measure.id, measure.label, measure.definition],
          `${unit} (${unitLabel})`,
        ]),
      ],
    ),
    ...dimensionValues().flatMap(({ dimension, scheme, values }) => [
      ['cells.csv', 'dimension', '', dimension, dimensionLabel(dimension), scheme, ''],
      ...values.map(({ code, label }) => ['cells.csv', 'code', dimension, code, label, '', '']),
    ]),
  ]);
}

function columnRows(file: string, described: typeof cellColumns) {
  return described.map(({ id, definition, unit }) => [
    file,
    'column',
    '',
    id,
    id,
    definition,
    unit,
  ]);
}
