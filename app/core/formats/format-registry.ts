import { applicationsCsv } from './applications-csv.ts';
import { eventsCsv } from './events-csv.ts';
import { learncardCsv } from './learncard-csv.ts';
import type { LogFormat } from './log-format.ts';
import { peopleCsv } from './people-csv.ts';
import { populationCsv } from './population-csv.ts';

/** Every format that can be imported, in the order in which they are offered. */
export const logFormats: readonly LogFormat[] = [
  eventsCsv,
  peopleCsv,
  applicationsCsv,
  populationCsv,
  learncardCsv,
];

/** The format with an id, or undefined when there is none. */
export function findFormat(id: string): LogFormat | undefined {
  return logFormats.find((format) => format.id === id);
}
