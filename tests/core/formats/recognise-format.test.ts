import { describe, expect, test } from 'vitest';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { certainFormat, recogniseFormat } from '#app/core/formats/recognise-format.ts';

const rowOf = (header: string[], row: Record<string, string>) =>
  header.map((name) => row[name] ?? '');

describe('a file is recognised', () => {
  const byColumns = logFormats.filter(({ layout }) => layout !== 'documents');
  test.each(byColumns.map(({ id, layout, columns }) => ({ id, layout, columns })))(
    'as $id by its columns, before people are pseudonymised too',
    ({ id, layout, columns }) => {
      const header = columns.map(({ name }) => name);
      const raw = columns.map(({ role, example }) =>
        role === 'person' ? 'maria@example.org' : role === 'empty' ? 'Maria' : example,
      );
      const recognised = recogniseFormat(header, [raw], layout);
      expect(certainFormat(recognised)?.id).toBe(id);
      expect(recognised[0]?.confidence).toBeLessThanOrEqual(100);
    },
  );

  test('with more columns than it needs, in any order', () => {
    const header = ['Notes', 'holder_pid', 'occurred_at', 'Event Type', 'event_id', 'Remarks'];
    const row = { holder_pid: 'p_1234', occurred_at: '2025-03-04', event_id: 'e-1' };
    const rows = [rowOf(header, { ...row, 'Event Type': 'awarded' })];
    expect(certainFormat(recogniseFormat(header, rows))?.id).toBe('events-csv');
  });

  test('not certainly, when many formats have what it has', () => {
    const recognised = recogniseFormat(['holder_pid', 'note'], [['p_1234', 'x']]);
    expect(certainFormat(recognised)).toBeNull();
    expect(recognised.length).toBeGreaterThan(1);
  });

  test('not certainly, when its values are others', () => {
    const header = ['event_id', 'event_type', 'occurred_at', 'holder_pid', 'a', 'b'];
    const rows = [['e-1', 'Graduated', '3/4/2025', 'p_1234', '', '']];
    const [best] = recogniseFormat(header, rows);
    expect(best?.format.id).toBe('events-csv');
    expect(best?.reason).toMatch(/other values/);
    expect(best?.confidence).toBeLessThan(80);
  });

  test('as nothing, when nothing is known of it', () => {
    expect(recogniseFormat(['Name', 'Shoe size'], [['x', '9']])).toEqual([]);
    expect(recogniseFormat([], [])).toEqual([]);
  });

  test('with sentences that repeat nothing of it', () => {
    const header = ['event_id', 'holder_pid', 'Maria Zzunfindable', 'maria@zzunfindable.example'];
    for (const { reason } of recogniseFormat(header, [['zzunfindable', '', '', '']])) {
      expect(reason).not.toMatch(/zzunfindable/i);
    }
  });
});
