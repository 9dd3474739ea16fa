import { describe, expect, it } from 'vitest';
import { cohortFinding, thenAndNowFinding } from '#app/core/measures/findings/cohort-finding.ts';

const quarter = (label: string, percent: number | null, half = 4) => ({
  ...{ label, percent, status: percent === null ? ('suppressed' as const) : ('shown' as const) },
  ciLow: percent === null ? null : percent - half,
  ciHigh: percent === null ? null : percent + half,
});

describe('cohortFinding', () => {
  it('names the first and the last quarter where their intervals do not meet', () => {
    const quarters = [quarter('January to March 2025', 30), quarter('April to June 2025', 40)];
    expect(cohortFinding('Hired within 90 days', quarters)).toBe(
      'Hired within 90 days: 30% (26% to 34%) of those who began in January to March 2025, 40% (36% to 44%) in April to June 2025',
    );
  });

  it('sees no trend where the first and the last cannot be told apart', () => {
    const quarters = [quarter('a', 30), quarter('b', 45), quarter('c', 33)];
    expect(cohortFinding('Hired', quarters)).toBe(
      'Hired: 30% to 45% across 3 quarters; the intervals of the first and the last overlap',
    );
  });

  it('says nothing of a hidden quarter', () => {
    expect(cohortFinding('Hired', [quarter('a', null), quarter('b', 45)])).toBe(
      'Hired: 45% (41% to 49%) of those who began in b',
    );
    expect(cohortFinding('Hired', [quarter('a', null)])).toBe(
      'Hired: no quarter can be shown in this release',
    );
  });
});

describe('thenAndNowFinding', () => {
  const names = { earlier: 'release 1', later: 'release 2' };
  it.each([
    [
      { quarters: 0, numbers: 0, changed: 0 },
      /^Release 1 and release 2 have no quarter in common$/,
    ],
    [
      { quarters: 1, numbers: 5, changed: 0 },
      /one closed quarter is in both, .* the same \(5 of 5\)$/,
    ],
    [
      { quarters: 4, numbers: 20, changed: 3 },
      /4 closed quarters are in both, and 3 of 20 .* not the same$/,
    ],
  ])('%o', (result, expected) => {
    expect(thenAndNowFinding(names, result)).toMatch(expected);
  });
});
