import { AppError } from '../app-error.ts';
import type { HolderPidMaker } from '../pseudonyms/holder-pid.ts';
import { ageBand, ageOn } from './age-band.ts';
import { readBirthDate } from './birth-order.ts';
import { type PostcodeTable, ruralUrban } from './postcode-table.ts';
import type { PlannedColumn, TreatmentPlan } from './treatment-plan.ts';

/** What ids and bands are made with, beside the plan. */
export interface TreatmentTools {
  /** Null when there is no linkage key. */
  pids: HolderPidMaker | null;
  postcodes: PostcodeTable | null;
}

/** The code of a value that no band can be made from. */
const unknown = 'unknown';
/** Of a year of birth alone. */
const yearOnly = /^(?:19|20)\d{2}$/;

/**
 * What the values of one column become. Empty ones stay empty: the id of nobody would make
 * one person of them all.
 * @param onUnreadable called for each value that no band can be made from
 * @throws AppError `invalid` when ids are to be made without a key
 */
export async function treatValues(
  plan: TreatmentPlan,
  column: PlannedColumn,
  values: readonly string[],
  tools: TreatmentTools,
  onUnreadable: () => void = () => {},
): Promise<readonly string[]> {
  if (column.treatment === 'drop') return values.map(() => '');
  if (column.treatment === 'keep') return values;
  const trimmed = values.map((value) => value.trim());
  if (column.treatment === 'pseudonymise') return pseudonyms(trimmed, tools);
  return trimmed.map((value) => {
    if (value === '') return '';
    const code = bandOf(plan, column, value, tools);
    if (code === null) onUnreadable();
    return code ?? unknown;
  });
}

async function pseudonyms(
  values: readonly string[],
  { pids }: TreatmentTools,
): Promise<readonly string[]> {
  if (!pids) throw new AppError('invalid', 'The linkage key is missing: no id can be made.');
  const made = await pids.makeHolderPids(values);
  return made.map((pid, index) => (values[index] === '' ? '' : pid));
}

function bandOf(
  { ageOn: day, birthOrder }: TreatmentPlan,
  { band }: PlannedColumn,
  value: string,
  { postcodes }: TreatmentTools,
): string | null {
  if (band === 'postcode') return postcodes ? ruralUrban(postcodes, value) : null;
  if (band === 'age') return /^\d{1,3}$/.test(value) ? ageBand(Number(value)) : null;
  if (yearOnly.test(value)) {
    const oldestAge = Number(day.slice(0, 4)) - Number(value);
    return ageBand(oldestAge - 1, oldestAge);
  }
  const bornOn = birthOrder === null ? null : readBirthDate(value, birthOrder, day);
  return bornOn === null ? null : ageBand(ageOn(bornOn, day));
}
