import { expect, it } from 'vitest';
import { assessLanguage, assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { englishTexts } from '#app/core/roadmap/assess/texts/english.ts';
import { spanishTexts } from '#app/core/roadmap/assess/texts/spanish.ts';
import { roleSlugs } from '#app/core/roadmap/roles.ts';

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

it('has every text in Spanish, and none besides', () => {
  expect(Object.keys(spanishTexts).sort()).toEqual(Object.keys(englishTexts).sort());
  expect(Object.keys(englishTexts).length).toBeGreaterThan(80);
  expect(Object.values(spanishTexts).filter((text) => text.trim() === '')).toEqual([]);
});

it('has the same places to fill in both, and words of its own', () => {
  for (const [key, english] of Object.entries(englishTexts)) {
    const spanish = spanishTexts[key as keyof typeof englishTexts];
    expect(places(spanish), key).toEqual(places(english));
    if (!/^[\s{}:\w]*$/.test(english) || !english.includes('{'))
      expect(spanish, key).not.toBe(english);
  }
});

it('asks about each of the ten roles', () => {
  for (const slug of roleSlugs) expect(englishTexts).toHaveProperty([`find.${slug}`]);
});

it('fills places in, and leaves those that nothing is known of', () => {
  expect(assessText('en', 'step.count', { step: 2, steps: 5 })).toBe('Step 2 of 5');
  expect(assessText('es', 'step.count', { step: 2 })).toBe('Paso 2 de {steps}');
  expect(['es', 'en', 'fr', null].map(assessLanguage)).toEqual(['es', 'en', 'en', 'en']);
});
