import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerState } from '#app/core/roadmap/scoring/answers.ts';
import { suggestStage } from '#app/core/roadmap/scoring/suggest-stage.ts';

const actions = [1, 1, 2, 3, 5].map((stage, index) => ({ id: `a${index}`, stage }));

function suggest(...states: (AnswerState | undefined)[]) {
  const answers = states.map((state, index) => [`a${index}`, state && { state }] as const);
  return suggestStage(actions, Object.fromEntries(answers));
}

describe('the suggested stage', () => {
  it('is the last one up to which everything is done', () => {
    expect(suggest('done', 'done', 'done', 'not-started', 'not-started').stage).toBe(2);
    expect(suggest('done', 'done', 'done', 'done', 'not-started').stage).toBe(3);
    expect(suggest('done', 'done', 'done', 'done', 'done')).toEqual({
      ...{ stage: 5, done: 5, applicable: 5, nextStage: null, missing: [] },
    });
  });

  it('does not jump over what is missing, and says what that is', () => {
    expect(suggest('done', 'done', undefined, 'done', 'done')).toEqual({
      ...{ stage: 1, done: 4, applicable: 5, nextStage: 2, missing: ['a2'] },
    });
  });

  it('is Exploring as soon as anything has begun, and 0 when nothing has', () => {
    expect(suggest('in-progress').stage).toBe(1);
    expect(suggest(undefined, undefined, undefined, undefined, 'done').stage).toBe(1);
    expect(suggest('not-started').stage).toBe(0);
  });

  it('passes over what does not apply, and claims no stage that nothing speaks for', () => {
    expect(suggest('done', 'done', 'not-applicable', 'done').stage).toBe(3);
    const none = 'not-applicable';
    expect(suggest('done', 'done', none, none, none).stage).toBe(1);
    expect(suggest(none, none, none, none, none).stage).toBeNull();
  });

  it('is not told from nothing', () => {
    expect(suggest().stage).toBeNull();
  });
});

const order = [undefined, 'not-started', 'in-progress', 'done'] as const;

/** A checklist, answers to it, and answers that are the same or further in each. */
const furtherAnswers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(4), fc.nat(3)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    const checklist = rows.map(([stage], index) => ({ id: `a${index}`, stage }));
    const answers = (climb: (from: number, by: number) => number) =>
      Object.fromEntries(
        rows.map(([, from, by], index) => {
          const state: AnswerState | undefined =
            from === 4 ? 'not-applicable' : order[climb(from, by)];
          return [`a${index}`, state && { state }];
        }),
      );
    return {
      checklist,
      before: answers((from) => from),
      after: answers((from, by) => Math.min(3, from + by)),
    };
  });

it('never falls when more is done', () => {
  fc.assert(
    fc.property(furtherAnswers, ({ checklist, before, after }) => {
      const earlier = suggestStage(checklist, before).stage ?? 0;
      expect(suggestStage(checklist, after).stage ?? 0).toBeGreaterThanOrEqual(earlier);
    }),
    { numRuns: 1000 },
  );
});

it('names as missing exactly what would raise it', () => {
  fc.assert(
    fc.property(furtherAnswers, ({ checklist, before }) => {
      const { stage, missing } = suggestStage(checklist, before);
      const done = missing.map((id) => [id, { state: 'done' as const }]);
      const after = suggestStage(checklist, { ...before, ...Object.fromEntries(done) });
      if (missing.length > 0)
        expect(after.stage ?? 0).toBeGreaterThanOrEqual(Math.max(1, stage ?? 0));
      else expect(after.stage).toBe(stage);
      expect(after.missing.filter((id) => missing.includes(id))).toEqual([]);
    }),
  );
});
