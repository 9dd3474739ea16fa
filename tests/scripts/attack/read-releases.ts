import { buildRelease } from '#app/features/releases/build-release.ts';
import type { LogsStore } from '#db/logs/store.ts';
import { pilots } from '#db/records/schema/index.ts';
import {
  type PublishedNumbers,
  readPublishedNumbers,
} from '../../../scripts/attack/published-numbers.ts';
import { releaseFolder } from '../../support/release-folder.ts';
import { testContext, testSigningKey } from '../../support/test-databases.ts';

/** Releases of a pilot as of some days, as strangers read them: from the files of their packages. */
export async function readReleases(
  logs: LogsStore,
  pilotCode: string,
  days: readonly string[],
): Promise<PublishedNumbers[]> {
  const context = testContext(undefined, new Date('2026-11-21T09:00:00Z'));
  const moment = '2025-01-01T00:00:00.000Z';
  context.records
    .insert(pilots)
    .values({ code: pilotCode, name: pilotCode, createdAt: moment, updatedAt: moment })
    .run();
  const secrets = { seed: 'secret', signingKey: testSigningKey };
  const request = { ...context, logs, pilotCode, kind: 'publish' as const, ...secrets };
  const read: PublishedNumbers[] = [];
  for (const asOf of days) {
    const { number } = await buildRelease({ ...request, asOf });
    const folder = releaseFolder(context, pilotCode, number);
    read.push(readPublishedNumbers(folder.path));
    folder.remove();
  }
  return read;
}
