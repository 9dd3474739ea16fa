import { dateOf, lastDayOfQuarter } from './calendar.ts';
import type { PilotPlan } from './pilot-plan.ts';
import type { SimulatedPerson } from './simulated-person.ts';
import { funnelOf, funnelSteps, hireHorizons, searchOf } from './true-outcomes.ts';
import { truthDefinitions } from './truth-definitions.ts';

/** One row of truth.json: a cohort, everybody in it or those with one value of a dimension. */
interface TruthRow {
  /** `all` or a quarter, `2025-Q1`. */
  cohort: string;
  /** Empty for everybody. */
  dimension: string;
  value: string;
  /** people, reached_…, job_seekers, hired_by_…, and the last two by LER on rows for everybody. */
  [measure: string]: string | number;
}

/** The content of truth.json. */
export interface Truth {
  seed: string;
  people: number;
  as_of: string;
  definitions: Record<string, string>;
  rows: TruthRow[];
}

/** Counts the truth while a pilot is told. Knows nothing of how Milepost counts. */
export interface TruthCount {
  add(person: SimulatedPerson): void;
  read(): Truth;
}

/** Counts of one cohort and group. Steps and horizons are nested, so each person adds one to each. */
interface GroupCounts {
  /** People by how many steps they reached, from 1. */
  bySteps: number[];
  /** Job seekers by the first horizon that their hire falls in; the last entry is none of them. */
  byHorizon: { yes: number[]; no: number[] };
}

/** Cohort to dimension to value to counts. Its size is that of quarters times values. */
type Tally = Map<string, Map<string, Map<string, GroupCounts>>>;

const noCounts = (): GroupCounts => ({
  bySteps: Array(funnelSteps.length + 1).fill(0),
  byHorizon: {
    yes: Array(hireHorizons.length + 1).fill(0),
    no: Array(hireHorizons.length + 1).fill(0),
  },
});

function memberOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const increase = (counts: number[], index: number) => {
  counts[index] = (counts[index] ?? 0) + 1;
};

/** Calls back with the counts of every group a person is in: everybody, and one of each dimension. */
function forEachGroup(
  tally: Tally,
  cohort: string,
  { attributes }: SimulatedPerson,
  count: (counts: GroupCounts) => void,
): void {
  const groups = memberOf(tally, cohort, () => new Map<string, Map<string, GroupCounts>>());
  const countIn = (dimension: string, value: string) => {
    const values = memberOf(groups, dimension, () => new Map<string, GroupCounts>());
    count(memberOf(values, value, noCounts));
  };
  countIn('', '');
  for (const dimension in attributes) countIn(dimension, attributes[dimension] || 'not_collected');
}

function addPerson(tally: Tally, person: SimulatedPerson): void {
  const funnel = funnelOf(person);
  if (funnel) {
    const steps = funnel.reached.length;
    forEachGroup(tally, funnel.cohort, person, ({ bySteps }) => increase(bySteps, steps));
  }
  const search = searchOf(person);
  if (search) {
    const ler = search.startedWithLer ? 'yes' : 'no';
    const first = hireHorizons.length - search.hiredBy.length;
    forEachGroup(tally, search.cohort, person, ({ byHorizon }) => increase(byHorizon[ler], first));
  }
}

function addCounts(into: GroupCounts, from: GroupCounts): void {
  from.bySteps.forEach((count, i) => {
    into.bySteps[i] = (into.bySteps[i] ?? 0) + count;
  });
  for (const ler of ['yes', 'no'] as const) {
    from.byHorizon[ler].forEach((count, i) => {
      into.byHorizon[ler][i] = (into.byHorizon[ler][i] ?? 0) + count;
    });
  }
}

/** The closed quarters of a tally, in order, after all of them together. */
function closedCohorts(tally: Tally, isClosed: (quarter: string) => boolean): Tally {
  const everything = new Map<string, Map<string, GroupCounts>>();
  const closed: Tally = new Map([['all', everything]]);
  for (const quarter of [...tally.keys()].filter(isClosed).sort()) {
    const groups = tally.get(quarter) ?? new Map<string, Map<string, GroupCounts>>();
    closed.set(quarter, groups);
    for (const [dimension, values] of groups) {
      const sums = memberOf(everything, dimension, () => new Map<string, GroupCounts>());
      for (const [value, counts] of values) addCounts(memberOf(sums, value, noCounts), counts);
    }
  }
  return closed;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function seekerMeasures(byHorizon: readonly number[], suffix: string): Record<string, number> {
  const measures: Record<string, number> = { [`job_seekers${suffix}`]: sum(byHorizon) };
  hireHorizons.forEach((horizon, i) => {
    measures[`hired_by_${horizon}${suffix}`] = sum(byHorizon.slice(0, i + 1));
  });
  return measures;
}

function writeMeasures({ bySteps, byHorizon }: GroupCounts, isEverybody: boolean) {
  const measures: Record<string, number> = { people: sum(bySteps) };
  funnelSteps.forEach((step, i) => {
    measures[`reached_${step}`] = sum(bySteps.slice(i + 1));
  });
  const { yes, no } = byHorizon;
  Object.assign(
    measures,
    seekerMeasures(
      yes.map((count, i) => count + (no[i] ?? 0)),
      '',
    ),
  );
  if (!isEverybody) return measures;
  return Object.assign(measures, seekerMeasures(yes, '_ler_yes'), seekerMeasures(no, '_ler_no'));
}

function* writeRows(tally: Tally): Generator<TruthRow> {
  for (const [cohort, groups] of tally) {
    for (const dimension of [...groups.keys()].sort()) {
      const values = groups.get(dimension) ?? new Map<string, GroupCounts>();
      for (const value of [...values.keys()].sort()) {
        const counts = values.get(value) ?? noCounts();
        yield { cohort, dimension, value, ...writeMeasures(counts, dimension === '') };
      }
    }
  }
}

/** Counts the truth of a pilot as of its last observed day. */
export function createTruthCount(plan: PilotPlan): TruthCount {
  const tally: Tally = new Map();
  const isClosed = (quarter: string) => lastDayOfQuarter(quarter) + 180 <= plan.observedUntil;
  return {
    add: (person) => addPerson(tally, person),
    read: () => ({
      seed: plan.seed,
      people: plan.people,
      as_of: dateOf(plan.observedUntil),
      definitions: truthDefinitions,
      rows: [...writeRows(closedCohorts(tally, isClosed))],
    }),
  };
}
