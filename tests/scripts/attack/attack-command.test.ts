import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type SmallRow, smallText } from './small-package.ts';

const root = resolve(import.meta.dirname, '../../..');
const awarded = 'reached_awarded';

/** 100 people of three kinds, two of which are hidden. */
const safe: SmallRow[] = [
  { measure: awarded, count: 100 },
  { group: 'veteran=no', measure: awarded, count: 60 },
  { group: 'veteran=yes', measure: awarded },
  { group: 'veteran=unknown', measure: awarded },
];

function folderOf(rows: readonly SmallRow[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-package-'));
  writeFileSync(join(folder, 'cells.csv'), smallText(rows));
  return folder;
}

function attack(rows: readonly SmallRow[], ...more: string[]) {
  const args = ['--import', 'tsx', 'scripts/attack.ts', '--package', folderOf(rows), ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...{ cwd: root, encoding: 'utf8' },
  });
  return { status, stdout, stderr };
}

describe('npm run attack', () => {
  it('ends with 0 when nothing is recovered', () => {
    const { status, stdout } = attack(safe);
    expect(stdout).toContain('Nothing sensitive is recovered.');
    expect(status).toBe(0);
  });

  it('ends with 4 when something is, and says what', () => {
    const few = safe.map((row) => (row.count === 60 ? { ...row, count: 97 } : row));
    const { status, stdout } = attack(few);
    expect(stdout).toContain('veteran=yes, LER all, reached_awarded: lies from 0 to 3');
    expect(status).toBe(4);
  });

  it('ends with 5 when there was no time to look at everything', () => {
    const { status, stdout } = attack(safe, '--seconds', '0.000001');
    expect(stdout).toContain('Time ran out with');
    expect(status).toBe(5);
  });

  it('ends with 1 when a package contradicts itself', () => {
    const wrong = safe.map((row) => (row.count === 60 ? { ...row, count: 101 } : row));
    const { status, stderr } = attack(wrong);
    expect(stderr).toMatch(/^The published numbers contradict one another at funnel, all:1, /);
    expect(status).toBe(1);
  });

  it('prints every limit as JSON', () => {
    const { numbers } = JSON.parse(attack(safe, '--json').stdout);
    const own = numbers.find(({ value1 }: { value1: string }) => value1 === 'yes');
    expect(own).toMatchObject({ kind: 'group', measure: awarded, lower: 0, upper: 40 });
  });
});
