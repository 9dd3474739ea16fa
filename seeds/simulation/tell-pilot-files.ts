import { dateOf } from './calendar.ts';
import {
  pilotFileHeaders,
  writeApplication,
  writeEvent,
  writePerson,
  writePopulation,
} from './pilot-files.ts';
import type { PilotSimulation } from './simulate-pilot.ts';
import type { SimulatedEvent } from './simulated-person.ts';

/** A piece of one file, to be written after the pieces of it that came before. */
export interface FilePiece {
  file: string;
  text: string;
  rows: number;
}

interface Buffer {
  lines: string;
  rows: number;
}

// Large enough that writing is cheap, small enough that a dozen of them are nothing.
const pieceCharacters = 64 * 1024;

/**
 * Tells a simulation as the pieces of its files: people.csv, applications.csv,
 * population.csv, and one or more files of events. Memory does not grow with the
 * number of people. Pieces of different files come in turn.
 * @param eventsFile the file an event belongs in; events.csv when left out
 */
export function* tellPilotFiles(
  { plan, people, population }: PilotSimulation,
  eventsFile?: (event: SimulatedEvent) => string,
): Generator<FilePiece> {
  const buffers = new Map<string, Buffer>();
  const observedUntil = dateOf(plan.observedUntil);
  const start = (file: string, header: string) =>
    buffers.set(file, { lines: `${header}\n`, rows: 0 });
  const add = (file: string, text: string) => {
    const buffer = buffers.get(file) ?? { lines: `${pilotFileHeaders['events-csv']}\n`, rows: 0 };
    buffers.set(file, buffer);
    buffer.lines += text;
    buffer.rows += 1;
  };
  if (!eventsFile) start('events.csv', pilotFileHeaders['events-csv']);
  start('people.csv', pilotFileHeaders['people-csv']);
  start('applications.csv', pilotFileHeaders['applications-csv']);
  start('population.csv', pilotFileHeaders['population-csv']);
  for (const person of people) {
    add('people.csv', writePerson(person));
    for (const event of person.events) {
      add(eventsFile?.(event) ?? 'events.csv', writeEvent(person.holderPid, event));
    }
    for (const application of person.applications) {
      add('applications.csv', writeApplication(person.holderPid, application, observedUntil));
    }
    yield* takePieces(buffers, pieceCharacters);
  }
  for (const row of population.read()) add('population.csv', writePopulation(row));
  yield* takePieces(buffers, 1);
}

function* takePieces(buffers: Map<string, Buffer>, least: number): Generator<FilePiece> {
  for (const [file, buffer] of buffers) {
    if (buffer.lines.length < least) continue;
    yield { file, text: buffer.lines, rows: buffer.rows };
    buffer.lines = '';
    buffer.rows = 0;
  }
}
