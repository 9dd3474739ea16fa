import { AppError } from '#app/core/app-error.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { columnName, describeFindings } from '#app/core/formats/personal-data.ts';
import { checkMapping } from '#app/core/mapping/check-mapping.ts';
import { findPersonalValues } from '#app/core/mapping/find-personal-values.ts';
import { type MappingFile, readMappingFile } from '#app/core/mapping/mapping-file.ts';

const sentencesShown = 5;

/**
 * Reads a mapping that somebody sent and checks that it can be used and holds nobody's
 * data. Neither sentence nor log ever repeats a value of it.
 * @param today `YYYY-MM-DD`
 * @throws AppError `invalid`
 */
export function checkMappingFile(
  text: string,
  today: string,
): { file: MappingFile; mapping: ColumnMapping } {
  const read = readMappingFile(text);
  if (!read.ok) throw new AppError('invalid', read.sentence);
  const { version, format: formatId, header, columns } = read.file;
  const format = findFormat(formatId);
  if (format?.layout !== 'delimited') {
    throw new AppError('invalid', 'The mapping is for a format that has no columns to be mapped.');
  }
  const place = header.findIndex((name, at) => columnName(name, at) !== name.trim());
  if (place >= 0) {
    throw new AppError(
      'invalid',
      `The header of column ${place + 1} looks like a value. A mapping holds names of columns only.`,
    );
  }
  const mapping = { version, format: formatId, columns };
  const problems = checkMapping(format, header, mapping);
  if (problems.length > 0) {
    throw new AppError('invalid', problems.slice(0, sentencesShown).join(' '));
  }
  const findings = findPersonalValues(mapping, format.columns, today);
  if (findings.length > 0) {
    throw new AppError(
      'invalid',
      `The mapping holds personal data, so nothing of it was stored: ${describeFindings(findings)}. Map another column.`,
    );
  }
  return { file: read.file, mapping };
}
