import { expect, test } from 'vitest';
import { openImportStore } from '#app/features/imports/open-import-store.ts';
import { KillableProcess, type KillMoment } from '../support/killable-process.ts';
import { openKilledImports } from '../support/killed-imports.ts';

const kills = 50;
const places = {
  import: ['committed', 'settling', 'reading', 'committing'],
  undo: ['undone', 'undoing'],
};
/** Places at which everything is done but written down: the process stands still there. */
const done = new Set(['committed', 'undone']);
const soonMs = 12;

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = seededRandom(2026);

const works = { import: 0, undo: 0 };

/**
 * Two of three moments are anywhere in the work; the others just after a place in it, in
 * turn, so that on a fast machine as on a slow one each place is met.
 */
function chooseMoment(kind: keyof typeof places, usualMs: number): KillMoment {
  const turn = works[kind];
  works[kind] += 1;
  if (turn % 3 !== 0) return { place: null, delayMs: random() * usualMs * 1.2 };
  const place = places[kind][(turn / 3) % places[kind].length] ?? null;
  return { place, delayMs: random() * soonMs };
}

test(`killed at ${kills} moments, an import is whole or not there, and so is its undoing`, async () => {
  const killed = openKilledImports();
  await killed.prepare();
  const usualMs = new Map<string, number>();
  const became: string[] = [];
  // Two wait already while one works: starting takes longer than the work.
  const waiting = [new KillableProcess(), new KillableProcess()];
  for (let round = 0; round < kills; round += 1) {
    const process = waiting.shift();
    waiting.push(new KillableProcess());
    const { kind, name, order } = killed.nextWork(round % 5 < 2 ? 'large' : 'small');
    const usual = usualMs.get(kind + name) ?? 300;
    const moment = chooseMoment(kind, usual);
    const pauseAt = done.has(moment.place ?? '') ? moment.place : null;
    const worked = await process?.workUntil({ ...order, pauseAt }, moment);
    usualMs.set(kind + name, Math.max(usual, worked?.workedMs ?? 0));
    const { before, now } = killed.mendAndCheck(name);
    became.push(`${kind}: ${before} → ${now}`);
  }
  await Promise.all(waiting.map((one) => one.kill()));

  // The kills came where they were meant to come.
  const times = (what: string) => became.filter((one) => one === what).length;
  expect(times('import: reading → failed')).toBeGreaterThanOrEqual(8);
  expect(times('import: reading → committed')).toBeGreaterThanOrEqual(1);
  expect(times('undo: committed → committed')).toBeGreaterThanOrEqual(1);
  expect(times('undo: committed → undone')).toBeGreaterThanOrEqual(1);

  // And everything goes on as if nothing had happened.
  const { ground } = killed;
  ground.context.store = openImportStore(ground.folder);
  const again = await ground.sendPath(killed.path('small'), { partner: 'lakes-college' });
  expect(again).toMatchObject({ status: 'committed', isEarlier: false });
  expect(ground.context.store.undoBatch(again.id).events).toBe(again.rowsNew);
  ground.close();
}, 600_000);
