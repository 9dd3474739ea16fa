import type { ColumnMapping } from '../formats/column-mapping.ts';
import type { FormatColumn } from '../formats/log-format.ts';
import {
  columnName,
  type PersonalDataFinding,
  PersonalDataGate,
} from '../formats/personal-data.ts';

/**
 * Personal data among what a mapping holds: values that were given a meaning and values
 * for every row. Somebody who maps the wrong column would otherwise hand them over.
 * @param today `YYYY-MM-DD`
 */
export function findPersonalValues(
  mapping: ColumnMapping,
  columns: readonly FormatColumn[],
  today: string,
): PersonalDataFinding[] {
  return Object.entries(mapping.columns).flatMap(([name, { from, constant, values }]) => {
    const own = columns.filter((column) => column.name === name);
    const label = columnName(from ?? name, 0);
    const found = [
      // As values of a column that nothing is known of: a code list excuses no name.
      ...findIn('values', [], Object.keys(values), today),
      ...findIn(name, own, constant === '' ? [] : [constant], today),
    ];
    return found.map((finding) => ({ ...finding, column: label }));
  });
}

function findIn(
  header: string,
  columns: readonly FormatColumn[],
  cells: readonly string[],
  today: string,
): PersonalDataFinding[] {
  const gate = new PersonalDataGate([header], columns, columns.length > 0 ? [0] : [], today);
  for (const cell of cells) gate.look([cell]);
  return gate.findings();
}
