import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wholePercents } from '#app/core/disclosure/whole-percents.ts';

const root = resolve(import.meta.dirname, '../../..');

const files = ['app', 'db', 'scripts', 'seeds'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

const filesWith = (text: RegExp) =>
  files.filter((file) => text.test(readFileSync(join(root, file), 'utf8'))).sort();

describe('the mark of what passed the gate', () => {
  it('is made in one place', () => {
    expect(filesWith(/as (unknown as )?Released</)).toEqual([
      'app/core/disclosure/released-as-decided.ts',
    ]);
  });

  it('is put on nothing in the product but what is decided and proved', () => {
    expect(filesWith(/gateCarelessly/)).toEqual([
      'app/core/disclosure/gate/gate-release.ts',
      'scripts/bench/release.ts',
    ]);
    expect(filesWith(/releaseAsDecided\(/)).toEqual([
      'app/core/disclosure/released-as-decided.ts',
      'app/features/releases/draft-gated-release.ts',
    ]);
    // Handed on where a test may give its own, and given by nobody.
    const releasing = filesWith(/\bdecide(\?:|:|,| \})/).filter((file) =>
      /release|^scripts/.test(file),
    );
    expect(releasing).toEqual([
      'app/features/releases/draft-gated-release.ts',
      'app/features/releases/run-release-job.ts',
      'scripts/demonstration/build-releases.ts',
    ]);
  });
});

describe('wholePercents', () => {
  const printed = (estimate: number, lower: number | null, upper: number | null) =>
    wholePercents({ estimate, lower, upper, method: 'wilson' });

  it('rounds the estimate to the nearest and the limits outward', () => {
    expect(printed(0.426, 0.391, 0.462)).toEqual({ percent: 43, ciLow: 39, ciHigh: 47 });
  });

  it('leaves exact limits where they are', () => {
    expect(printed(0.3, 0.29, 0.57)).toEqual({ percent: 30, ciLow: 29, ciHigh: 57 });
    expect(printed(1, 1, 1)).toEqual({ percent: 100, ciLow: 100, ciHigh: 100 });
  });

  it('keeps limits that do not exist away', () => {
    expect(printed(0, null, null)).toEqual({ percent: 0, ciLow: null, ciHigh: null });
  });
});
