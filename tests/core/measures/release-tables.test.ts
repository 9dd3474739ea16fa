import { describe, expect, it } from 'vitest';
import type { DraftCell, DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { gateRelease } from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { releaseAsDecided } from '#app/core/disclosure/released-as-decided.ts';
import { shownAsDecided } from '#app/core/disclosure/shown-numbers.ts';
import { PilotCounter } from '#app/core/measures/pilot-counter.ts';
import type { ReleaseFacts } from '#app/core/measures/release-table.ts';
import {
  draftRelease,
  findReleaseTable,
  measureLabel,
  releaseTables,
} from '#app/core/measures/release-tables.ts';
import { countMembers } from '../../support/count-members.ts';
import { facts, firstDays } from '../../support/log-records.ts';

const settings = { policy: disclosurePolicy, seed: 's', ...(await loadSolvers()) };

const released = (drafted: DraftRelease) =>
  releaseAsDecided(drafted, shownAsDecided(drafted, gateRelease(drafted, settings))).cells;

const populations = [
  { dimension: 'gender', value: 'woman', eligible: 200, asOf: '2025-01-01', source: 'Census' },
  { dimension: 'gender', value: 'man', eligible: 30, asOf: '2025-01-01', source: 'Census' },
];

/** The same with every code of the list, also those that nobody has. */
const wholePopulations = [
  ...populations,
  ...['non_binary', 'two_spirit', 'another'].map((value) => ({
    ...{ dimension: 'gender', value, eligible: 1, asOf: '2025-01-01', source: 'Census' },
  })),
];

/** A pilot of 60 women and 40 men, of whom every second accepted and every fourth applied. */
function countPilot(eventTypes: string[], lerInApplication: (person: number) => boolean | null) {
  const counter = new PilotCounter('2025-12-31', new Set(eventTypes));
  for (let person = 0; person < 100; person += 1) {
    const accepted: Record<string, string> = person % 2 === 0 ? { accepted: '2025-02-10' } : {};
    const dates = { offered: '2025-02-01', ...accepted };
    const applications =
      person % 4 === 0 ? [facts({ lerInApplication: lerInApplication(person) })] : [];
    const attributes = { gender: person < 60 ? 'woman' : 'man' };
    counter.count({ firstDays: firstDays(dates), attributes, applications });
  }
  return counter.tally();
}

function draft(
  eventTypes: string[],
  lerInApplication: (person: number) => boolean | null = () => true,
  eligible: ReleaseFacts['populations'] = populations,
) {
  const tally = countPilot(eventTypes, lerInApplication);
  const sizeClass = sizeClassOf(tally.people);
  return draftRelease({ tally, sizeClass, addedQuarters: [], pairs: [], populations: eligible });
}

function cellOf(cells: readonly DraftCell[], table: string, measure: string, value = '') {
  return cells.find(
    (cell) =>
      cell.table === table &&
      cell.measure === measure &&
      cell.value === value &&
      cell.cohort === 'all' &&
      cell.ler === 'all',
  );
}

describe('release tables', () => {
  it('keep a step apart of which no log was sent, and skip it in the nesting', () => {
    const { cells } = draft(['offered', 'accepted', 'verified']);
    expect(cellOf(cells, 'funnel', 'reached_shared')).toMatchObject({ isCollected: false });
    expect(cellOf(cells, 'funnel', 'reached_verified')).toMatchObject({
      isCollected: true,
      count: 0,
    });
    // Every fourth person accepted and applied: not sharing stops nobody, as nobody reports it.
    const skipping = draft(['offered', 'accepted']).cells;
    expect(cellOf(skipping, 'funnel', 'reached_applied')?.count).toBe(25);
    expect(cellOf(skipping, 'funnel', 'reached_interviewed')?.isCollected).toBe(false);
  });

  it('print what was not collected as such, with no number', () => {
    const cells = released(draft(['offered']));
    const verified = cells.filter(({ measure }) => measure === 'reached_verified');
    expect(new Set(verified.map(({ status }) => status))).toEqual(new Set(['not_collected']));
    expect(verified.every(({ count, percent }) => count === null && percent === null)).toBe(true);
  });

  it('count access out of the eligible people, and everybody when a dimension covers them', () => {
    const { cells } = draft(['offered', 'accepted']);
    expect(cellOf(cells, 'access', 'accepted', 'woman')).toMatchObject({
      count: 30,
      denominator: 200,
    });
    // Of a code that nobody has, the eligible people are part of everybody all the same.
    expect(cellOf(cells, 'access', 'accepted')).toBeUndefined();
    const whole = draft(['offered', 'accepted'], () => true, wholePopulations).cells;
    expect(cellOf(whole, 'access', 'accepted')).toMatchObject({ count: 50, denominator: 233 });
  });

  it('give no share of fewer eligible people than were counted', () => {
    const few = populations.map((population) => ({ ...population, eligible: 15 }));
    const cells = released(draft(['offered', 'accepted'], () => true, few));
    const access = cells.find(({ table, value1 }) => table === 'access' && value1 === 'woman');
    expect(access).toMatchObject({ status: 'not_estimable', count: null, percent: null });
  });

  it('never show access where the same number is hidden in the funnel', () => {
    const many = wholePopulations.map((population) => ({ ...population, eligible: 100_000 }));
    const cells = released(draft(['offered', 'accepted'], () => true, many));
    const shownAs = (table: string, measure: string) =>
      cells
        .filter((cell) => cell.table === table && cell.measure === measure && cell.cohort === 'all')
        .map(({ value1, status }) => `${value1} ${status}`);
    const access = shownAs('access', 'accepted');
    expect(access).toEqual(expect.arrayContaining([' shown', 'two_spirit suppressed']));
    expect(shownAs('funnel', 'reached_accepted')).toEqual(expect.arrayContaining(access));
  });

  it('keep applications of unknown LER out of the file, and the gate looks at them', () => {
    const unknownFor = (person: number) => (person < 20 ? null : person < 60);
    const drafted = draft(['offered', 'accepted'], unknownFor);
    const unknown = drafted.cells.find(
      (cell) => cell.ler === 'unknown' && cell.measure === 'job_seekers',
    );
    expect(unknown).toMatchObject({ count: 5, isPublished: false });
    const cells = released(drafted);
    expect(cells.some(({ ler }) => ler === 'unknown')).toBe(false);
    // Were both others shown beside everybody, the five would follow.
    const sizes = cells.filter(
      ({ measure, value1, cohort }) => measure === 'job_seekers' && value1 + cohort === 'all',
    );
    const hidden = sizes.filter(({ status }) => status === 'suppressed');
    expect(sizes.length).toBe(3);
    expect(hidden.length).toBeGreaterThan(0);
  });

  it('say of every number who is counted in it', () => {
    const { cells, rests, people } = draft(['offered', 'accepted'], (person) => person % 8 === 0);
    const counted = [...cells.filter(({ isCollected }) => isCollected), ...rests];
    expect(counted.filter(({ count }) => count > 0).length).toBeGreaterThan(20);
    for (const { count, members } of counted) {
      expect(countMembers(people, members), JSON.stringify(members)).toBe(count);
    }
  });

  it('are those of a large pilot too where people are known by their applications alone', () => {
    const counter = new PilotCounter('2025-12-31', new Set());
    for (let person = 0; person < 500; person += 1) {
      counter.count({ firstDays: new Map(), attributes: null, applications: [facts()] });
    }
    const tally = counter.tally();
    expect(tally.people).toBe(500);
    expect(sizeClassOf(tally.people).splitsFurtherTables).toBe(true);
  });

  it('have words for every table and measure', () => {
    for (const { id, label, measures, baseMeasure, cohortRule } of releaseTables) {
      expect([label, cohortRule].every((words) => words.length > 5)).toBe(true);
      expect(findReleaseTable(id)?.id).toBe(id);
      expect(baseMeasure === null || measures.some((measure) => measure.id === baseMeasure)).toBe(
        true,
      );
    }
    expect(measureLabel('hiring', 'hired_by_90')).toBe('Hired within 90 days');
    expect(measureLabel('hiring', 'nothing')).toBe('nothing');
  });
});
