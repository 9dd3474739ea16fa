const needsQuotes = /[",\r\n]/;

/** One line of a CSV file as RFC 4180 writes it, except that it ends with LF alone. */
export function csvLine(cells: readonly string[]): string {
  let line = '';
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? '';
    if (index > 0) line += ',';
    line += needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  // A line of one empty value would be an empty line, which is no row.
  return line === '' ? '""\n' : `${line}\n`;
}
