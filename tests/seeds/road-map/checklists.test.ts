import { describe, expect, test } from 'vitest';
import { roadMapContent } from '#app/core/roadmap/content/road-map-content.ts';
import { lifecycle } from '#seeds/road-map/lifecycle.ts';
import { seedRoadMapContent } from '#seeds/road-map/road-map-content.ts';

/** Where the LER Ecosystem Map names workstreams, and what the ids of a role begin with. */
const workstreams: Record<string, readonly [short: string, phases: string]> = {
  'learners-earners': ['learner', 'developing issuing using adopting'],
  employers: ['employer', 'developing issuing using adopting'],
  'credentialing-organizations': ['issuer', 'developing issuing using adopting'],
  'ler-technology-providers': ['technology', 'developing issuing using adopting'],
  'hr-systems': ['hr', 'developing issuing using adopting'],
  'career-navigators': ['navigator', 'developing issuing using adopting'],
  'supporting-systems': ['support', 'developing issuing using adopting'],
  governance: ['governance', 'developing issuing using adopting'],
  funders: ['funder', 'developing issuing using adopting'],
  'data-standards-organizations': ['standards', 'developing issuing using adopting'],
};

const { checklists } = seedRoadMapContent;
const actions = checklists.flatMap(({ role, phase, actions }) =>
  actions.map((action) => ({ ...action, role, phase })),
);
const byId = new Map(actions.map((action) => [action.id, action]));

test('the content is one that could be imported', () => {
  expect(roadMapContent.safeParse(seedRoadMapContent).error?.issues).toBeUndefined();
});

describe('the checklists', () => {
  test('are there for every role and phase that has workstreams, and for no other', () => {
    const expected = Object.entries(workstreams).flatMap(([role, [, phases]]) =>
      phases.split(' ').map((phase) => `${role} ${phase}`),
    );
    expect(expected.length).toBe(40);
    expect(checklists.map(({ role, phase }) => `${role} ${phase}`)).toEqual(expected);
  });

  test.each(checklists)('$role, $phase: 4 to 8 actions that can tell a stage', ({ actions }) => {
    expect(actions.length).toBeGreaterThanOrEqual(4);
    expect(actions.length).toBeLessThanOrEqual(8);
    const stages = actions.map(({ stage }) => stage);
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
    expect(new Set(stages).size).toBeGreaterThanOrEqual(4);
    expect([stages[0], stages.at(-1)]).toEqual([1, 5]);
  });

  test('have ids that are unique and tell role and phase', () => {
    expect(byId.size).toBe(actions.length);
    for (const { id, role, phase } of actions) {
      expect(id).toMatch(new RegExp(`^${workstreams[role]?.[0]}-${phase}-[a-z-]+$`));
    }
  });
});

describe('the words', () => {
  const texts = actions.flatMap(({ sentence, evidence }) => [sentence, evidence]);

  test('are whole sentences, and short enough for a phone', () => {
    for (const text of texts) {
      expect(text).toMatch(/^[A-Z].*[a-z)0]\.$/);
      expect(text).not.toMatch(/[.!?] [A-Z]/);
      expect(text.split(' ').length, text).toBeLessThanOrEqual(24);
    }
  });

  test('say each thing once', () => {
    expect(new Set(actions.map(({ sentence }) => sentence)).size).toBe(actions.length);
  });

  test('are never a title of the map', () => {
    const { roles, phases, actionAreas, valuePropositions } = seedRoadMapContent;
    const named = [...roles, ...phases].map(({ name }) => name);
    const titled = [...actionAreas, ...valuePropositions].map(({ title }) => title);
    const titles = new Set([...named, ...titled].map(bare));
    expect(titles.size).toBeGreaterThan(50);
    const told = [...texts, ...valuePropositions.map(({ gist }) => gist)];
    expect(told.filter((text) => titles.has(bare(text)))).toEqual([]);
  });
});

describe('what actions depend on', () => {
  test('exists, and is done by another role', () => {
    for (const { id, role, dependsOn } of actions) {
      expect(new Set(dependsOn).size).toBe(dependsOn.length);
      for (const needed of dependsOn) {
        expect(byId.has(needed), `${id} needs ${needed}`).toBe(true);
        expect(byId.get(needed)?.role, `${id} needs ${needed}`).not.toBe(role);
      }
    }
  });

  test('is sparse, and leaves nobody out', () => {
    const roles = Object.keys(workstreams);
    const needed = new Set(actions.flatMap(({ dependsOn }) => dependsOn));
    expect(Math.max(...actions.map(({ dependsOn }) => dependsOn.length))).toBeLessThanOrEqual(3);
    expect([...new Set([...needed].map((id) => byId.get(id)?.role))].sort()).toEqual(roles.sort());
    expect(new Set(waitingActions().map(({ role }) => role)).size).toBe(roles.length);
  });

  test('never goes in a circle, also where a stage waits for the ones below it', () => {
    const circular = actions.filter(({ id }) => neededFor(id, true).has(id));
    expect(circular.map(({ id }) => id)).toEqual([]);
  });

  test('holds the full lifecycle, each step by way of others', () => {
    const steps = Object.values(lifecycle);
    expect(steps.length).toBe(5);
    steps.slice(1).forEach((step, i) => {
      expect(neededFor(step, false), step).toContain(steps[i]);
    });
    expect(new Set(steps.map((step) => byId.get(step)?.role)).size).toBe(4);
    expect(steps.map((step) => byId.get(step)?.stage)).toEqual([3, 3, 3, 3, 3]);
  });
});

function waitingActions() {
  return actions.filter(({ dependsOn }) => dependsOn.length > 0);
}

/** Everything that has to be done before an action, its own checklist's lower stages too if asked. */
function neededFor(id: string, withLowerStages: boolean): Set<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const action = byId.get(next);
    if (!action) continue;
    const { role, phase, stage } = action;
    const below = actions.filter(
      (other) => other.role === role && other.phase === phase && other.stage < stage,
    );
    const lower = withLowerStages ? below.map((other) => other.id) : [];
    for (const needed of [...action.dependsOn, ...lower]) {
      if (found.has(needed)) continue;
      found.add(needed);
      waiting.push(needed);
    }
  }
  return found;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9 ]/g, '');
}
