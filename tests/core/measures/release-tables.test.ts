import { describe, expect, it } from 'vitest';
import type { DraftCell } from '#app/core/disclosure/draft-release.ts';
import { disclosurePolicy, sizeClassOf } from '#app/core/disclosure/policy.ts';
import { releaseThroughGate } from '#app/core/disclosure/release-through-gate.ts';
import { thresholdGate } from '#app/core/disclosure/threshold-gate.ts';
import { PilotCounter } from '#app/core/measures/pilot-counter.ts';
import type { ReleaseFacts } from '#app/core/measures/release-table.ts';
import {
  draftRelease,
  findReleaseTable,
  measureLabel,
  releaseTables,
} from '#app/core/measures/release-tables.ts';
import { applicationRecord } from '../../support/log-records.ts';

const populations = [
  { dimension: 'gender', value: 'woman', eligible: 200, asOf: '2025-01-01', source: 'Census' },
  { dimension: 'gender', value: 'man', eligible: 30, asOf: '2025-01-01', source: 'Census' },
];

/** A pilot of 60 women and 40 men, of whom every second accepted and every fourth applied. */
function countPilot(eventTypes: string[], lerInApplication: (person: number) => boolean | null) {
  const counter = new PilotCounter('2025-12-31', new Set(eventTypes));
  for (let person = 0; person < 100; person += 1) {
    const dates: [string, string][] = [['offered', '2025-02-01']];
    if (person % 2 === 0) dates.push(['accepted', '2025-02-10']);
    const applications =
      person % 4 === 0
        ? [
            applicationRecord({
              applicationId: `a${person}`,
              lerInApplication: lerInApplication(person),
            }),
          ]
        : [];
    const attributes = { gender: person < 60 ? 'woman' : 'man' };
    counter.count({ firstDates: new Map(dates), attributes, applications });
  }
  return counter.tally();
}

function draft(
  eventTypes: string[],
  lerInApplication: (person: number) => boolean | null = () => true,
  eligible: ReleaseFacts['populations'] = populations,
) {
  const tally = countPilot(eventTypes, lerInApplication);
  return draftRelease({ tally, sizeClass: sizeClassOf(tally.people), populations: eligible });
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
    const { rows } = releaseThroughGate(draft(['offered']), thresholdGate, disclosurePolicy, 's');
    const verified = rows.cells.filter(({ measure }) => measure === 'reached_verified');
    expect(new Set(verified.map(({ status }) => status))).toEqual(new Set(['not_collected']));
    expect(verified.every(({ count, percent }) => count === null && percent === null)).toBe(true);
  });

  it('count access out of the eligible people, and everybody when a dimension covers them', () => {
    const { cells } = draft(['offered', 'accepted']);
    expect(cellOf(cells, 'access', 'accepted', 'woman')).toMatchObject({
      count: 30,
      denominator: 200,
    });
    expect(cellOf(cells, 'access', 'accepted')).toMatchObject({ count: 50, denominator: 230 });
    const [women] = populations;
    const partly = draft(['offered', 'accepted'], () => true, women ? [women] : []).cells;
    expect(cellOf(partly, 'access', 'accepted')).toBeUndefined();
  });

  it('give no share of fewer eligible people than were counted', () => {
    const few = populations.map((population) => ({ ...population, eligible: 15 }));
    const { rows } = releaseThroughGate(
      draft(['offered', 'accepted'], () => true, few),
      thresholdGate,
      disclosurePolicy,
      's',
    );
    const access = rows.cells.find(({ table, value1 }) => table === 'access' && value1 === 'woman');
    expect(access).toMatchObject({ status: 'not_estimable', count: null, percent: null });
  });

  it('never show access where the same number is hidden in the funnel', () => {
    const many = populations.map((population) => ({ ...population, eligible: 100_000 }));
    const { rows } = releaseThroughGate(
      draft(['offered', 'accepted'], () => true, many),
      thresholdGate,
      disclosurePolicy,
      's',
    );
    const shownAs = (table: string, measure: string) =>
      rows.cells
        .filter((cell) => cell.table === table && cell.measure === measure && cell.cohort === 'all')
        .map(({ value1, status }) => `${value1} ${status}`);
    expect(shownAs('access', 'accepted')).toEqual(shownAs('funnel', 'reached_accepted'));
  });

  it('keep applications of unknown LER out of the file and in the sums', () => {
    const unknownFor = (person: number) => (person < 20 ? null : person < 60);
    const { cells, relations } = draft(['offered', 'accepted'], unknownFor);
    const unknown = cells.findIndex(
      (cell) => cell.ler === 'unknown' && cell.measure === 'job_seekers',
    );
    expect(cells[unknown]).toMatchObject({ count: 5, isPublished: false });
    expect(relations.some(({ parts }) => parts.includes(unknown))).toBe(true);
    const { rows } = releaseThroughGate(
      { cells, relations, curves: [] },
      thresholdGate,
      disclosurePolicy,
      's',
    );
    expect(rows.cells.some(({ ler }) => ler === 'unknown')).toBe(false);
    expect(draft(['offered']).cells.some(({ ler }) => ler === 'unknown')).toBe(false);
  });

  it('state sums that are true', () => {
    const { cells, relations } = draft(['offered', 'accepted'], (person) => person % 8 === 0);
    expect(relations.length).toBeGreaterThan(20);
    for (const { total, parts } of relations) {
      const sum = parts.reduce((people, part) => people + (cells[part]?.count ?? 0), 0);
      expect(sum).toBe(cells[total]?.count);
    }
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
