import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoadMapAction } from '#app/core/roadmap/content/list-actions.ts';
import { answerStates } from '#app/core/roadmap/scoring/answers.ts';
import { rankNextSteps } from '#app/core/roadmap/scoring/rank-next-steps.ts';
import { arbitraryActions } from './arbitrary-road-map.ts';

const action = (id: string, fields: Partial<RoadMapAction> = {}): RoadMapAction => ({
  ...{ id, role: 'employers', phase: 'using', stage: 1, dependsOn: [] },
  ...{ sentence: `Do ${id}.`, evidence: 'A page.' },
  ...fields,
});

const rank = (
  actions: RoadMapAction[],
  answers: Record<string, { state: 'done' | 'not-applicable' }> = {},
  doneBySomebody: string[] = [],
) =>
  rankNextSteps({ actions, role: 'employers', answers, doneBySomebody: new Set(doneBySomebody) });

describe('the next steps', () => {
  it('put what opens more for others first', () => {
    const steps = rank([
      action('quiet', { phase: 'developing' }),
      action('opener'),
      action('waits', { role: 'governance', dependsOn: ['opener'] }),
      action('waits-too', { role: 'funders', dependsOn: ['waits'] }),
    ]);
    expect(steps.map(({ actionId }) => actionId)).toEqual(['opener', 'quiet']);
    expect(steps[0]?.opensForOthers).toEqual(['waits', 'waits-too']);
  });

  it('do not count what others have done without it', () => {
    const actions = [action('opener'), action('waits', { role: 'funders', dependsOn: ['opener'] })];
    expect(rank(actions, {}, ['waits'])[0]?.opensForOthers).toEqual([]);
  });

  it('put what has to wait for others last, and say for what', () => {
    const steps = rank([
      action('blocked', { phase: 'developing', dependsOn: ['law'] }),
      action('free'),
      action('law', { role: 'governance' }),
    ]);
    expect(steps.map(({ actionId, waitsFor }) => [actionId, waitsFor])).toEqual([
      ['free', []],
      ['blocked', ['law']],
    ]);
    const opened = rank(
      [action('blocked', { dependsOn: ['law'] }), action('law', { role: 'governance' })],
      {},
      ['law'],
    );
    expect(opened[0]?.waitsFor).toEqual([]);
  });

  it('stay with the lowest open stage of a phase, and count the stages gained', () => {
    const steps = rank([
      action('late', { stage: 4 }),
      action('early'),
      action('second', { stage: 2 }),
    ]);
    expect(steps.map(({ actionId }) => actionId)[0]).toBe('early');
    expect(steps[0]?.stagesGained).toBe(1);
    const after = rank([action('early'), action('second', { stage: 2 })], {
      early: { state: 'done' },
    });
    expect(after).toMatchObject([{ actionId: 'second', stagesGained: 1 }]);
  });
});

const situations = fc.tuple(
  arbitraryActions,
  fc.array(fc.option(fc.constantFrom(...answerStates), { nil: undefined }), { maxLength: 8 }),
  fc.array(fc.nat(8), { maxLength: 4 }),
);

it('are exactly what is open, whatever the order of the list', () => {
  fc.assert(
    fc.property(situations, ([actions, states, others]) => {
      const answers = Object.fromEntries(
        states.map((state, index) => [`a${index}`, state && { state }]),
      );
      const doneBySomebody = new Set(others.map((index) => `a${index}`));
      const situation = { role: 'employers', answers, doneBySomebody };
      const steps = rankNextSteps({ ...situation, actions });
      expect(rankNextSteps({ ...situation, actions: [...actions].reverse() })).toEqual(steps);
      const open = actions.filter(
        ({ id, role }) =>
          role === 'employers' && !['done', 'not-applicable'].includes(answers[id]?.state ?? ''),
      );
      expect(steps.map(({ actionId }) => actionId).sort()).toEqual(open.map(({ id }) => id).sort());
      const firstBlocked = steps.findIndex(({ waitsFor }) => waitsFor.length > 0);
      const lastFree = steps.findLastIndex(({ waitsFor }) => waitsFor.length === 0);
      if (firstBlocked !== -1) expect(lastFree).toBeLessThan(firstBlocked);
    }),
  );
});
