import type { CellMembers, MemberCondition } from '../disclosure/cell-members.ts';
import { dimensionIds, occupationDimension } from './dimension-labels.ts';
import { hiringWindowDays } from './hire-histogram.ts';
import type { SearchEnd } from './journey.ts';

/** People with a first credential, and what is counted of them. */
export const credentialHolders = 'credential_holders';
/** People who made an application, and what is counted of them. */
export const jobSeekers = 'job_seekers';

/** Who hired somebody, up to the last day kept; empty where nobody has or nobody knows who. */
export const employerAttribute = 'employer';
/** Who hired somebody for an application with an LER, as the funnel counts it. */
export const lerEmployerAttribute = 'ler_employer';

/** The attributes of both people tables, in their order: no table prints employers, the gate looks at them. */
export const peopleAttributes = {
  /**
   * Entry quarter; `steps` of the funnel reached, as bits; `hire`, how the search ended; who
   * hired, by both clocks.
   */
  [credentialHolders]: [
    ...['cohort', 'steps', 'hire', ...dimensionIds],
    ...[employerAttribute, lerEmployerAttribute],
  ],
  /**
   * Entry quarter, LER in the first application, how the search ended, how long the job had
   * stood open, and who hired.
   */
  [jobSeekers]: [
    ...['cohort', 'ler', 'end', 'fill', ...dimensionIds],
    ...[occupationDimension, employerAttribute],
  ],
};

/** How a search ended as a value of a people table: the end and the day, `hired:12`. */
export function searchEndValue(end: SearchEnd, days: number): string {
  return days > lastDayKept ? 'later' : `${end}:${days}`;
}

/** The end and the day of a value of a people table. */
export function searchEndOf(value: string): { end: SearchEnd; days: number } {
  if (value === 'later') return { end: 'observation_ended', days: lastDayKept + 1 };
  const [end, on] = value.split(':');
  const known: SearchEnd = end === 'hired' || end === 'left' ? end : 'observation_ended';
  return { end: known, days: Number(on) };
}

/** Curves end on this day; what happens later no number of a release depends on. */
export const lastDayKept = 182;

/** Of those whose day of opening is not counted. */
export const noFilling = 'none';

interface Group {
  /** Entry quarters; null for everybody. */
  quarters: readonly string[] | null;
  dimension: string;
  value: string;
  dimension2?: string;
  value2?: string;
  ler?: string;
}

/** The conditions of a group of a row; none for everybody. */
function groupConditions(group: Group): MemberCondition[] {
  const { quarters, dimension, value, dimension2 = '', value2 = '', ler = 'all' } = group;
  const is = (attribute: string, wanted: string): MemberCondition => ({
    ...{ attribute, key: wanted },
    includes: (known) => known === wanted,
  });
  return [
    ...(quarters === null ? [] : [enteredIn(quarters)]),
    ...(dimension === '' ? [] : [is(dimension, value)]),
    ...(dimension2 === '' ? [] : [is(dimension2, value2)]),
    ...(ler === 'all' ? [] : [is('ler', ler)]),
  ];
}

function enteredIn(quarters: readonly string[]): MemberCondition {
  return {
    ...{ attribute: 'cohort', key: quarters.join(' ') },
    includes: (quarter) => quarters.includes(quarter),
  };
}

/** Who is counted in a group of a people table, with an outcome or without. */
export function membersOf(
  people: string,
  group: Group,
  outcome: MemberCondition | null = null,
): CellMembers {
  return { people, group: groupConditions(group), outcome };
}

/** Having reached every step of a set, given as bits. */
export function reachedSteps(required: number): MemberCondition {
  return {
    ...{ attribute: 'steps', key: `reached ${required}` },
    includes: (value) => (Number(value) & required) === required,
  };
}

/** A search that ended in one of some ways by a day. */
export function endedBy(
  attribute: 'end' | 'hire',
  ends: readonly SearchEnd[],
  day: number,
): MemberCondition {
  return {
    ...{ attribute, key: `${ends.join(' or ')} by ${day}` },
    includes: (value) => {
      const [end = '', on = ''] = value.split(':');
      return ends.some((wanted) => wanted === end) && Number(on) <= day;
    },
  };
}

/** A search that had ended neither with a job nor otherwise by a day, as far as is known. */
export function neitherBy(attribute: 'end' | 'hire', day: number): MemberCondition {
  const ended = endedBy(attribute, ['hired', 'left'], day);
  return { attribute, key: `not ${ended.key}`, includes: (value) => !ended.includes(value) };
}

/** Having accepted a job whose day of opening is known, perhaps one open for so many days at most. */
export function filledBy(day: number | null): MemberCondition {
  return {
    ...{ attribute: 'fill', key: day === null ? 'known' : `by ${day}` },
    includes: (value) => value !== noFilling && (day === null || Number(value) <= day),
  };
}

/** Having been hired within the window, of a job whose day of opening is not known. */
export function filledUnknown(): MemberCondition {
  return { attribute: 'fill', key: noFilling, includes: (value) => value === noFilling };
}

/** Hired within the window at all. */
export const hiredWithinWindow = endedBy('end', ['hired'], hiringWindowDays);
