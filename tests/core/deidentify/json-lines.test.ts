import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { sampledRows } from '#app/core/deidentify/read-sample.ts';
import { deidentifyText as deidentify } from './deidentify-text.ts';

describe('lines of JSON objects', () => {
  const line = (index: number, more: object = {}) =>
    JSON.stringify({
      id: `check-${index}`,
      timestamp: '2025-04-01T08:30:00Z',
      credential: {
        id: `cred-${index}`,
        credentialSubject: { id: `did:example:${index}`, name: 'Maria Garcia' },
      },
      log: [{ id: 'valid_signature', valid: true }],
      ...more,
    });

  test('become a table of the paths that the format reads, with ids for people', async () => {
    const later = line(999, { isFatal: false, secret: { email: 'maria@example.edu' } });
    const lines = [...Array.from({ length: sampledRows }, (_, index) => line(index)), later];
    const { written, summary } = await deidentify(`${lines.join('\n')}\n`, {
      format: 'verifier-core-ndjson',
    });
    const { data } = Papa.parse<Record<string, string>>(written.trim(), { header: true });
    expect(data).toHaveLength(lines.length);
    expect(data[3]).toMatchObject({
      id: 'check-3',
      'credential.id': 'cred-3',
      'log[valid_signature].valid': 'true',
    });
    expect(data[3]?.['credential.credentialSubject.id']).toMatch(/^p_[\dA-Z]{26}$/);
    // A path of the format that only a later line has is kept, any other is not.
    expect(data.at(-1)?.isFatal).toBe('false');
    expect(written).not.toMatch(/maria|did:example/i);
    expect(summary.isUnchanged).toBe(false);
  });

  test('that need nothing may leave as they are, unless a later line has more', async () => {
    const clean = (index: number, more: object = {}) =>
      JSON.stringify({
        event_id: `ev-${index}`,
        event_type: 'issued',
        occurred_at: '2025-03-04',
        holder_pid: `study-${index}`,
        ...more,
      });
    const lines = Array.from({ length: sampledRows + 1 }, (_, index) => clean(index));
    const format = 'events-ndjson';
    expect((await deidentify(lines.join('\n'), { format })).summary.isUnchanged).toBe(true);
    const more = [...lines, clean(999, { note: 'Maria Garcia' })];
    expect((await deidentify(more.join('\n'), { format })).summary.isUnchanged).toBe(false);
  });

  test('end in a sentence when a line is no object', async () => {
    await expect(deidentify(`${line(1)}\n{"id":\n`)).rejects.toThrow(/Row 2: one JSON object/);
    await expect(deidentify('[{"id":1}]')).rejects.toThrow(/One object a line/);
  });
});
