import { describe, expect, it } from 'vitest';
import type { CellPlace } from '#app/core/measures/hidden/cell-place.ts';
import { hiddenGroups } from '#app/core/measures/hidden/hidden-groups.ts';
import { mergedGroups } from '#app/core/measures/hidden/merged-groups.ts';
import { releaseDifference } from '#app/core/measures/hidden/release-difference.ts';
import { waitingEffect } from '#app/core/measures/hidden/waiting-effect.ts';

/** A place written as `table cohort dimension=value measure`; a leading `-` hides it. */
function place(text: string): CellPlace {
  const isHidden = text.startsWith('-');
  const [table = '', cohort = '', group = '', measure = ''] = text.replace(/^-/, '').split(' ');
  const [dimension1 = '', value1 = ''] = group === '*' ? [] : group.split('=');
  const where = { table, cohort, dimension1, value1, dimension2: '', value2: '', ler: 'all' };
  return { ...where, measure, status: isHidden ? 'suppressed' : 'shown' };
}

const places = (...texts: string[]) => texts.map(place);
const ages = (pattern: Record<string, string>) =>
  Object.entries(pattern).flatMap(([value, marks]) =>
    [...marks].map((mark, i) =>
      place(`${mark === '-' ? '-' : ''}funnel all age_band=${value} m${i}`),
    ),
  );

describe('what is hidden', () => {
  it('is counted by table, kind of group and group; what has nothing hidden is left out', () => {
    const cells = places(
      ...['funnel all * m', '-funnel all gender=man m', 'funnel all gender=woman m'],
      ...['-funnel 2025-Q1 gender=man m', '-funnel all age_band=16-18 m', 'hiring all * m'],
    );
    expect(hiddenGroups(cells)).toEqual([
      {
        ...{ table: 'funnel', hidden: 3, of: 5 },
        kinds: [
          {
            ...{ dimension: 'gender', hidden: 2, of: 3 },
            groups: [{ value: 'man', hidden: 2, of: 2 }],
          },
          {
            ...{ dimension: 'age_band', hidden: 1, of: 1 },
            groups: [{ value: '16-18', hidden: 1, of: 1 }],
          },
        ],
      },
    ]);
  });

  it('counts neither what was never collected nor what cannot be estimated', () => {
    const cells = places('-funnel all * m').map((cell) => [
      ...[cell, { ...cell, status: 'not_collected' as const }],
      { ...cell, status: 'not_estimable' as const },
    ]);
    expect(hiddenGroups(cells.flat())).toMatchObject([{ hidden: 1, of: 1 }]);
  });
});

describe('groups taken together', () => {
  it('are neighbors where the list has an order: the one beside with more hidden numbers', () => {
    const cells = ages({ '16-18': '--+', '19-24': '+++', '25-44': '+++', '55-59': '-++' });
    expect(mergedGroups(cells)).toEqual([
      { dimension: 'age_band', values: ['16-18', '19-24'], mayReturn: 2, wouldGo: 4 },
      { dimension: 'age_band', values: ['25-44', '55-59'], mayReturn: 1, wouldGo: 5 },
    ]);
    const both = ages({ '16-18': '--+', '19-24': '-++', '25-44': '+++', '55-59': '+++' });
    expect(mergedGroups(both)).toMatchObject([{ values: ['16-18', '19-24'], mayReturn: 2 }]);
  });

  it('are the two with most hidden numbers where there is no order', () => {
    const cells = places(
      ...['-funnel all race_ethnicity=asian a', '-funnel all race_ethnicity=asian b'],
      ...['-funnel all race_ethnicity=another b', '-funnel all race_ethnicity=another c'],
      ...['-funnel all race_ethnicity=black a', 'funnel all race_ethnicity=white a'],
    );
    expect(mergedGroups(cells)).toEqual([
      { dimension: 'race_ethnicity', values: ['another', 'asian'], mayReturn: 3, wouldGo: 0 },
    ]);
  });

  it('are none where they would be everybody, where one has no other, or who gave no answer', () => {
    const veterans = places('-funnel all veteran=yes m', '-funnel all veteran=no m');
    expect(mergedGroups([...veterans, place('-funnel all veteran=unknown m')])).toEqual([]);
    const genders = places(
      ...['-funnel all gender=man m', 'funnel all gender=woman m', 'funnel all gender=another m'],
    );
    expect(mergedGroups(genders)).toEqual([]);
  });
});

describe('waiting for a quarter', () => {
  it('may bring back numbers of all quarters together, and none of a closed quarter', () => {
    const cells = places('-funnel all * a', '-funnel 2025-Q4 * a', '-funnel 2025-Q3 * a');
    expect(waitingEffect(cells, null, '2025-Q4', 180)).toEqual({
      ...{ quarter: '2026-Q1', closesOn: '2026-09-27', mayReturn: 1, stayHidden: 2 },
      hiddenBefore: 0,
    });
    expect(waitingEffect([], null, '2026-Q1', 180)).toMatchObject({ quarter: '2026-Q2' });
  });

  it('adds people to those that the release adds as well', () => {
    const cells = places('-funnel 2025-Q3/2025-Q4 * a', '-funnel 2025-Q4 * a');
    expect(waitingEffect(cells, places('funnel all * a'), '2025-Q4', 180)).toMatchObject({
      ...{ mayReturn: 1, stayHidden: 1, hiddenBefore: 0 },
    });
  });

  it('brings back no number that the last release hid', () => {
    const before = places('funnel all * a', '-funnel all * b');
    const cells = places('-funnel all * a', '-funnel all * b', '-funnel all * c', 'funnel all * d');
    expect(waitingEffect(cells, before, '2025-Q4', 180)).toMatchObject({
      ...{ mayReturn: 1, stayHidden: 0, hiddenBefore: 2 },
    });
  });
});

describe('the difference of two releases', () => {
  it('takes those that a release adds as its own, together and quarter by quarter', () => {
    const earlier = places('f all * a', 'f 2025-Q1/2025-Q2 * a', 'f 2025-Q2 * a');
    const later = places('f all * a', 'f 2025-Q3/2025-Q3 * a', 'f 2025-Q2 * a', 'f 2025-Q3 * a');
    expect(releaseDifference(earlier, later)).toEqual({
      newQuarters: ['2025-Q3'],
      tables: [{ table: 'f', inNewQuarters: 2, newlyShown: 0, noLongerShown: 0, stillShown: 2 }],
    });
  });

  it('tells new quarters from numbers shown or hidden anew', () => {
    const earlier = places('f all * a', '-f all * b', 'f 2025-Q1 * a', 'f 2025-Q1 * b');
    const later = places(
      ...['f all * a', 'f all * b', 'f 2025-Q1 * a', '-f 2025-Q1 * b'],
      ...['f 2025-Q2 * a', '-f 2025-Q2 * b'],
    );
    expect(releaseDifference(earlier, later)).toEqual({
      newQuarters: ['2025-Q2'],
      tables: [{ table: 'f', inNewQuarters: 1, newlyShown: 1, noLongerShown: 1, stillShown: 2 }],
    });
  });

  it('notes a table that is gone', () => {
    expect(releaseDifference(places('f all * a'), places('g all * a'))).toEqual({
      newQuarters: [],
      tables: [
        { table: 'g', inNewQuarters: 0, newlyShown: 1, noLongerShown: 0, stillShown: 0 },
        { table: 'f', inNewQuarters: 0, newlyShown: 0, noLongerShown: 1, stillShown: 0 },
      ],
    });
  });
});
