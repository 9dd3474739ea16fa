import { once } from 'node:events';
import { createWriteStream, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { pilotFileHeaders, writeEvent } from '#seeds/simulation/pilot-files.ts';
import { simulatePilot } from '#seeds/simulation/simulate-pilot.ts';

const seed = 'bench';
/** Fewer than a simulated person has on average, so that there are always enough people. */
const eventsPerPerson = 8;
const pieceCharacters = 256 * 1024;

/**
 * Writes a file of simulated events, as a partner would export them.
 * @returns its size in bytes
 */
export async function writeEvents(path: string, events: number): Promise<number> {
  const stream = createWriteStream(path);
  let piece = `${pilotFileHeaders['events-csv']}\n`;
  for (const line of eventLines(events)) {
    piece += line;
    if (piece.length < pieceCharacters) continue;
    if (!stream.write(piece)) await once(stream, 'drain');
    piece = '';
  }
  stream.end(piece);
  await finished(stream);
  return statSync(path).size;
}

function* eventLines(events: number): Generator<string> {
  const { people } = simulatePilot({ people: Math.ceil(events / eventsPerPerson) + 100, seed });
  let written = 0;
  for (const person of people) {
    for (const event of person.events) {
      if (written === events) return;
      written += 1;
      yield writeEvent(person.holderPid, event);
    }
  }
}
