import { expect, it } from 'vitest';
import { cellName } from '#app/core/disclosure/told-before.ts';
import { readEarlierReleases } from '#app/features/releases/read-earlier-releases.ts';
import { packReleased } from '#app/features/releases/released-facts.ts';
import { createMemoryLogsStore } from '#db/logs/memory/memory-store.ts';
import { testContext } from '../../support/test-databases.ts';
import { insertTestRelease } from '../../support/test-release.ts';

const lattice = {
  ...{ cells: [], places: [], dependents: [] },
  ...{ isSensitive: [], isOfFewEmployers: [], targets: [], curves: [] },
};
const decision = {
  ...{ lattice, isHidden: [], bands: [] },
  ...{ witnesses: [], protections: [], silenced: [] },
};
const named = (measure: string) =>
  cellName({
    ...{ table: 'funnel', cohort: 'all', dimension: '', value: '' },
    ...{ dimension2: '', value2: '', ler: 'all', measure },
  });

it('tells numbers and bands of the last release, each as it was told, and nothing of the rest', () => {
  const { published } = testContext();
  const logs = createMemoryLogsStore();
  const facts = packReleased([], decision, {
    correctedThrough: '2025-Q2',
    imports: [[1, 'college']],
  });
  logs.keepReleased('RIVERBEND', { releaseNumber: 1, facts });
  const row = { table: 'funnel', dimension1: '', value1: '', dimension2: '', value2: '' };
  const ofAll = { ...row, ler: 'all', denominator: 200 };
  insertTestRelease(published, { pilotCode: 'RIVERBEND', number: 1 }, [
    { ...ofAll, measure: 'reached_awarded', count: 200 },
    { ...ofAll, measure: 'reached_accepted', count: 120, percent: 60, ciLow: 53, ciHigh: 67 },
    { ...ofAll, measure: 'reached_hired', status: 'banded', ciLow: 0, ciHigh: 20, method: 'band' },
    { ...row, ler: 'all', measure: 'reached_shared', status: 'suppressed' },
    {
      ...{ ...ofAll, cohort: 'corrected', measure: 'reached_accepted' },
      ...{ count: 140, denominator: 210, percent: 66, ciLow: 60, ciHigh: 73 },
    },
    { ...row, cohort: 'corrected', ler: 'all', measure: 'reached_shared', status: 'suppressed' },
  ]);
  const { told, numbers, ...earlier } = readEarlierReleases({ logs, published }, 'RIVERBEND');
  expect(numbers).toEqual([1]);
  expect(earlier.correctedThrough).toBe('2025-Q2');
  expect([...(told?.corrected ?? [])]).toEqual([
    [named('reached_accepted'), { count: 140, denominator: 210 }],
    [named('reached_shared'), 'hidden'],
  ]);
  expect([...(told?.shown ?? [])]).toEqual([
    [named('reached_awarded'), 200],
    [named('reached_accepted'), 120],
  ]);
  expect([...(told?.bands ?? [])]).toEqual([
    [named('reached_hired'), { low: 0, high: 20, of: 200 }],
  ]);
});
