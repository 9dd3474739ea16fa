import type { ColumnMapping } from '../formats/column-mapping.ts';
import { planColumns } from '../formats/column-plan.ts';
import type { LogFormat } from '../formats/log-format.ts';
import { normaliseHeader } from '../formats/match-header.ts';
import { personalDataKinds } from '../formats/personal-data/personal-data-kind.ts';
import { adaptMapping, headerAfter } from './adapt-mapping.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import {
  bandColumns,
  type PlannedColumn,
  type Treatment,
  type TreatmentPlan,
} from './treatment-plan.ts';

/** What a plan is held against. */
export interface PlanFacts {
  /** Of each column of the file. */
  evidence: readonly ColumnEvidence[];
  format: LogFormat | null;
  /** How the file is read as the format, where its columns are not the format's own. */
  mapping?: ColumnMapping | null;
  hasPostcodes?: boolean;
}

/** What a column may become. Kept may be only what the personal-data gate lets pass. */
export function possibleTreatments(one: ColumnEvidence): Treatment[] {
  const { found, band, isHeaderDoubtful, column } = one;
  if (isHeaderDoubtful) return ['drop'];
  const mayKeep = found === null && column?.role !== 'empty';
  const mayIdentify = column === null || column.role === 'person';
  return [
    ...(mayIdentify ? (['pseudonymise'] as const) : []),
    ...(band === null ? [] : (['band'] as const)),
    ...(mayKeep ? (['keep'] as const) : []),
    'drop',
  ];
}

/**
 * A plan in which one column becomes something else. People go by one column: another
 * that became the same is left out from then on.
 */
export function changeTreatment(
  plan: TreatmentPlan,
  place: number,
  treatment: Treatment,
  { evidence, format }: PlanFacts,
): TreatmentPlan {
  const one = plan.columns[place];
  if (!one) return plan;
  const isPerson = evidence[place]?.column?.role === 'person';
  const person = isPerson ? one.name.trim() : personColumn(format);
  const becomes = becomesOf(one, treatment, person);
  const columns = plan.columns.map((column, index) => {
    if (index === place) return { ...column, treatment, becomes };
    const isReplaced =
      treatment === 'pseudonymise' &&
      column.treatment === 'pseudonymise' &&
      column.becomes === becomes;
    return isReplaced ? { ...column, treatment: 'drop' as const } : column;
  });
  return { ...plan, columns };
}

function becomesOf({ name, band }: PlannedColumn, treatment: Treatment, person: string): string {
  if (treatment === 'band' && band !== null) return bandColumns[band];
  return treatment === 'pseudonymise' ? person : name.trim();
}

/** Where no format names one, people go by this column. */
function personColumn(format: LogFormat | null): string {
  return format?.columns.find(({ role }) => role === 'person')?.name ?? 'holder_pid';
}

/** What still stands between a plan and a file that may be sent, as sentences. */
export function planProblems(
  plan: TreatmentPlan,
  { evidence, format, mapping = null, hasPostcodes = false }: PlanFacts,
): string[] {
  const out = plan.columns.filter(({ treatment }) => treatment !== 'drop');
  const names = out.map(({ becomes }) => normaliseHeader(becomes));
  const repeated = out.filter((_, index) => names.indexOf(names[index] ?? '') !== index);
  const bandsBirth = out.some(({ treatment, band }) => treatment === 'band' && band === 'birth');
  const bandsPlace = out.some(({ treatment, band }) => treatment === 'band' && band === 'postcode');
  return [
    ...forbiddenColumns(plan, evidence),
    ...repeated.map(({ becomes }) => `Two columns would become “${becomes}”. Leave one out.`),
    ...missingColumns(plan, format, mapping),
    ...(out.length === 0 ? ['Every column is left out: nothing would remain.'] : []),
    ...(bandsBirth && plan.birthOrder === null
      ? ['Dates of birth can be read in more than one way. Say in which order they are written.']
      : []),
    ...(bandsPlace && !hasPostcodes
      ? ['Load a table of postcodes, or leave the postcodes out.']
      : []),
  ];
}

function forbiddenColumns(plan: TreatmentPlan, evidence: readonly ColumnEvidence[]): string[] {
  return plan.columns.flatMap(({ name, treatment }, place) => {
    const one = evidence[place];
    if (!one || possibleTreatments(one).includes(treatment)) return [];
    const why =
      one.found === null ? 'it must not leave' : `it holds ${personalDataKinds[one.found]}`;
    const what = treatment === 'keep' ? 'kept' : 'treated like this';
    const label = one.isHeaderDoubtful ? `Column ${place + 1}` : `“${name.trim()}”`;
    return [`${label} cannot be ${what}: ${why}.`];
  });
}

function missingColumns(
  plan: TreatmentPlan,
  format: LogFormat | null,
  mapping: ColumnMapping | null,
): string[] {
  if (format === null) return [];
  const adapted = mapping && adaptMapping(mapping, plan, format);
  const { missing } = planColumns(headerAfter(plan), format, adapted);
  return missing.map((name) =>
    name === personColumn(format)
      ? `Choose the column that tells people apart: “${name}” is made from it.`
      : `The format needs a column “${name}”.`,
  );
}
