import { dimensionIds } from '../measures/dimension-labels.ts';
import { findDimension } from '../measures/dimensions.ts';
import { codeMap, RowReader } from './fields/row-reader.ts';
import { isSiteName } from './fields/site-name.ts';
import { column, type LogFormat, templateOf } from './log-format.ts';

const columns = [
  column('dimension', 'code', `What the group is made by: ${dimensionIds.join(', ')}.`, 'gender', {
    isRequired: true,
    codes: dimensionIds,
  }),
  column('value', 'title', 'Code of the group, as in the people file.', 'woman', {
    isRequired: true,
  }),
  column('eligible', 'number', 'How many people of the group could take part.', '12400', {
    isRequired: true,
  }),
  column('as_of', 'moment', 'The day the figure is for.', '2025-01-01', {
    isRequired: true,
    isDay: true,
  }),
  column('source', 'title', 'Where the figure is from.', 'ACS 2023, table S0101'),
];

const knownDimensions = codeMap(dimensionIds);
const reader = new RowReader(columns);

/** The eligible people of each group: what access is measured against. */
export const populationCsv: LogFormat = {
  id: 'population-csv',
  label: 'Eligible population (CSV)',
  holds: 'How many people of each group could take part: one group a row, no person at all.',
  layout: 'delimited',
  isSnapshot: false,
  columns,
  vocabulary: [],
  template: templateOf(columns),
  readRow(cells) {
    reader.start(cells);
    const dimension = reader.code(0, knownDimensions);
    const value = readValue(dimension);
    const eligible = reader.number(2, 0);
    const asOf = reader.date(3);
    const source = reader.text(4);
    const { problems } = reader;
    if (problems.length > 0 || eligible === null || asOf === null) {
      return { records: [], problems };
    }
    return {
      records: [{ kind: 'population', dimension, value, eligible, asOf, source }],
      problems,
    };
  },
};

function readValue(dimension: string): string {
  const value = reader.cell(1);
  if (value === '' || dimension === '') return value;
  const codes = findDimension(dimension)?.values.map(({ code }) => code);
  const isKnown = codes ? codes.includes(value) : isSiteName(value);
  if (!isKnown) {
    const expected = codes ? `one of ${codes.join(', ')}` : 'a short name of a site';
    reader.refuse(1, 'unknown_code', `For this dimension, ${expected} is expected.`);
  }
  return value;
}
