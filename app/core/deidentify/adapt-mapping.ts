import type { ColumnMapping, MappedColumn } from '../formats/column-mapping.ts';
import type { LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import type { TreatmentPlan } from './treatment-plan.ts';

/** The header of the de-identified file. */
export function headerAfter({ columns }: TreatmentPlan): string[] {
  return columns.filter(({ treatment }) => treatment !== 'drop').map(({ becomes }) => becomes);
}

/**
 * A mapping made for a file, as it reads the de-identified file: without the columns that
 * were left out, and with ids and bands under the names that they have there.
 */
export function adaptMapping(
  mapping: ColumnMapping,
  plan: TreatmentPlan,
  format: LogFormat,
): ColumnMapping {
  const kept = plan.columns.filter(({ treatment }) => treatment !== 'drop');
  const columns: Record<string, MappedColumn> = {};
  for (const [name, mapped] of Object.entries(mapping.columns)) {
    const { from } = mapped;
    const key = normaliseHeader(from ?? '');
    const column = kept.find((one) => normaliseHeader(one.name) === key);
    if (from === null) columns[name] = mapped;
    else if (column?.treatment === 'band') columns[name] = asItStands(column.becomes);
    else if (column) columns[name] = { ...mapped, from: column.becomes };
  }
  // What is made here has the format's own name, whether the mapping knew of it or not.
  for (const { becomes, treatment } of kept) {
    const isMade = treatment === 'band' || treatment === 'pseudonymise';
    const isOwn = format.columns.some(({ name }) => name === becomes);
    if (isMade && isOwn) columns[becomes] ??= asItStands(becomes);
  }
  return { ...mapping, columns };
}

function asItStands(from: string): MappedColumn {
  return { from, constant: '', madeOf: [], values: {}, dateOrder: 'iso', clock: '' };
}
