import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const stylesheet = readFileSync(resolve(import.meta.dirname, '../../app/styles.css'), 'utf8');
const tokens = new Map(
  [...stylesheet.matchAll(/--color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function color(name: string, theme: Theme): string {
  const found = tokens.get(name)?.[theme];
  if (!found) throw new Error(`app/styles.css has no color ${name}`);
  return found;
}

function contrast(one: string, other: string, theme: Theme): number {
  const lights = [luminance(color(one, theme)), luminance(color(other, theme))];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

const grounds = ['canvas', 'surface', 'sunken'];
const tones = ['info', 'success', 'warning', 'problem'];
const series = [1, 2, 3, 4, 5].map((number) => `series-${number}`);
const routes = Array.from({ length: 10 }, (_, index) => `route-${index + 1}`);

/** Text on its background: 4.5 to 1. */
const textPairs = [
  ...grounds.flatMap((ground) => [
    ['text', ground],
    ['muted', ground],
    ['accent', ground],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['text', 'accent-soft'],
  ['surface', 'problem'],
  ...tones.flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, 'surface'],
    ['text', `${tone}-soft`],
    ['accent', `${tone}-soft`],
  ]),
  ...routes.map((route) => ['on-route', route]),
];

/** Marks, borders of fields and the focus ring: 3 to 1. */
const markPairs = [
  ...grounds.flatMap((ground) => [
    ['edge', ground],
    ['focus', ground],
  ]),
  ...series.map((one) => [one, 'surface']),
  ...routes.flatMap((route) => [
    [route, 'surface'],
    [route, 'sunken'],
  ]),
];

describe.each<Theme>(['light', 'dark'])('colors of the %s theme', (theme) => {
  it.each(textPairs)('text %s is readable on %s', (text, ground) => {
    expect(contrast(text ?? '', ground ?? '', theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('mark %s is seen on %s', (mark, ground) => {
    expect(contrast(mark ?? '', ground ?? '', theme)).toBeGreaterThanOrEqual(3);
  });

  it('gives every line of the map and every series a color of its own', () => {
    for (const names of [routes, series]) {
      expect(new Set(names.map((name) => color(name, theme))).size).toBe(names.length);
    }
  });
});

it('computes contrast as WCAG does: black on white is 21, the same color is 1', () => {
  tokens.set('black', { light: '#000000', dark: '#ffffff' });
  tokens.set('white', { light: '#ffffff', dark: '#ffffff' });
  expect(contrast('black', 'white', 'light')).toBeCloseTo(21, 5);
  expect(contrast('black', 'white', 'dark')).toBe(1);
});
