import { describe, expect, test } from 'vitest';
import { groupBy, type LabelledValue, measureSet, tally } from './personal-data-measure.ts';

const leastRecall = 0.99;
const leastRecallOfKind = 0.95;
const mostFalseAlarms = 0.02;

const sets = {
  tuned: measureSet('tuned.csv'),
  'held out': measureSet('held-out.csv'),
  fresh: measureSet('fresh.csv'),
  organisations: measureSet('organisations.csv'),
};
const all = Object.values(sets).flat();

describe('the personal-data gate, measured on labelled values', () => {
  test.each([...Object.entries(sets), ['all', all] as const])('%s', (name, values) => {
    const measured = tally(values);
    console.info(report(name, values));
    expect(measured.recall).toBeGreaterThanOrEqual(leastRecall);
    expect(measured.falseAlarms).toBeLessThanOrEqual(mostFalseAlarms);
    for (const [kind, ofKind] of byKind(values)) {
      expect([kind, tally(ofKind).recall >= leastRecallOfKind]).toEqual([kind, true]);
    }
  });

  test('the set is large, and more than half of it is harmless', () => {
    const { personal, innocent } = tally(all);
    expect(personal + innocent).toBeGreaterThanOrEqual(3000);
    expect(innocent).toBeGreaterThan(personal);
    const different = new Set(all.map(({ header, role, value }) => `${header}|${role}|${value}`));
    expect(different.size).toBeGreaterThanOrEqual(3000);
  });
});

function byKind(values: readonly LabelledValue[]) {
  return groupBy(
    values.filter(({ kind }) => kind !== ''),
    ({ kind }) => kind,
  );
}

function report(name: string, values: readonly LabelledValue[]): string {
  const { personal, recalled, innocent, alarms, recall, falseAlarms } = tally(values);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const columns = new Set(values.map((one) => one.case)).size;
  const lines = byKind(values).map(([kind, ofKind]) => {
    const one = tally(ofKind);
    return `  ${kind.padEnd(12)} ${`${one.recalled} of ${one.personal}`.padStart(14)} ${percent(one.recall).padStart(8)}`;
  });
  return [
    `Personal-data gate, ${name} set: ${values.length} values in ${columns} columns`,
    `  recall       ${`${recalled} of ${personal}`.padStart(14)} ${percent(recall).padStart(8)}`,
    `  false alarms ${`${alarms} of ${innocent}`.padStart(14)} ${percent(falseAlarms).padStart(8)}`,
    ...lines,
  ].join('\n');
}
