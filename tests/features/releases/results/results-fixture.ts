import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { FeatureContext } from '#app/features/feature-context.ts';
import { buildRelease } from '#app/features/releases/build-release.ts';
import * as publishedSchema from '#db/published/schema/index.ts';
import * as recordsSchema from '#db/records/schema/index.ts';
import { activityTotals, pilots } from '#db/records/schema/index.ts';
import { decideCarelessly } from '../../../support/decide-carelessly.ts';
import { simulatedLogs } from '../../../support/simulated-logs.ts';
import { testContext, testSigningKey } from '../../../support/test-databases.ts';

const now = new Date('2026-11-21T09:00:00Z');

/** A file of each database, as bytes, so that every test can have its own. */
interface Built {
  records: Buffer;
  published: Buffer;
}

// Three releases take seconds: once for all the files of tests that one worker runs.
let built: Promise<Built> | null = null;

/** A pilot of 5,000 made-up people with two releases and a preview, as a visitor sees it. */
export async function pilotWithReleases(): Promise<FeatureContext> {
  built ??= buildReleases();
  const { records, published } = await built;
  return {
    records: drizzle(new Database(records), { schema: recordsSchema }),
    published: drizzle(new Database(published), { schema: publishedSchema }),
    ...{ actor: { kind: 'visitor' }, now: () => now },
  };
}

async function buildReleases(): Promise<Built> {
  const context = pilotWithoutRelease();
  const { logs } = simulatedLogs({ people: 5000, seed: '7' });
  const secrets = { seed: 'secret', signingKey: testSigningKey };
  const request = {
    ...context,
    logs,
    pilotCode: 'RIVERBEND',
    ...secrets,
    decide: decideCarelessly,
  };
  await buildRelease({ ...request, asOf: '2026-03-31', kind: 'publish' });
  await buildRelease({ ...request, asOf: '2026-11-21', kind: 'publish' });
  await buildRelease({ ...request, asOf: '2026-11-21', kind: 'preview' });
  const { records, published } = context;
  return { records: records.$client.serialize(), published: published.$client.serialize() };
}

/** A pilot that everybody may read, with nothing in it. */
export function pilotWithoutRelease(isPublic = true): FeatureContext {
  const context = testContext({ kind: 'visitor' }, now);
  const moment = now.toISOString();
  context.records
    .insert(pilots)
    .values({
      ...{ code: 'RIVERBEND', name: 'Riverbend', isPublic },
      createdAt: moment,
      updatedAt: moment,
    })
    .run();
  return context;
}

/** Adds live totals to the pilot. */
export function addActivity(
  context: FeatureContext,
  week: string,
  eventType: string,
  events: number,
) {
  context.records
    .insert(activityTotals)
    .values({ pilotId: 1, week, eventType, partner: `partner-${events}`, events })
    .run();
}
