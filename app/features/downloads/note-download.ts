import { recordDownload } from '#db/records/queries/downloads.ts';
import { auditEntry } from '../audit-entry.ts';
import type { FeatureContext } from '../feature-context.ts';

/** A file of released numbers that somebody takes. */
export interface Download {
  /** `cells.csv`, `package.zip` or another file of a release. */
  file: string;
  /** The releases that it holds numbers of. */
  releases: readonly { pilotCode: string; number: number }[];
  /** From a page, or by a program from the API. */
  way: 'page' | 'api';
  /** Which part of cells.csv, when it is not all of it. */
  chosen?: { tables: readonly string[]; cohorts: readonly string[] };
}

/**
 * Notes a download in the audit log: what, of which release, and by whom, or that nobody was
 * signed in. Never from which address.
 */
export function noteDownload(context: FeatureContext, download: Download): void {
  const { file, releases, way, chosen = {} } = download;
  const subject = releases.map(({ pilotCode, number }) => `${pilotCode} ${number}`).join(', ');
  const entry = auditEntry(context, 'data.downloaded', 'release', subject, {
    ...{ file, way, ...chosen },
  });
  const actor = context.actor.kind === 'visitor' ? 'not signed in' : entry.actor;
  recordDownload(context.records, { ...entry, actor });
}
