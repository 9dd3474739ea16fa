import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GoodDirection, judgeMetric } from '#app/core/measures/metric-status.ts';

const quarters = [
  { periodStart: '2026-01-01', periodEnd: '2026-03-31' },
  { periodStart: '2026-04-01', periodEnd: '2026-06-30' },
  { periodStart: '2026-07-01', periodEnd: '2026-09-30' },
  { periodStart: '2026-10-01', periodEnd: '2026-12-31' },
] as const satisfies { periodStart: string; periodEnd: string }[];
const quarter = (number: 1 | 2 | 3 | 4, numerator: number, denominator: number | null = 100) => ({
  ...(quarters[number - 1] ?? quarters[0]),
  numerator,
  denominator,
});
const firstQuarter = quarters[0];
const year = { periodStart: '2026-01-01', periodEnd: '2026-12-31' };
const today = '2026-11-21';

const percentUp = { unit: 'percent', goodDirection: 'up' } as const;

describe('judgeMetric', () => {
  test('says how the latest covered period stands, in either direction', () => {
    const targets = [{ ...firstQuarter, target: 60 }];
    const judge = (numerator: number, goodDirection: GoodDirection) =>
      judgeMetric(
        { unit: 'percent', goodDirection, targets, figures: [quarter(1, numerator)] },
        today,
      ).status;
    expect([judge(61, 'up'), judge(60, 'up'), judge(59, 'up')]).toEqual(['ahead', 'met', 'behind']);
    expect([judge(61, 'down'), judge(59, 'down')]).toEqual(['behind', 'ahead']);
    expect(judge(61, 'context')).toBe('context');
  });

  test('pools the quarters of a year from their numerators and denominators', () => {
    const figures = [quarter(1, 1, 10), quarter(2, 90, 100), quarter(3, 1, 10), quarter(4, 8, 10)];
    const judgement = judgeMetric(
      { ...percentUp, targets: [{ ...year, target: 50 }], figures },
      '2027-02-01',
    );
    // 100 of 130, where the mean of the four percents would be 47.5 and behind.
    expect(judgement).toMatchObject({ status: 'ahead', denominator: 130 });
    expect(judgement.value).toBeCloseTo(76.92, 2);
  });

  test('does not count a month twice when its quarter was entered too', () => {
    const month = {
      periodStart: '2026-03-01',
      periodEnd: '2026-03-31',
      numerator: 99,
      denominator: 100,
    };
    const { value } = judgeMetric(
      {
        ...percentUp,
        targets: [{ ...firstQuarter, target: 50 }],
        figures: [month, quarter(1, 40)],
      },
      today,
    );
    expect(value).toBe(40);
  });

  test('does not add counts up: the latest stands for the period', () => {
    const { value } = judgeMetric(
      {
        unit: 'count',
        goodDirection: 'up',
        targets: [{ ...year, target: 12 }],
        figures: [quarter(1, 5, null), quarter(4, 11, null)],
      },
      '2027-02-01',
    );
    expect(value).toBe(11);
  });

  test('is too early while the only target runs, and missing once it ended without figures', () => {
    const metric = { ...percentUp, targets: [{ ...year, target: 60 }], figures: [quarter(1, 10)] };
    expect(judgeMetric(metric, today).status).toBe('too_early');
    expect(judgeMetric(metric, '2026-12-31').status).toBe('too_early');
    expect(judgeMetric(metric, '2027-01-01').status).toBe('missing');
  });

  test('goes back to the latest period that can be judged', () => {
    const targets = [
      { ...firstQuarter, target: 60 },
      { ...year, target: 90 },
    ];
    const { status, target } = judgeMetric(
      { ...percentUp, targets, figures: [quarter(1, 70)] },
      today,
    );
    expect([status, target?.target]).toEqual(['ahead', 60]);
  });

  test('judges nothing on a denominator of zero', () => {
    const metric = {
      ...percentUp,
      targets: [{ ...firstQuarter, target: 60 }],
      figures: [quarter(1, 0, 0)],
    };
    expect(judgeMetric(metric, today).status).toBe('missing');
  });
});

const counts = fc.integer({ min: 0, max: 5000 });
const figureOf = fc.record({ numerator: counts, denominator: fc.integer({ min: 1, max: 5000 }) });
const aim = fc.integer({ min: 0, max: 300 });
const rank = { behind: 0, met: 1, ahead: 2 } as Record<string, number>;

describe('judgeMetric always', () => {
  const status = (
    goodDirection: GoodDirection,
    target: number,
    figures: ReturnType<typeof quarter>[],
  ) =>
    judgeMetric({ unit: 'percent', goodDirection, targets: [{ ...year, target }], figures }, today)
      .status;
  const last = (numerator: number, denominator: number) => quarter(4, numerator, denominator);

  test('a larger numerator never makes a metric worse when up is good, nor better when down is', () => {
    fc.assert(
      fc.property(figureOf, counts, aim, ({ numerator, denominator }, more, target) => {
        const before = [last(numerator, denominator)];
        const after = [last(numerator + more, denominator)];
        expect(rank[status('up', target, after)]).toBeGreaterThanOrEqual(
          rank[status('up', target, before)] ?? Number.NaN,
        );
        expect(rank[status('down', target, after)]).toBeLessThanOrEqual(
          rank[status('down', target, before)] ?? Number.NaN,
        );
      }),
    );
  });

  test('up and down see the same figures from two sides', () => {
    const other = { ahead: 'behind', behind: 'ahead', met: 'met' } as Record<string, string>;
    fc.assert(
      fc.property(figureOf, aim, ({ numerator, denominator }, target) => {
        const figures = [last(numerator, denominator)];
        expect(status('down', target, figures)).toBe(other[status('up', target, figures)]);
      }),
    );
  });

  test('it is the same whether a period was entered in one piece or in several, in any order', () => {
    fc.assert(
      fc.property(figureOf, figureOf, aim, fc.boolean(), (a, b, target, isReversed) => {
        const parts = [quarter(1, a.numerator, a.denominator), last(b.numerator, b.denominator)];
        const whole = {
          ...year,
          numerator: a.numerator + b.numerator,
          denominator: a.denominator + b.denominator,
        };
        const inParts = isReversed ? [...parts].reverse() : parts;
        const judge = (figures: typeof parts | (typeof whole)[]) =>
          judgeMetric({ ...percentUp, targets: [{ ...year, target }], figures }, today);
        expect(judge(inParts)).toEqual(judge([whole]));
      }),
    );
  });

  test('without a target there is nothing to judge', () => {
    fc.assert(
      fc.property(figureOf, ({ numerator, denominator }) => {
        const figures = [last(numerator, denominator)];
        expect(judgeMetric({ ...percentUp, targets: [], figures }, today).status).toBe('no_target');
      }),
    );
  });
});
