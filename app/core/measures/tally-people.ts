import type { PeopleTable } from '../disclosure/people-table.ts';
import { codesOf, compareValues, dimensionIds, occupationDimension } from './dimension-labels.ts';
import { isAnswer } from './dimensions.ts';
import { funnelSteps } from './funnel-steps.ts';
import { GroupedCounts } from './grouped-counts.ts';
import { addHireHistogram, countHiring, emptyHireHistogram } from './hire-histogram.ts';
import { credentialHolders, jobSeekers, noFilling, searchEndOf } from './people-attributes.ts';
import type { DimensionValues, PilotTally } from './pilot-tally.ts';

/** Counts tables of people into what release tables are drafted from. */
export function tallyPeople(
  tables: readonly PeopleTable[],
  known: Pick<PilotTally, 'people' | 'collected'>,
): PilotTally {
  const holders = tables.find(({ id }) => id === credentialHolders);
  const seekers = tables.find(({ id }) => id === jobSeekers);
  if (!holders || !seekers) throw new Error('Both tables of people are needed.');
  const dimensionValues = dimensionIds
    .filter((dimension) => [holders, seekers].some((table) => isCollected(table, dimension)))
    .map((dimension) => inStoredOrder(dimension, [holders, seekers]));
  const occupations = inStoredOrder(occupationDimension, [seekers]);
  const isOccupationKnown = hasAnswer(seekers, occupationDimension);
  return {
    ...{ ...known, peopleTables: [holders, seekers] },
    ...{ ...countHolders(holders), ...countSeekers(seekers), dimensionValues },
    jobSeekerDimensionValues: isOccupationKnown
      ? [...dimensionValues, occupations]
      : dimensionValues,
  };
}

function countHolders(table: PeopleTable) {
  const funnel = new GroupedCounts(() => new Array<number>(stepSets).fill(0), addStepSets);
  const credentialToHire = hiringCounts();
  const cohorts = columnOf(table, 'cohort');
  const [steps, hire] = [columnOf(table, 'steps'), columnOf(table, 'hire')];
  const [sets, ends] = [steps.values.map(Number), hire.values.map(searchEndOf)];
  for (const groups of groupColumns(table, dimensionIds)) {
    const funnelAt = countsByPlace(funnel, cohorts, groups);
    const hireAt = countsByPlace(credentialToHire, cohorts, groups);
    for (let person = 0; person < table.people; person += 1) {
      const [cohort, group] = [cohorts.places[person] ?? 0, groups.places[person] ?? 0];
      const [set, ended] = [sets[steps.places[person] ?? 0] ?? 0, ends[hire.places[person] ?? 0]];
      const counts = funnelAt(cohort, group);
      counts[set] = (counts[set] ?? 0) + 1;
      if (ended) countHiring(hireAt(cohort, group), ended);
    }
  }
  return { funnel, credentialToHire };
}

function countSeekers(table: PeopleTable) {
  const [hiring, filling] = [hiringCounts(), hiringCounts()];
  const hiringByLer = { yes: hiringCounts(), no: hiringCounts(), unknown: hiringCounts() };
  const cohorts = columnOf(table, 'cohort');
  const [lers, end, fill] = ['ler', 'end', 'fill'].map((id) => columnOf(table, id));
  if (!lers || !end || !fill) throw new Error('The people have no searches.');
  const ends = end.values.map(searchEndOf);
  const fills = fill.values.map((days) =>
    days === noFilling ? null : { days: Number(days), end: 'hired' as const },
  );
  for (const groups of groupColumns(table, [...dimensionIds, occupationDimension])) {
    const hiringAt = countsByPlace(hiring, cohorts, groups);
    const fillingAt = countsByPlace(filling, cohorts, groups);
    const byLerAt = lers.values.map((ler) =>
      countsByPlace(hiringByLer[ler === 'yes' || ler === 'no' ? ler : 'unknown'], cohorts, groups),
    );
    for (let person = 0; person < table.people; person += 1) {
      const [cohort, group] = [cohorts.places[person] ?? 0, groups.places[person] ?? 0];
      const ended = ends[end.places[person] ?? 0];
      const ofLer = byLerAt[lers.places[person] ?? 0]?.(cohort, group);
      if (ended) countHiring(hiringAt(cohort, group), ended);
      if (ended && ofLer) countHiring(ofLer, ended);
      const filled = fills[fill.places[person] ?? 0];
      if (filled) countHiring(fillingAt(cohort, group), filled);
    }
  }
  return { hiring, hiringByLer, filling };
}

/** What is known of everybody in one respect: each person's place in a list of values. */
interface Column {
  id: string;
  values: readonly string[];
  places: Uint16Array;
}

/** Everybody's own group, and each person's of every dimension. */
function groupColumns(table: PeopleTable, dimensions: readonly string[]): Column[] {
  const everybody = { id: '', values: [''], places: new Uint16Array(table.people) };
  return [everybody, ...dimensions.map((dimension) => columnOf(table, dimension))];
}

/**
 * The counts of groups by the places of their quarter and value. Of a million people each is
 * counted dozens of times, and finding a group by three names takes most of that time.
 */
function countsByPlace<T>(
  counts: GroupedCounts<T>,
  cohorts: Column,
  groups: Column,
): (cohort: number, value: number) => T {
  const found = new Array<T | undefined>(cohorts.values.length * groups.values.length);
  return (cohort, value) => {
    const place = cohort * groups.values.length + value;
    const known = found[place];
    if (known !== undefined) return known;
    const own = counts.at(cohorts.values[cohort] ?? '', groups.id, groups.values[value] ?? '');
    found[place] = own;
    return own;
  };
}

function columnOf(table: PeopleTable, id: string): Column {
  const place = table.attributes.findIndex((attribute) => attribute.id === id);
  const [values, places] = [table.attributes[place]?.values, table.columns[place]];
  if (!values || !places) throw new Error(`The people have no attribute ${id}.`);
  return { id, values, places };
}

function hasAnswer(table: PeopleTable, dimension: string): boolean {
  return isAnyOf(table, dimension, isAnswer);
}

/** Whether anybody has a value other than that none was collected. */
function isCollected(table: PeopleTable, dimension: string): boolean {
  return isAnyOf(table, dimension, (value) => value !== 'not_collected');
}

function isAnyOf(
  table: PeopleTable,
  dimension: string,
  isWanted: (value: string) => boolean,
): boolean {
  const { values, places } = columnOf(table, dimension);
  const wanted = values.map(isWanted);
  return places.some((place) => wanted[place]);
}

function inStoredOrder(dimension: string, tables: readonly PeopleTable[]): DimensionValues {
  const found = tables.flatMap((table) => columnOf(table, dimension).values);
  const values = [...new Set([...codesOf(dimension), ...found])];
  return { dimension, values: values.sort((a, b) => compareValues(dimension, a, b)) };
}

const stepSets = 2 ** funnelSteps.length;

function addStepSets(to: number[], from: readonly number[]): void {
  from.forEach((count, set) => {
    to[set] = (to[set] ?? 0) + count;
  });
}

const hiringCounts = () => new GroupedCounts(emptyHireHistogram, addHireHistogram);
