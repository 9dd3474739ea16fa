import { describe, expect, test } from 'vitest';
import { medianStage } from '#app/core/roadmap/median-stage.ts';
import { milestoneProgress, milestoneState } from '#app/core/roadmap/milestone-state.ts';

const today = '2026-11-21';

describe('milestoneState', () => {
  test.each([
    ['2026-11-20', null, 'overdue'],
    ['2026-11-21', null, 'due_soon'],
    ['2026-12-21', null, 'due_soon'],
    ['2026-12-22', null, 'planned'],
    [null, null, 'undated'],
    ['2026-11-20', '2026-11-20', 'done'],
    ['2026-11-19', '2026-11-20', 'done_late'],
    [null, '2026-11-20', 'done'],
  ] as const)('due %s, done %s is %s', (dueOn, doneOn, state) => {
    expect(milestoneState({ dueOn, doneOn }, today)).toBe(state);
  });
});

describe('milestoneProgress', () => {
  test('counts, and reaches 100 only when all are done', () => {
    const done = { dueOn: null, doneOn: today };
    const late = { dueOn: '2026-01-01', doneOn: null };
    expect(milestoneProgress([...Array<typeof done>(199).fill(done), late], today)).toEqual({
      done: 199,
      overdue: 1,
      total: 200,
      percentDone: 99,
    });
    expect(milestoneProgress([], today).percentDone).toBe(0);
  });
});

describe('medianStage', () => {
  test('is the middle, halves included', () => {
    expect(medianStage([])).toBeNull();
    expect(medianStage([5, 0, 1])).toBe(1);
    expect(medianStage([3, 2])).toBe(2.5);
  });
});
