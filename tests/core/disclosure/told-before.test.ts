import { expect, it } from 'vitest';
import { collectedName, tablesCollectedOtherwise } from '#app/core/disclosure/told-before.ts';
import { tinyDraft } from './gate/tiny-pilot.ts';

const [template] = tinyDraft([]).cells;
if (!template) throw new Error('A draft has cells.');
const cell = (table: string, measure: string, isCollected = true) => ({
  ...template,
  ...{ table, measure, isCollected },
});

it('names tables that something is collected of otherwise, and those that count the same steps', () => {
  const cells = (isShared: boolean) => [
    ...[cell('funnel', 'awarded'), cell('funnel', 'shared', isShared), cell('funnel', 'hired')],
    ...[cell('pairs', 'awarded'), cell('pairs', 'hired'), cell('hiring', 'job_seekers')],
  ];
  const notCollected = new Set([collectedName({ table: 'funnel', measure: 'shared' })]);
  expect([...tablesCollectedOtherwise(cells(true), { notCollected })]).toEqual(['funnel', 'pairs']);
  expect([...tablesCollectedOtherwise(cells(false), { notCollected })]).toEqual([]);
  const all = { notCollected: new Set<string>() };
  expect([...tablesCollectedOtherwise(cells(false), all)]).toEqual(['funnel', 'pairs']);
});
