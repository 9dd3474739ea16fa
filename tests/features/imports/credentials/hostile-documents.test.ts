import { existsSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDocument } from '#app/features/credentials/check-document.ts';
import { openCredentialChecker } from '#app/features/imports/credentials/credential-checker.ts';
import { RowsWriter } from '#app/features/imports/credentials/rows-writer.ts';
import { openImportGround } from '../../../support/import-ground.ts';

let ground: ReturnType<typeof openImportGround>;
beforeEach(() => {
  ground = openImportGround();
});
afterEach(() => ground.close());

const presentationOf = (verifiableCredential: unknown[]) =>
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    ...{ type: ['VerifiablePresentation'], verifiableCredential },
  });

describe('a document with a third of a million credentials in its megabyte', () => {
  it('is answered about the first hundred, and about the rest once', async () => {
    for (const one of ['x', {}]) {
      const text = presentationOf(Array.from({ length: 250_000 }, () => one));
      const { contained } = await checkDocument(text, new Date());
      expect(contained).toHaveLength(101);
      expect(contained.at(-1)?.checks[0]?.reason).toMatch(/first 100/);
    }
  });

  it('makes a hundred rows, and one for the rest, which holds nothing of them', async () => {
    const text = presentationOf(Array.from({ length: 5000 }, () => ({})));
    const { rowsTotal, rowsRefused, results } = await ground.send(text, {
      format: 'credentials-json',
    });
    expect([rowsTotal, rowsRefused]).toEqual([101, 101]);
    expect(results).toEqual([
      { result: 'not_signed', rows: 100 },
      { result: 'too_large', rows: 1 },
    ]);
  });
});

it('a long document is checked where checking can be ended', async () => {
  const checker = await openCredentialChecker(100, 1);
  try {
    const long = presentationOf([{ name: 'x'.repeat(70_000) }]);
    await expect(checker.check(long, new Date())).rejects.toThrow(/took too long/);
    expect((await checker.check(presentationOf([{}]), new Date())).contained).toHaveLength(1);
  } finally {
    checker.close();
  }
});

describe('the file of rows', () => {
  it('grows no further than it may: short lines make long rows', async () => {
    const path = `${ground.root}/rows`;
    const rows = new RowsWriter(path, 10);
    await rows.write(['a', 'b']);
    await expect(rows.write(['0123456789', ''])).rejects.toThrow(/Send it in parts/);
    rows.forget();
    expect(existsSync(path)).toBe(false);
  });

  it('tells of an error of the disk that came while nobody wrote', async () => {
    const path = `${ground.root}/taken`;
    writeFileSync(path, '');
    const rows = new RowsWriter(path, 1000);
    // However busy the machine is: what was asked of the disk before is answered before.
    for (let turn = 0; turn < 20; turn += 1)
      await expect(open(path, 'wx')).rejects.toThrow('EEXIST');
    await setImmediate();
    await expect(rows.write(['a'])).rejects.toThrow(/EEXIST/);
    await expect(rows.end()).rejects.toThrow(/EEXIST/);
  });
});
