export type CsvValue = string | number | null;

/**
 * A CSV file as research tools want it: UTF-8 without a byte order mark, LF, header
 * first, numbers untouched, null as an empty field. Text that a spreadsheet would run
 * as a formula is made harmless by a leading apostrophe.
 */
export function csvText(columns: readonly string[], rows: readonly CsvValue[][]): string {
  const lines = [columns.map(csvField).join(',')];
  for (const row of rows) lines.push(row.map(csvField).join(','));
  return `${lines.join('\n')}\n`;
}

const formulaLead = /^[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/;
const plainNumber = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const guarded = formulaLead.test(value) && !plainNumber.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
