import type { DraftRelease } from '#app/core/disclosure/draft-release.ts';
import { checkProof } from '#app/core/disclosure/gate/check-proof.ts';
import {
  type GateDecision,
  gateCarelessly,
  gateRelease,
} from '#app/core/disclosure/gate/gate-release.ts';
import { loadSolvers } from '#app/core/disclosure/gate/solver.ts';
import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import type { Bench, BenchRow } from './bench.ts';
import { cellRows } from './cells/cell-rows.ts';
import { draftMargins } from './margins-of-people.ts';

const sizes = [400, 1500, 6000];

/** Share of cells that a linked-system suppression of the same lattice was measured to show. */
const known: Record<number, string> = {
  1500: '0.49, and 0.44 with each site known, were measured for this lattice elsewhere',
};

/**
 * How much of a lattice of two-way tables can be shown safely, how long the proof takes, and how
 * long all that is to be shown takes to be counted.
 */
export const releaseBench: Bench = {
  name: 'release',
  describe: 'gates and proves tables of two attributes, and counts a pilot; beside it DuckDB',
  async run(order) {
    const solvers = await loadSolvers();
    const rows = (order.size === null ? sizes : [order.size]).flatMap((people) =>
      [false, true].flatMap((withInsiders): BenchRow[] => {
        order.say(`${people.toLocaleString('en-US')} people, ${wordsOf(withInsiders)} …`);
        const draft = draftMargins(people, withInsiders);
        const started = performance.now();
        const decision = gateRelease(draft, {
          policy: disclosurePolicy,
          seed: 'bench',
          ...solvers,
        });
        const seconds = (performance.now() - started) / 1000;
        const careless = gateCarelessly(draft, disclosurePolicy);
        const shares = [shareShown(draft, decision), shareShown(draft, careless)] as const;
        const unproved = checkProof(decision, draft.people, disclosurePolicy.protection).length;
        return describe({ people, withInsiders, shares, unproved, seconds });
      }),
    );
    const subject =
      'Made-up people with 4 sites, 6 races, 3 genders, an LER or none, and one of 3 outcomes; ' +
      'every table of at most two of these by outcome. A cell not proved would be counted as recovered.';
    return { bench: 'release', subject, rows: [...rows, ...(await cellRows(order))] };
  },
};

function wordsOf(withInsiders: boolean): string {
  return withInsiders ? 'hidden from each site as well' : 'hidden from strangers';
}

/** Share of outcome cells shown, plain and weighted by the people in them. */
function shareShown(draft: DraftRelease, { lattice, isHidden, bands }: GateDecision) {
  const outcomes = draft.cells.flatMap(({ kind, count }, index) => {
    const place = lattice.places[index] ?? -1;
    const isBanded = (bands[place] ?? null) !== null;
    return kind === 'outcome' ? [{ count, isShown: isHidden[place] === false, isBanded }] : [];
  });
  const shown = outcomes.filter(({ isShown }) => isShown);
  const banded = outcomes.filter(({ isBanded }) => isBanded);
  const people = (cells: typeof outcomes) => cells.reduce((sum, { count }) => sum + count, 0);
  return {
    ...{ ofCells: shown.length / outcomes.length, asBands: banded.length / outcomes.length },
    ofPeople: people(shown) / people(outcomes),
  };
}

interface Measured {
  people: number;
  withInsiders: boolean;
  /** By the gate, and by the threshold alone. */
  shares: readonly [ReturnType<typeof shareShown>, ReturnType<typeof shareShown>];
  unproved: number;
  seconds: number;
}

function describe({ people, withInsiders, shares, unproved, seconds }: Measured): BenchRow[] {
  const name = `${people.toLocaleString('en-US')} people, ${wordsOf(withInsiders)}`;
  const [own, careless] = shares;
  const row = (label: string, value: number, unit: BenchRow['unit'], note: string): BenchRow => ({
    ...{ name: label, value, unit, note },
  });
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  return [
    row(name, own.ofCells, 'times', `of the cells shown. ${known[people] ?? ''}`),
    row(
      '  by the threshold alone',
      careless.ofCells,
      'times',
      'unsafe: what there is to show at most',
    ),
    row('  told as a band besides', own.asBands, 'times', 'of the cells'),
    row('  weighted by people', own.ofPeople, 'times', 'of the people in cells'),
    row('  numbers not proved', unproved, 'times', 'must be 0'),
    row('  gate and proof', seconds, 's', ''),
    row('  memory', megabytes, 'MB', 'of this process, everything so far'),
  ];
}
