import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createRandom, seedWords } from '#seeds/simulation/random.ts';

/** One made-up search for a job. */
export interface Observation {
  /** Whole days, and the same with a part of a day. */
  day: number;
  moment: number;
  /** 0 observation ended, 1 hired, 2 left the search. */
  status: 0 | 1 | 2;
  group: number;
}

const groups = 4;
const watchedDays = 365;
const pieceLines = 10_000;

/** So many searches; the same every time. */
export function makeObservations(count: number): Observation[] {
  const random = createRandom(seedWords('bench'), 0);
  return Array.from({ length: count }, () => {
    const group = random.integer(1, groups);
    const hired = random.logNormal(90 + 10 * group, 0.9);
    const left = random.logNormal(200, 1.2);
    const watched = watchedDays * (0.3 + 0.7 * random.next());
    const moment = Math.round(Math.min(hired, left, watched) * 1e6) / 1e6;
    const status = moment >= watched - 1e-6 ? 0 : hired <= left ? 1 : 2;
    return { day: Math.ceil(moment), moment, status, group };
  });
}

/** Writes them as CSV, for whoever is measured beside Milepost. */
export async function writeObservations(
  path: string,
  observations: readonly Observation[],
): Promise<void> {
  const stream = createWriteStream(path);
  stream.write('day,moment,status,group\n');
  for (let from = 0; from < observations.length; from += pieceLines) {
    const piece = observations.slice(from, from + pieceLines);
    const lines = piece.map((one) => `${one.day},${one.moment},${one.status},${one.group}\n`);
    if (!stream.write(lines.join(''))) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
