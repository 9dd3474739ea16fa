import type { Actor } from '#app/core/access/actor.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import type { RecordsDatabase } from '#db/records/open.ts';

/**
 * What a feature works with: the databases that the web process may open, who is
 * asking, and the clock. Handed in, so that a test brings its own.
 */
export interface FeatureContext {
  records: RecordsDatabase;
  published: PublishedDatabase;
  actor: Actor;
  /** The present moment. */
  now: () => Date;
}
