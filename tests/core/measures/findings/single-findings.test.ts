import { describe, expect, it } from 'vitest';
import { adoptionFinding } from '#app/core/measures/findings/adoption-finding.ts';
import { curveFinding } from '#app/core/measures/findings/curve-finding.ts';
import { funnelFinding } from '#app/core/measures/findings/funnel-finding.ts';
import { overallFinding } from '#app/core/measures/findings/group-finding.ts';
import { representationSentence } from '#app/core/measures/findings/representation.ts';
import { maturingCohorts } from '#app/core/measures/maturing-cohorts.ts';

const shown = (label: string, percent: number, ciLow: number, ciHigh: number) => ({
  ...{ label, status: 'shown' as const, percent, ciLow, ciHigh },
});
const hidden = (label: string) => ({
  ...{ label, status: 'suppressed' as const, percent: null, ciLow: null, ciHigh: null },
});

describe('adoptionFinding', () => {
  const weeks = ['2025-03-03', '2025-03-10'];
  it('names the week that saw the most of what tells most', () => {
    const series = [
      { eventType: 'viewed', counts: [900, 1] },
      { eventType: 'issued', counts: [5, 1200] },
    ];
    expect(adoptionFinding(weeks, series)).toBe(
      'Credentials issued: 1,205 so far; the week of March 10, 2025 saw the most, 1,200',
    );
  });

  it('takes the first week of several that are equal', () => {
    expect(adoptionFinding(weeks, [{ eventType: 'viewed', counts: [2, 2] }])).toMatch(/March 3/);
  });

  it.each([[[]], [[{ eventType: 'issued', counts: [0, 0] }]]])(
    'has nothing to say of %j',
    (series) => {
      expect(adoptionFinding(weeks, series)).toMatch(/^No events/);
    },
  );
});

describe('funnelFinding', () => {
  const accepted = { ...shown('Accepted it', 78, 74, 82), id: 'reached_accepted' };
  const shared = { ...shown('Shared it', 40, 36, 45), id: 'reached_shared' };
  const hired = { ...shown('Were hired', 12, 9, 16), id: 'reached_hired' };

  it('tells of the first and the last step', () => {
    expect(funnelFinding(1412, [accepted, shared, hired], 180)).toBe(
      'Of 1,412 people with a first credential, 78% accepted it and 12% were hired within 180 days',
    );
  });

  it('tells of what is shown and of nothing else', () => {
    const steps = [accepted, { ...hidden('Were hired'), id: 'reached_hired' }];
    expect(funnelFinding(412, steps, 180)).toBe(
      'Of 412 people with a first credential, 78% accepted it within 180 days',
    );
    expect(funnelFinding(null, steps, 180)).toMatch(/cannot be shown/);
    expect(funnelFinding(412, [], 180)).toMatch(/cannot be shown/);
  });
});

describe('curveFinding and overallFinding', () => {
  it('give the share with its interval', () => {
    const points = [
      { day: 30, percent: 20, ciLow: 18, ciHigh: 23 },
      { day: 180, percent: 62, ciLow: 59, ciHigh: 65 },
    ];
    expect(curveFinding(points)).toBe(
      '62% (59% to 65%) of all job seekers were hired by day 180 of their search',
    );
    expect(curveFinding([])).toMatch(/not shown/);
    expect(overallFinding('Hired', 'job seekers', shown('', 37, 34, 41))).toBe(
      'Hired: 37% (34% to 41%) of job seekers',
    );
    expect(overallFinding('Hired', 'job seekers', hidden(''))).toMatch(/not shown/);
  });
});

describe('representationSentence', () => {
  const everybody = { ...shown('All', 40, 38, 42), count: 400, eligible: 1000 };

  it.each([
    [
      { ...shown('Rural', 25, 21, 30), count: 75, eligible: 300 },
      /: 30% of .*, 19% of .*\(representation ratio 0\.63\), less than/,
    ],
    [{ ...shown('Urban', 50, 46, 54), count: 250, eligible: 500 }, /more than its part/],
    // One point more, though both are printed as 40 %.
    [{ ...shown('North', 40, 38, 43), count: 202, eligible: 500 }, /more than its part/],
  ])('puts a group’s parts beside each other', (group, words) => {
    expect(representationSentence(group, everybody, true)).toMatch(words);
    expect(representationSentence(group, everybody, false)).toMatch(/too close to tell apart\.$/);
  });

  it('says nothing when a number is hidden', () => {
    const group = { ...hidden('Rural'), count: null, eligible: 300 };
    expect(representationSentence(group, everybody, false)).toBeNull();
    const rest = { ...shown('Urban', 50, 46, 54), count: 250, eligible: 500 };
    expect(representationSentence(rest, { ...everybody, count: null }, false)).toBeNull();
  });
});

describe('maturingCohorts', () => {
  it('lists the quarters that are not closed, with the day on which they close', () => {
    expect(maturingCohorts('2026-06-30', 180)).toEqual([
      { cohort: '2026-Q1', closesOn: '2026-09-27' },
      { cohort: '2026-Q2', closesOn: '2026-12-27' },
    ]);
  });

  it('lets a quarter go on the day on which it closes', () => {
    const names = (asOf: string) => maturingCohorts(asOf, 180).map(({ cohort }) => cohort);
    expect(names('2026-09-26')).toContain('2026-Q1');
    expect(names('2026-09-27')).not.toContain('2026-Q1');
    expect(names('2026-01-02')).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
  });
});
