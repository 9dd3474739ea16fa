import { describe, expect, it } from 'vitest';
import { sizeClassOf } from '#app/core/disclosure/policy.ts';
import { draftRelease } from '#app/core/measures/release-tables.ts';
import { tallyPilot } from '#app/features/releases/tally-pilot.ts';
import {
  checkSameCounts,
  countsOfCells,
  countsOfTally,
  type GroupCount,
} from '../../../../scripts/bench/cells/group-counts.ts';
import { simulatedLogs } from '../../../support/simulated-logs.ts';

describe('the counts of a pilot', () => {
  const { logs, truth } = simulatedLogs({ people: 600, seed: '3' });
  const tally = tallyPilot(logs, { pilotCode: 'RIVERBEND', asOf: truth.as_of });
  const counts = countsOfTally(tally);

  it('are those that the pilot was made with', () => {
    const known = new Map(counts);
    const measures = ['reached_awarded', 'reached_hired', 'job_seekers', 'hired_by_90'];
    expect(truth.rows.length).toBeGreaterThan(50);
    for (const row of truth.rows) {
      const group = `${row.cohort} ${row.dimension || 'everybody'} ${row.value}`;
      for (const measure of measures) {
        expect([group, known.get(`${group} all ${measure}`)]).toEqual([group, row[measure]]);
      }
      if (row.dimension !== '') continue;
      expect(known.get(`${group} yes hired_by_180`)).toBe(row.hired_by_180_ler_yes);
    }
  });

  it('are the same in the cells of its draft', () => {
    const { cells } = draftRelease({
      ...{ tally, sizeClass: sizeClassOf(20_000) },
      ...{ addedQuarters: [], pairs: [], populations: [] },
    });
    const drafted = countsOfCells(cells);
    expect(drafted.length).toBeGreaterThan(2000);
    expect(() => checkSameCounts([...counts, ...drafted], counts, 'the tally')).not.toThrow();
  });
});

describe('two ways of counting', () => {
  const ours: GroupCount[] = [
    ['all gender woman all job_seekers', 7],
    ['all gender man all job_seekers', 0],
  ];

  it('come to the same when one leaves out who is nobody', () => {
    expect(() => checkSameCounts(ours, ours.slice(0, 1), 'another')).not.toThrow();
    expect(() => checkSameCounts(ours.slice(0, 1), ours, 'another')).not.toThrow();
  });

  it('are refused when one number differs, or one has a group more', () => {
    const other: GroupCount[] = [['all gender woman all job_seekers', 8]];
    expect(() => checkSameCounts(ours, other, 'another')).toThrow(
      'Milepost and another count differently in 1 groups: ' +
        'of “all gender woman all job_seekers” 7 and 8 people.',
    );
    const more: GroupCount[] = [...ours, ['all site mill all job_seekers', 1]];
    expect(() => checkSameCounts(ours, more, 'another')).toThrow(
      /site mill all job_seekers” 0 and 1/,
    );
    expect(() => checkSameCounts(more, ours, 'another')).toThrow(
      /site mill all job_seekers” 1 and 0/,
    );
  });

  it('say nothing when nobody was counted', () => {
    expect(() => checkSameCounts([], [], 'another')).toThrow('Nobody was counted');
    expect(() => checkSameCounts(ours.slice(1), [], 'another')).toThrow('Nobody was counted');
  });
});
