import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { compareHeaders, describeHeaderChange } from '#app/core/mapping/compare-headers.ts';
import { headerFingerprint } from '#app/core/mapping/header-fingerprint.ts';
import { recallMapping } from '#app/core/mapping/recall-mapping.ts';
import { emptyColumn } from '#app/core/mapping/suggest-mapping.ts';

const mapping: ColumnMapping = {
  version: 1,
  format: 'events-csv',
  columns: { event_id: { ...emptyColumn, from: 'Event No' } },
};
const saved = ['Event No', 'Date', 'Person', 'Notes'];

describe('a header that changed', () => {
  it('is the same whatever its case, white space or hyphens', () => {
    const other = ['event no', ' Date', 'PERSON', 'notes'];
    expect(compareHeaders(saved, other, mapping)).toBeNull();
    expect(headerFingerprint(other)).toBe(headerFingerprint(saved));
  });

  it('is told by what is new, gone, renamed and moved, and by what cannot be done without', () => {
    const change = compareHeaders(saved, ['Person', 'Event Number', 'Date', 'Cohort'], mapping);
    expect(change).toEqual({
      added: ['Cohort'],
      missing: ['Notes'],
      moved: ['Date'],
      renamed: [{ was: 'Event No', is: 'Event Number' }],
      lost: ['Event No'],
    });
    if (!change) throw new Error('changed');
    expect(describeHeaderChange(change)).toBe(
      'The columns of the file have changed since its mapping was saved (new: “Cohort”; gone: “Notes”; renamed, it seems: “Event No” to “Event Number”; moved: “Date”).',
    );
  });

  it('never names a value of a file without a header line', () => {
    const change = compareHeaders(
      saved,
      ['e1', '2025-03-04', 'ada.lovelace@example.org', 'x'],
      mapping,
    );
    expect(JSON.stringify(change)).not.toMatch(/lovelace|2025/);
  });

  it('has a fingerprint of its own exactly when it differs', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'A', 'a b', 'a_b', 'c'), { maxLength: 4 });
    fc.assert(
      fc.property(names, names, (left, right) => {
        const isSame = compareHeaders(left, right, mapping) === null;
        expect(headerFingerprint(left) === headerFingerprint(right)).toBe(isSame);
      }),
    );
  });

  it('names all that differs, whatever changed', () => {
    const names = fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(names, names, (was, is) => {
        const change = compareHeaders(was, is, { ...mapping, columns: {} });
        if (!change) {
          expect(is).toEqual(was);
          return;
        }
        const { added, missing, moved, renamed } = change;
        const back = is.filter((name) => !moved.includes(name) && was.includes(name));
        expect([...added, ...renamed.map((pair) => pair.is)].sort()).toEqual(
          is.filter((name) => !was.includes(name)).sort(),
        );
        expect([...missing, ...renamed.map((pair) => pair.was)].sort()).toEqual(
          was.filter((name) => !is.includes(name)).sort(),
        );
        expect(back).toEqual(was.filter((name) => back.includes(name)));
      }),
    );
  });
});

describe('a saved mapping, recalled', () => {
  const one = (id: number, header: string[]) => ({ id, header, mapping, savedAt: '2026-01-01' });

  it('is the one for this very header, or else the latest', () => {
    const kept = [one(3, ['x']), one(2, saved), one(1, ['y'])];
    expect(recallMapping(saved, kept)).toMatchObject({ saved: { id: 2 }, change: null });
    expect(recallMapping(['Event No'], kept)).toMatchObject({ saved: { id: 3 } });
    expect(recallMapping(saved, [])).toBeNull();
  });
});
