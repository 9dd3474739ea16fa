import { applicationsCsv } from './applications-csv.ts';
import { badgrCsv } from './badgr-csv.ts';
import { credentialsJson } from './credentials-json.ts';
import { credlyCsv } from './credly-csv.ts';
import { dccAdminCsv } from './dcc-admin-csv.ts';
import { eventsCsv } from './events-csv.ts';
import { eventsNdjson } from './events-ndjson.ts';
import { learncardCsv } from './learncard-csv.ts';
import type { LogFormat } from './log-format.ts';
import { peopleCsv } from './people-csv.ts';
import { populationCsv } from './population-csv.ts';
import { verifierCoreNdjson } from './verifier-core-ndjson.ts';
import { waltEventsNdjson } from './walt-events-ndjson.ts';

/** Every format that can be imported, in the order in which they are offered. */
export const logFormats: readonly LogFormat[] = [
  eventsCsv,
  eventsNdjson,
  peopleCsv,
  applicationsCsv,
  populationCsv,
  learncardCsv,
  credlyCsv,
  badgrCsv,
  dccAdminCsv,
  verifierCoreNdjson,
  waltEventsNdjson,
  credentialsJson,
];

/** The format with an id, or undefined when there is none. */
export function findFormat(id: string): LogFormat | undefined {
  return logFormats.find((format) => format.id === id);
}
