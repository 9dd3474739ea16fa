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
  const [cohort, steps, hire] = ['cohort', 'steps', 'hire'].map((id) => column(table, id));
  const dimensions = groupColumns(table, dimensionIds);
  for (let person = 0; person < table.people; person += 1) {
    const [quarter, set] = [cohort?.(person) ?? '', Number(steps?.(person) ?? 0)];
    const ended = searchEndOf(hire?.(person) ?? '');
    for (const { dimension, codeOf } of dimensions) {
      const value = codeOf(person);
      const counts = funnel.at(quarter, dimension, value);
      counts[set] = (counts[set] ?? 0) + 1;
      countHiring(credentialToHire.at(quarter, dimension, value), ended);
    }
  }
  return { funnel, credentialToHire };
}

function countSeekers(table: PeopleTable) {
  const [hiring, filling] = [hiringCounts(), hiringCounts()];
  const hiringByLer = { yes: hiringCounts(), no: hiringCounts(), unknown: hiringCounts() };
  const [cohort, ler, end, fill] = ['cohort', 'ler', 'end', 'fill'].map((id) => column(table, id));
  const dimensions = groupColumns(table, [...dimensionIds, occupationDimension]);
  for (let person = 0; person < table.people; person += 1) {
    const [quarter, kind, filled] = [cohort?.(person) ?? '', ler?.(person), fill?.(person) ?? ''];
    const ended = searchEndOf(end?.(person) ?? '');
    const byLer = hiringByLer[kind === 'yes' || kind === 'no' ? kind : 'unknown'];
    for (const { dimension, codeOf } of dimensions) {
      const value = codeOf(person);
      countHiring(hiring.at(quarter, dimension, value), ended);
      countHiring(byLer.at(quarter, dimension, value), ended);
      if (filled === noFilling) continue;
      const days = Number(filled);
      countHiring(filling.at(quarter, dimension, value), { days, end: 'hired' });
    }
  }
  return { hiring, hiringByLer, filling };
}

/** Everybody's own group, and each person's of every dimension. */
function groupColumns(table: PeopleTable, dimensions: readonly string[]) {
  const everybody = { dimension: '', codeOf: () => '' };
  return [
    everybody,
    ...dimensions.map((dimension) => ({ dimension, codeOf: column(table, dimension) })),
  ];
}

function column(table: PeopleTable, id: string): (person: number) => string {
  const place = table.attributes.findIndex((attribute) => attribute.id === id);
  const [values, places] = [table.attributes[place]?.values, table.columns[place]];
  if (!values || !places) throw new Error(`The people have no attribute ${id}.`);
  return (person) => values[places[person] ?? 0] ?? '';
}

function valuesIn(table: PeopleTable, id: string): readonly string[] {
  return table.attributes.find((attribute) => attribute.id === id)?.values ?? [];
}

function hasAnswer(table: PeopleTable, dimension: string): boolean {
  const codeOf = column(table, dimension);
  return [...Array(table.people).keys()].some((person) => isAnswer(codeOf(person)));
}

/** Whether anybody has a value other than that none was collected. */
function isCollected(table: PeopleTable, dimension: string): boolean {
  const codeOf = column(table, dimension);
  for (let person = 0; person < table.people; person += 1) {
    if (codeOf(person) !== 'not_collected') return true;
  }
  return false;
}

function inStoredOrder(dimension: string, tables: readonly PeopleTable[]): DimensionValues {
  const found = tables.flatMap((table) => valuesIn(table, dimension));
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
