import { describe, expect, it } from 'vitest';
import { attackPackages } from '../../../scripts/attack/find-leaks.ts';
import type { PublishedCell, PublishedNumbers } from '../../../scripts/attack/published-numbers.ts';
import { carelessRelease, realReleases, trueCount } from './real-releases.ts';

const [first, second] = await realReleases();

/** What is recovered, as `outcome age_band=19-24 reached_accepted 6-6`, and what there was no time for. */
async function attack(packages: PublishedNumbers[], seconds: number, knownSite?: string) {
  const endsAt = performance.now() + seconds * 1000;
  const { targets } = await attackPackages(packages, {
    ...{ knownSite: knownSite ?? null, isStrict: false },
    isTimeUp: () => performance.now() > endsAt,
  });
  const recovered = targets.filter(({ finding }) => finding === 'recovered');
  return {
    numbers: targets.length,
    left: targets.filter(({ isLeft }) => isLeft).length,
    recovered: recovered.map(({ kind, cell, limits }) => {
      const group = cell.group.map(({ dimension, value }) => `${dimension}=${value}`).join('&');
      return `${kind} ${cell.cohort} ${group} ${cell.measure} ${limits.lower}-${limits.upper}`;
    }),
  };
}

const nothing = async (packages: PublishedNumbers[], knownSite?: string) => {
  const { numbers, left, recovered } = await attack(packages, 200, knownSite);
  expect(numbers).toBeGreaterThan(2000);
  expect(recovered).toEqual([]);
  // The attacker had time for every number.
  expect(left).toBe(0);
};

describe('real releases', () => {
  it('show something and hide something', () => {
    for (const { cells } of [first, second]) {
      expect(cells.filter(({ status }) => status === 'shown').length).toBeGreaterThan(50);
      expect(cells.filter(({ status }) => status === 'suppressed').length).toBeGreaterThan(50);
    }
    // The second hides its whole curve.
    expect(first.points.length).toBeGreaterThan(0);
  });

  it('tell the attacker nothing, each by itself', async () => {
    await nothing([first]);
    await nothing([second]);
  }, 500_000);

  it('tell somebody nothing who knows the people of a site', async () => {
    await nothing([second], 'harbor');
  }, 500_000);

  it('tell the attacker nothing together', async () => {
    await nothing([first, second]);
  }, 500_000);
});

/** The funnel of all quarters by one dimension: what is recovered from it is recovered from all. */
function funnelBy(dimension: string, { cells }: PublishedNumbers = first): PublishedNumbers {
  const isOwn = ({ table, cohort, group }: PublishedCell) =>
    table === 'funnel' && cohort === 'all' && (group[0]?.dimension ?? dimension) === dimension;
  return structuredClone({ cells: cells.filter(isOwn), points: [] });
}

const dimensions = [...new Set(first.cells.flatMap(({ group }) => group[0]?.dimension ?? []))];
const recoveredFrom = async (...packages: PublishedNumbers[]) =>
  (await attack(packages, 20)).recovered;

/** What is recovered once one cell after the other is changed, until something is. */
async function recoveredByChanging(
  isWanted: (cell: PublishedCell) => boolean,
  change: (cell: PublishedCell, numbers: PublishedNumbers) => void,
): Promise<string[]> {
  for (const dimension of dimensions) {
    for (const place of funnelBy(dimension).cells.keys()) {
      const numbers = funnelBy(dimension);
      const cell = numbers.cells[place];
      if (!cell || !isWanted(cell)) continue;
      change(cell, numbers);
      const recovered = await recoveredFrom(numbers);
      if (recovered.length > 0) return recovered;
    }
  }
  return [];
}

const isHidden = ({ status }: PublishedCell) => status === 'suppressed';
const noShare = { percent: null, ciLow: null, ciHigh: null };
const exactly = (value: number) => ({ value, step: 1 });

describe('the attacker succeeds', () => {
  it('when nothing is hidden to protect what is hidden', async () => {
    expect((await attack([carelessRelease()], 20)).recovered.length).toBeGreaterThan(20);
  }, 120_000);

  it('when one hidden number that protects another is made visible', async () => {
    const found = await recoveredByChanging(
      (cell) => isHidden(cell) && trueCount(cell) > 10,
      (cell) => {
        cell.count = exactly(trueCount(cell));
      },
    );
    expect(found).not.toEqual([]);
  }, 120_000);

  it('when a hidden share is printed with one decimal', async () => {
    const found = await recoveredByChanging(
      (cell) => isHidden(cell) && cell.measure !== 'reached_awarded',
      (cell, { cells }) => {
        const whole = cells.find(
          ({ measure, group }) =>
            measure === 'reached_awarded' && group[0]?.value === cell.group[0]?.value,
        );
        if (!whole?.count) return;
        const share = (100 * trueCount(cell)) / whole.count.value;
        cell.denominator = whole.count;
        cell.percent = { value: Math.round(share * 10) / 10, step: 0.1 };
      },
    );
    expect(found).not.toEqual([]);
  }, 120_000);

  it('when a band is added that overlaps others', async () => {
    const numbers = funnelBy('age_band');
    const found: string[] = [];
    for (const [value, parts] of [
      ['16-24', ['16-18', '19-24']],
      ['19-44', ['19-24', '25-44']],
      ['45-59', ['45-54', '55-59']],
      ['25-54', ['25-44', '45-54']],
    ] as const) {
      const added = numbers.cells
        .filter(({ group }) => group[0]?.value === parts[0])
        .map((cell) => {
          const count = parts.reduce(
            (sum, part) =>
              sum + trueCount({ ...cell, group: [{ dimension: 'age_band', value: part }] }),
            0,
          );
          const group = [{ dimension: 'age_band', value }];
          const numbers = { count: exactly(count), denominator: null, ...noShare };
          return { ...cell, group, status: 'shown', ...numbers };
        });
      found.push(...(await recoveredFrom({ cells: [...numbers.cells, ...added], points: [] })));
    }
    expect(found).not.toEqual([]);
  }, 120_000);

  it('when a live count stands beside that of the release', async () => {
    const numbers = funnelBy('gender');
    const everybody = numbers.cells.find(
      ({ group, measure }) => group.length === 0 && measure === 'reached_awarded',
    );
    if (!everybody?.count) throw new Error('How many people there are is shown.');
    const live = { ...everybody, count: exactly(everybody.count.value + 3), denominator: null };
    const found = await recoveredFrom({ ...numbers, cells: [...numbers.cells, live] });
    expect(found.join()).toContain('reached_awarded 3-3');
  }, 120_000);

  it('when the same quarters are counted anew with a few people more', async () => {
    const anew = funnelBy('gender');
    for (const cell of anew.cells) {
      const isTheirs = cell.group.length === 0 || cell.group[0]?.value === 'woman';
      cell.release = '2';
      if (isTheirs && cell.count && cell.measure === 'reached_awarded') {
        cell.count = exactly(cell.count.value + 4);
      }
      Object.assign(cell, { denominator: null, ...noShare });
    }
    const found = await recoveredFrom(funnelBy('gender'), anew);
    expect(found.join()).toMatch(/difference all.* reached_awarded 4-4/);
  }, 120_000);
});
