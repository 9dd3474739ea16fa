import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { zipArchive } from '#app/features/exports/zip-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'milepost-zip-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = [
  { name: 'cells.csv', text: 'site,count\nSão Tomé ⛵,12\n' },
  { name: 'empty.txt', text: '' },
  { name: 'long.md', text: 'a long text. '.repeat(20_000) },
];
const path = join(folder, 'package.zip');
writeFileSync(path, zipArchive(files));

const run = (program: string, args: string[]) => spawnSync(program, args, { encoding: 'utf8' });
const isMissing = (program: string) => run(program, ['--help']).error !== undefined;

describe('zipArchive', () => {
  it('is the same bytes every time, and others for other content or order', () => {
    expect(zipArchive(files).equals(readFileSync(path))).toBe(true);
    expect(zipArchive([...files].reverse()).equals(readFileSync(path))).toBe(false);
    expect(zipArchive(files).includes(Buffer.from('São Tomé'))).toBe(true);
  });

  it('is found whole by unzip, which takes out what was put in', ({ skip }) => {
    if (isMissing('unzip')) skip('unzip is not installed here');
    const tested = run('unzip', ['-t', path]);
    expect([tested.status, tested.stdout]).toEqual([
      0,
      expect.stringContaining('No errors detected'),
    ]);
    expect(run('unzip', ['-q', '-o', path, '-d', folder]).status).toBe(0);
    for (const { name, text } of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    // Damaged on its way, it must be refused: the sums are real.
    const damaged = readFileSync(path);
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    writeFileSync(join(folder, 'damaged.zip'), damaged);
    expect(run('unzip', ['-t', join(folder, 'damaged.zip')]).status).not.toBe(0);
  });

  it('is read by Python, and tells no date, no extra field and no comment', ({ skip }) => {
    if (isMissing('python3')) skip('python3 is not installed here');
    const script = `import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([[i.filename, list(i.date_time), len(i.extra), len(i.comment), oct(i.external_attr >> 16),
  archive.read(i).decode("utf-8")] for i in archive.infolist()]))`;
    const { stdout, stderr } = run('python3', ['-c', script, path]);
    expect(stderr).toBe('');
    const day = [1980, 1, 1, 0, 0, 0];
    expect(JSON.parse(stdout)).toEqual(
      files.map(({ name, text }) => [name, day, 0, 0, '0o100644', text]),
    );
  });
});
