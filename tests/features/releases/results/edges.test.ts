import { and, eq, inArray, like, ne, or, type SQL } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findPreview } from '#app/features/releases/read-release.ts';
import { readAccess } from '#app/features/releases/results/read-access.ts';
import { readCohorts } from '#app/features/releases/results/read-cohorts.ts';
import { readComparison } from '#app/features/releases/results/read-comparison.ts';
import { readTimeToHire } from '#app/features/releases/results/read-time-to-hire.ts';
import { cells, curvePoints } from '#db/published/schema/index.ts';
import { coordinator } from '../../../support/test-databases.ts';
import { pilotWithReleases } from './results-fixture.ts';

const context = { ...(await pilotWithReleases()), actor: coordinator };
const { published } = context;
// A published release cannot be changed; its preview can, and reads the same.
const release = findPreview(context, 'RIVERBEND')?.id ?? -1;
const inPreview = (...where: (SQL | undefined)[]) => and(eq(cells.releaseId, release), ...where);
const withoutNumbers = { count: null, percent: null, ciLow: null, ciHigh: null, method: '' };

const later = inArray(cells.table, ['comparison', 'time_to_fill', 'credential_to_hire']);

function hideEverything() {
  const hidden = { status: 'suppressed' as const, denominator: null, ...withoutNumbers };
  published.update(cells).set(hidden).where(inPreview()).run();
  published.delete(curvePoints).where(eq(curvePoints.releaseId, release)).run();
}

function endObservationEarly() {
  const estimated = { method: 'aalen_johansen' };
  const plain = eq(cells.method, 'wilson');
  published.update(cells).set(estimated).where(inPreview(plain)).run();
  published.update(curvePoints).set(estimated).where(eq(curvePoints.releaseId, release)).run();
}

function tellBands() {
  const band = { ...withoutNumbers, status: 'banded' as const, method: 'band' };
  const plain = inPreview(eq(cells.method, 'wilson'));
  published
    .update(cells)
    .set({ ...band, ciLow: 0, ciHigh: 20 })
    .where(plain)
    .run();
}

const edges = {
  'every share told as a band': tellBands,
  'a release older than some of the numbers': () =>
    published
      .delete(cells)
      .where(inPreview(or(later, like(cells.measure, 'left_by_%'))))
      .run(),
  'everything hidden': hideEverything,
  'nobody with an LER': () =>
    published
      .update(cells)
      .set({ count: 0, denominator: 0, percent: null, ciLow: null, ciHigh: null })
      .where(inPreview(eq(cells.ler, 'yes')))
      .run(),
  'nobody hired': () =>
    published
      .update(cells)
      .set({ count: 0, percent: 0, ciLow: 0, ciHigh: 4 })
      .where(inPreview(eq(cells.status, 'shown'), like(cells.measure, 'hired_by_%')))
      .run(),
  'observation that ended early': endObservationEarly,
  'a single quarter': () =>
    published
      .delete(cells)
      .where(inPreview(ne(cells.cohort, 'all'), ne(cells.cohort, '2025-Q2')))
      .run(),
  'a single group': () =>
    published
      .delete(cells)
      .where(
        inPreview(
          ne(cells.dimension1, ''),
          or(ne(cells.dimension1, 'gender'), ne(cells.value1, 'woman')),
        ),
      )
      .run(),
};

/** What the four pages say of the preview with its cells changed; nothing stays changed. */
function pagesWith(change: () => unknown, asked = '') {
  const query = new URLSearchParams(`release=0&${asked}`);
  const undone = new Error('Undone.');
  let pages: ReturnType<typeof readPages> | undefined;
  try {
    published.transaction(() => {
      change();
      pages = readPages(query);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  if (!pages) throw new Error('There is nothing to look at.');
  return pages;
}

function readPages(query: URLSearchParams) {
  return {
    time: readTimeToHire(context, 'RIVERBEND', query),
    access: readAccess(context, 'RIVERBEND', query),
    cohorts: readCohorts(context, 'RIVERBEND', query),
    comparison: readComparison(context, 'RIVERBEND', query),
  };
}

const choices = ['', 'dimension=gender&outcome=hired_by_90&within=quarter', 'compare=everybody'];

describe('the pages of results with', () => {
  it.each(Object.entries(edges))('%s say a finding in every figure', (_, change) => {
    for (const asked of choices) {
      const pages = pagesWith(change, asked);
      const text = JSON.stringify(pages);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\bnull (points|percent)/);
      for (const [, finding] of text.matchAll(/"finding":"(.*?)"/g))
        expect(finding).toMatch(/\w{3}/);
      for (const page of Object.values(pages)) expect(page).not.toBeNull();
    }
  });
});

describe('an older release', () => {
  const { time, comparison } = pagesWith(edges['a release older than some of the numbers']);

  it('is not said to be of a pilot that does not collect who left', () => {
    expect(time?.search?.ends.finding).toBe('Who left the search is not published in this release');
  });

  it('is compared within quarters, with the reason', () => {
    expect(comparison?.chosen.within).toBe('quarter');
    expect(comparison?.comparison.summary).toMatch(/within entry quarters only\.$/);
  });
});

describe('where nobody applied with an LER', () => {
  const { comparison } = pagesWith(edges['nobody with an LER']);

  it('that is said, and nothing is called hidden for it', () => {
    expect(comparison?.comparison.summary).toMatch(/Nobody made a first application with an LER/);
    expect(comparison?.balance.groups).toEqual([]);
    expect(comparison?.balance.summary).not.toMatch(/hidden/);
    expect(comparison?.byDay.summary).toMatch(/No test can be made/);
  });
});

describe('where observation ended early', () => {
  const { time, access } = pagesWith(edges['observation that ended early'], choices[1]);

  it('groups are not compared, for that reason and no other', () => {
    expect(time?.differences?.finding).toMatch(/observation ended earlier/);
    expect(access?.gaps.summary).toMatch(/^n = [\d,]+ job seekers/);
  });

  it('a share printed as one half settles no median', () => {
    const half = () => {
      endObservationEarly();
      published
        .update(curvePoints)
        .set({ percent: 50 })
        .where(and(eq(curvePoints.releaseId, release), eq(curvePoints.day, 119)))
        .run();
    };
    const found = pagesWith(half).time?.search?.median.groups[0]?.median;
    expect(found?.afterDay).toBeLessThan(119);
    expect(found?.byDay).toBeGreaterThan(119);
  });
});

describe('where every share is told as a band', () => {
  const { time, access, cohorts } = pagesWith(tellBands, choices[1]);

  it('people whose number is given are not said to be hidden', () => {
    for (const figure of [access?.chart, access?.gaps]) {
      expect(figure?.summary).toMatch(/^n = [\d,]+ job seekers/);
    }
  });

  it('every figure that has one says what a band is, and of a box only where it draws one', () => {
    const notes = (figure: { footnotes: string[] } | undefined | null) =>
      figure?.footnotes.filter((note) => note.startsWith('A band')).join() ?? '';
    for (const figure of [time?.shares, access?.chart]) {
      expect(notes(figure)).toMatch(/^A band \(an open box in the chart\)/);
    }
    for (const figure of [time?.search?.ends, cohorts?.everybody]) {
      expect(notes(figure)).toMatch(/^A band \(in the table\)/);
    }
  });
});

describe('a log-rank test', () => {
  it('names the days it looks at, and is none of a single day', () => {
    expect(pagesWith(() => {}).comparison?.byDay.logRank).toMatch(
      /over the days shown \(30, 60, 90, 180\)/,
    );
    const one = () =>
      published
        .update(cells)
        .set({ status: 'suppressed', ...withoutNumbers })
        .where(inPreview(inArray(cells.measure, ['hired_by_30', 'hired_by_60', 'hired_by_180'])))
        .run();
    expect(pagesWith(one).comparison?.byDay.logRank).toMatch(/day 90 alone is shown/);
  });
});
