import { describe, expect, it } from 'vitest';
import { sizeClassOf } from '#app/core/disclosure/policy.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import { dateOf } from '#seeds/simulation/calendar.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';
import type { SimulatedPerson } from '#seeds/simulation/simulated-person.ts';
import { countMembers } from '../../support/count-members.ts';
import { simulatedLogs } from '../../support/simulated-logs.ts';

// Counts a simulated pilot a second time, person by person and in the plainest way, and
// sets every number of the tables that truth.json does not know beside it.

const options = { people: 2000, seed: '11' };
const asOf = '2026-11-21';
const { logs } = simulatedLogs(options);

function draft() {
  const tally = tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf });
  const facts = {
    tally,
    sizeClass: sizeClassOf(tally.people),
    addedQuarters: [],
    pairs: [],
    populations: [],
  };
  return draftRelease(facts);
}

const { cells, rests, people: tables } = draft();

interface Recounted {
  groups: Record<string, string>;
  ler: string;
  /** Day numbers. */
  firstApplied: number | null;
  entry: number | null;
  /** From the first application on, and from the first credential on. */
  end: { hired: number; left: number };
  endSinceEntry: { hired: number; left: number };
  filledIn: number | null;
}

const never = Number.POSITIVE_INFINITY;
const earliest = (days: (number | null)[], from: number) =>
  Math.min(never, ...days.filter((day) => day !== null && day >= from).map(Number));

function recount({ attributes, applications, events }: SimulatedPerson): Recounted {
  const sorted = [...applications].sort(
    (a, b) => a.appliedOn - b.appliedOn || (a.applicationId < b.applicationId ? -1 : 1),
  );
  const [first] = sorted;
  const firstApplied = first?.appliedOn ?? null;
  const entries = events.filter(({ eventType }) => ['awarded', 'offered'].includes(eventType));
  const entry = entries.length > 0 ? Math.min(...entries.map(({ day }) => day)) : null;
  const endFrom = (from: number) => {
    const hired = earliest(
      applications.map(({ acceptedOn }) => acceptedOn),
      from,
    );
    const left = earliest(
      applications.map(({ leftSearchOn }) => leftSearchOn),
      from,
    );
    return left < hired ? { hired: never, left } : { hired, left: never };
  };
  const end = firstApplied === null ? { hired: never, left: never } : endFrom(firstApplied);
  const jobs = applications.filter(
    ({ acceptedOn, requisitionOpenedOn }) =>
      acceptedOn === end.hired && requisitionOpenedOn !== null && requisitionOpenedOn <= acceptedOn,
  );
  const open = jobs.map(({ requisitionOpenedOn }) => end.hired - Number(requisitionOpenedOn));
  return {
    groups: { ...attributes, occupation_family: first?.occupation.slice(0, 2) ?? '' },
    ler: first ? (first.hasLer === null ? 'unknown' : first.hasLer ? 'yes' : 'no') : '',
    ...{ firstApplied, entry, end },
    endSinceEntry: entry === null ? { hired: never, left: never } : endFrom(entry),
    filledIn: open.length > 0 ? Math.min(...open) : null,
  };
}

const people = [...simulatePilot(options).people].map(recount);

function quarter(day: number | null): string {
  if (day === null) return '';
  const [year, month] = dateOf(day).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

type Cell = (typeof cells)[number];

const closed = new Set(cells.map(({ cohort }) => cohort).filter((cohort) => cohort !== 'all'));

/** People in the cohort and the group of a cell, by the clock of its table. */
function members(cell: Cell): Recounted[] {
  const isCredential = cell.table === 'credential_to_hire';
  const { cohort, dimension, value, ler } = cell;
  const key = [isCredential, cohort, dimension, value, ler].join('|');
  const known = memberLists.get(key) ?? listMembers(cell);
  memberLists.set(key, known);
  return known;
}

const memberLists = new Map<string, Recounted[]>();

function listMembers({ table, cohort, dimension, value, ler }: Cell): Recounted[] {
  return people.filter((person) => {
    const start = table === 'credential_to_hire' ? person.entry : person.firstApplied;
    const own = quarter(start);
    const isIn = cohort === 'all' ? closed.has(own) : own === cohort;
    const code = person.groups[dimension] || 'not_collected';
    const isGroup = dimension === '' || code === value;
    return isIn && isGroup && (ler === 'all' || person.ler === ler);
  });
}

function countOf(cell: Cell): number {
  const own = members(cell);
  const within = Number(cell.measure.split('_').at(-1));
  const start = (person: Recounted) => person.firstApplied ?? 0;
  if (cell.table === 'time_to_fill') {
    const filled = own.filter(({ end, filledIn, ...person }) => {
      const isHired = end.hired - (person.firstApplied ?? 0) <= 180;
      return (
        isHired && (cell.measure === 'people_hired_rest' ? filledIn === null : filledIn !== null)
      );
    });
    return cell.measure.startsWith('people')
      ? filled.length
      : filled.filter(({ filledIn }) => (filledIn ?? never) <= within).length;
  }
  if (cell.measure === 'people' || cell.measure === 'job_seekers') return own.length;
  if (cell.table === 'credential_to_hire') {
    return own.filter((each) => each.endSinceEntry.hired - (each.entry ?? 0) <= within).length;
  }
  const hired = own.filter((each) => each.end.hired - start(each) <= within).length;
  const left = own.filter((each) => each.end.left - start(each) <= within).length;
  if (cell.measure.startsWith('left')) return left;
  return cell.measure.startsWith('neither') ? own.length - hired - left : hired;
}

describe('the tables of a release, counted a second time', () => {
  it.each(['hiring', 'comparison', 'time_to_fill', 'credential_to_hire'])('%s', (table) => {
    const own = cells.filter((cell) => cell.table === table);
    expect(own.length).toBeGreaterThan(200);
    for (const cell of own) expect(cell.count, JSON.stringify(cell)).toBe(countOf(cell));
    expect(own.some(({ count }) => count > 100)).toBe(true);
  });

  it('say to the gate who is counted', () => {
    const counted = [...cells.filter(({ isCollected }) => isCollected), ...rests];
    expect(counted.length).toBeGreaterThan(2000);
    for (const { count, members } of counted) {
      expect(countMembers(tables, members), JSON.stringify(members)).toBe(count);
    }
  });

  it('compare with and without an LER within quarters only by site', () => {
    const byQuarter = cells.filter(
      ({ table, cohort }) => table === 'comparison' && cohort !== 'all',
    );
    expect(new Set(byQuarter.map(({ dimension }) => dimension))).toEqual(new Set(['site']));
  });
});
