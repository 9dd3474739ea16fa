import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cumulativeIncidence } from '#app/core/statistics/competing-risks.ts';
import { kaplanMeier, logRank, type SurvivalObservation } from '#app/core/statistics/survival.ts';
import type { Bench, BenchRow } from './bench.ts';
import { measureProcess } from './measure-process.ts';
import { makeObservations, type Observation, writeObservations } from './write-observations.ts';

const usualObservations = 1_000_000;

/** What is fitted, and what R calls the same. */
interface Fit {
  name: string;
  /** As `survival.R` prints it. */
  id: string;
  peer: string;
  run: () => unknown;
  target: string;
}

/** How fast curves and tests are computed, beside R's survival package on the same file. */
export const statisticsBench: Bench = {
  name: 'statistics',
  describe: 'fits survival curves of simulated searches; beside it R with its survival package',
  async run(order) {
    const count = order.size ?? usualObservations;
    const file = join(order.folder, 'observations.csv');
    order.say(`Making up ${count.toLocaleString('en-US')} observations …`);
    const observations = makeObservations(count);
    await writeObservations(file, observations);
    const fits = fitsOf(observations);
    const ours = new Map<string, number>();
    for (const { name, id, run } of fits) {
      order.say(`Milepost: ${name} …`);
      ours.set(id, quickestOf(order.rounds, run));
    }
    const absence = whyNoPeer();
    const theirs = absence === null ? await peerSeconds(file, order.rounds, order.say) : null;
    const rows = fits.flatMap((fit) =>
      describeFit(fit, ours.get(fit.id) ?? 0, theirs?.get(fit.id) ?? null, absence ?? ''),
    );
    const subject = `${count.toLocaleString('en-US')} simulated observations; the quickest of ${order.rounds} runs each; reading the file is not in them.`;
    return { bench: 'statistics', subject, rows };
  },
};

function fitsOf(observations: readonly Observation[]): Fit[] {
  const events = (time: 'day' | 'moment'): SurvivalObservation[] =>
    observations.map((one) => ({ time: one[time], status: one.status === 1 ? 1 : 0 }));
  const [days, moments] = [events('day'), events('moment')];
  const competing = observations.map(({ day, status }) => ({ time: day, status }));
  const groups: SurvivalObservation[][] = [];
  observations.forEach(({ group }, index) => {
    const members = groups[group - 1] ?? [];
    groups[group - 1] = members;
    const own = days[index];
    if (own) members.push(own);
  });
  return [
    {
      ...{ name: 'Kaplan-Meier by whole days', id: 'days', peer: 'R survfit' },
      ...{ run: () => kaplanMeier(days, { conf: 'log-log' }), target: 'at most 1.00' },
    },
    {
      ...{ name: 'Kaplan-Meier, no two times alike', id: 'moments', peer: 'R survfit' },
      ...{ run: () => kaplanMeier(moments, { conf: 'log-log' }), target: 'at most 1.00' },
    },
    {
      ...{ name: 'Aalen-Johansen, two causes', id: 'competing', peer: 'R survfit' },
      ...{ run: () => cumulativeIncidence(competing), target: '' },
    },
    {
      ...{ name: 'Log-rank, 4 groups', id: 'logrank', peer: 'R survdiff' },
      ...{ run: () => logRank(groups), target: '' },
    },
  ];
}

/** Seconds of the quickest run. */
function quickestOf(rounds: number, run: () => unknown): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    run();
    quickest = Math.min(quickest, (performance.now() - startedAt) / 1000);
  }
  return quickest;
}

function whyNoPeer(): string | null {
  const asked = ['-e', 'cat(requireNamespace("survival", quietly = TRUE))'];
  const { status, stdout } = spawnSync('Rscript', asked, { encoding: 'utf8' });
  if (status !== 0) return 'Rscript is not on PATH';
  return stdout.trim() === 'TRUE' ? null : 'R has no survival package';
}

async function peerSeconds(file: string, rounds: number, say: (sentence: string) => void) {
  say('R: the same …');
  const args = ['scripts/bench/survival.R', file, String(rounds)];
  const { stdout } = await measureProcess('Rscript', args);
  return new Map(
    stdout.split('\n').flatMap((line): [string, number][] => {
      const [id, seconds] = line.trim().split(/\s+/);
      return id && seconds ? [[id, Number(seconds)]] : [];
    }),
  );
}

function describeFit(fit: Fit, own: number, peer: number | null, absence: string): BenchRow[] {
  const { name, target } = fit;
  return [
    {
      name,
      value: own,
      unit: 's',
      note: 'the whole result, with log-log limits where there are any',
    },
    { name: `  ${fit.peer}`, value: peer, unit: 's', note: absence },
    {
      ...{
        name: '  Milepost over R',
        unit: 'times',
        note: peer ? target : 'nothing to compare with',
      },
      value: peer ? own / peer : null,
    },
  ];
}
