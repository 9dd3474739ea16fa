import { eventsCsv } from './events-csv.ts';
import type { LogFormat } from './log-format.ts';

/** The canonical log of issuing and verifying, one JSON object a line. */
export const eventsNdjson: LogFormat = {
  ...eventsCsv,
  id: 'events-ndjson',
  label: 'Events (NDJSON)',
  holds: 'Issuing, sharing and verifying: one event a line, with the keys of the events CSV.',
  layout: 'lines',
  template: `${JSON.stringify(
    Object.fromEntries(
      eventsCsv.columns
        .filter(({ example }) => example !== '')
        .map(({ name, example }) => [name, example]),
    ),
  )}\n`,
};
