import { describe, expect, it } from 'vitest';
import { logFormats } from '#app/core/formats/format-registry.ts';
import type { FormatColumn } from '#app/core/formats/log-format.ts';
import { schemesFor, suggestValues } from '#app/core/mapping/suggest-values.ts';
import { wordsFor } from '#app/core/mapping/value-words.ts';

const columns = new Map<string, FormatColumn>(
  logFormats.flatMap((format) => format.columns.map((column) => [column.name, column] as const)),
);

function columnOf(name: string): FormatColumn {
  const column = columns.get(name);
  if (!column) throw new Error(`no column ${name}`);
  return column;
}

function codeOf(column: string, value: string, header = column) {
  return suggestValues(columnOf(column), header, [value])[0]?.code;
}

describe('values of a file as codes of a code list', () => {
  it.each([
    ['gender', 'F', 'woman'],
    ['gender', ' female ', 'woman'],
    ['gender', 'Non-Binary', 'non_binary'],
    ['gender', 'Two-Spirit', 'two_spirit'],
    ['race_ethnicity', 'Hispanic or Latino', 'hispanic'],
    ['race_ethnicity', 'Hispanic/Latino', 'hispanic'],
    ['race_ethnicity', 'BLACK OR AFRICAN AMERICAN', 'black'],
    [
      'race_ethnicity',
      'Native Hawaiian or Other Pacific Islander',
      'native_hawaiian_pacific_islander',
    ],
    ['race_ethnicity', 'Two or more races', 'two_or_more'],
    ['race_ethnicity', 'Race and ethnicity unknown', 'unknown'],
    ['age_band', '25 to 34', '25-44'],
    ['age_band', '25–44', '25-44'],
    ['age_band', 'Under 16', 'under_16'],
    ['age_band', '<16', 'under_16'],
    ['age_band', '65+', '60_plus'],
    ['age_band', '65 and over', '60_plus'],
    ['age_band', '27', '25-44'],
    ['education', 'Some college, no degree', 'some_postsecondary'],
    ['education', 'Master’s degree', 'advanced'],
    ['disability', 'Did not disclose', 'prefer_not_to_say'],
    ['veteran', 'TRUE', 'yes'],
    ['rural_urban', 'Nonmetro', 'rural'],
    ['retained_6m', 'N', 'no'],
    ['event_type', 'Badge Claimed', 'accepted'],
    ['event_type', 'REVOKED', 'revoked'],
    ['event_type', 'pending', 'offered'],
    ['result', 'Verified', 'valid'],
    ['check_signature', 'passed', 'pass'],
    ['credential_format', 'Open Badges 3.0', 'ob3'],
    ['achievement_type', 'certificate of completion', 'CertificateOfCompletion'],
  ])('takes %s “%s” for %s', (column, value, code) => {
    expect(codeOf(column, value)).toBe(code);
  });

  it.each([
    ['age_band', '16-19', /reaches across/],
    ['race_ethnicity', 'US Nonresident', /nonresidents/],
    ['gender', 'N/A', /^$/],
    ['event_type', 'Gizmo', /^$/],
    ['age_band', '34-25', /^$/],
  ])('leaves %s “%s” to somebody who knows', (column, value, note) => {
    const [suggested] = suggestValues(columnOf(column), column, [value]);
    expect(suggested?.code).toBeNull();
    expect(suggested?.note).toMatch(note);
  });

  it('reads figures only by a coding that the header names', () => {
    expect(codeOf('gender', '1')).toBeNull();
    expect(codeOf('gender', '1', 'PIRL 201')).toBe('man');
    expect(codeOf('gender', '9', 'PIRL 201')).toBe('prefer_not_to_say');
    expect(codeOf('rural_urban', '3', 'RUCA code')).toBe('suburban');
    expect(codeOf('rural_urban', '3', 'RUCC 2023')).toBe('urban');
    expect(schemesFor(columnOf('veteran'), ['1', '0']).map(({ id }) => id)).toEqual([
      'one-zero',
      'pirl-yes-no',
    ]);
    expect(schemesFor(columnOf('veteran'), ['1', '2', '9'])).toEqual([]);
  });

  it('counts rows, the commonest value first', () => {
    const cells = ['F', 'M', 'F ', '', 'M', 'F'];
    expect(
      suggestValues(columnOf('gender'), 'sex', cells).map(({ value, rows }) => [value, rows]),
    ).toEqual([
      ['F', 3],
      ['M', 2],
    ]);
  });

  it('knows only words whose codes some column has, and no word twice for one column', () => {
    const coded = [...columns.values()].filter(({ codes }) => codes !== undefined);
    expect(coded.length).toBeGreaterThan(15);
    for (const { name, codes = [] } of coded) {
      const meanings = wordsFor(name)
        .flatMap((list) => list.meanings)
        .filter(({ code }) => codes.includes(code));
      const words = meanings.flatMap((one) => one.words);
      expect(
        words.filter((word, at) => words.indexOf(word) !== at),
        name,
      ).toEqual([]);
    }
    const everyCode = new Set(coded.flatMap(({ codes = [] }) => codes));
    const meant = coded.flatMap(({ name }) => wordsFor(name).flatMap(({ meanings }) => meanings));
    expect(meant.filter(({ code }) => !everyCode.has(code))).toEqual([]);
  });
});
