import { describe, expect, test } from 'vitest';
import { roadMapTranslations } from '#app/core/roadmap/content/road-map-content.ts';
import { roadMapStages } from '#app/core/roadmap/stages.ts';
import { seedRoadMapContent } from '#seeds/road-map/road-map-content.ts';
import { seedRoadMapTranslations } from '#seeds/road-map/road-map-translations.ts';

const { roles, phases, checklists } = seedRoadMapContent;
const actions = checklists.flatMap(({ actions }) => actions);
const english = new Map([
  ...roles.flatMap(({ id, name, definition }) => [
    pair(`role.${id}.name`, name),
    pair(`role.${id}.definition`, definition),
  ]),
  ...phases.flatMap(({ id, name, description }) => [
    pair(`phase.${id}.name`, name),
    pair(`phase.${id}.description`, description),
  ]),
  ...roadMapStages.flatMap(({ stage, name, meaning }) => [
    pair(`stage.${stage}.name`, name),
    pair(`stage.${stage}.description`, meaning),
  ]),
  ...actions.flatMap(({ id, sentence, evidence }) => [
    pair(`action.${id}.sentence`, sentence),
    pair(`action.${id}.evidence`, evidence),
  ]),
]);
const { es } = seedRoadMapTranslations;
const spanish = Object.entries(es);

/** What keeps its English name in Spanish, inside a text that is Spanish. */
const properNames = [...roles, ...phases].map(({ name }) => name);

describe('the Spanish words', () => {
  test('are of the shape that is imported', () => {
    expect(roadMapTranslations.safeParse(seedRoadMapTranslations).success).toBe(true);
  });

  test('are there for every English one, and for nothing else', () => {
    expect(english.size).toBeGreaterThan(400);
    expect(Object.keys(es).sort()).toEqual([...english.keys()].sort());
  });

  test('are not the English ones, names with a gloss included', () => {
    expect(spanish.filter(([key, text]) => text === english.get(key))).toEqual([]);
    for (const name of properNames) expect(Object.values(es).join('\n')).toContain(`(${name})`);
  });

  test('hold no English word', () => {
    const glossed = spanish.map(([key, text]) => [key, text.replace(/ \([A-Z][^)]*\)$/, '')]);
    const words = /\b(the|of|and|with|record|skills?|employers?|wallet|learners?|issuers?)\b/i;
    expect(glossed.filter(([, text]) => words.test(text ?? ''))).toEqual([]);
  });

  test('say usted, never tú', () => {
    const informal = /(?<!\p{L})(tú|tu|tus|ti|te|vos|vuestr\p{L}+)(?!\p{L})/iu;
    expect(spanish.filter(([, text]) => informal.test(text))).toEqual([]);
  });

  test('are whole sentences where the English ones are', () => {
    for (const [key, text] of spanish) {
      if (key.endsWith('.name')) continue;
      expect(text, key).toMatch(/^[A-ZÁÉÍÓÚÑ¿].*\.$/);
      expect(text.split(' ').length, key).toBeLessThanOrEqual(30);
    }
  });

  test('keep standards by name and numbers as they are', () => {
    for (const [key, text] of english) {
      for (const kept of text.match(/Open Badge 3\.0|CLR 2\.0|LER\b/g) ?? []) {
        expect(es[key], key).toContain(kept);
      }
    }
  });
});

function pair(key: string, text: string): [key: string, text: string] {
  return [key, text];
}
