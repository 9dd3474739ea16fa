import type { Actor } from '#app/core/access/actor.ts';
import type { Environment } from '#app/core/environment.ts';
import type { FeatureContext } from '#app/features/feature-context.ts';
import type { DataFolder } from '#db/data-folder.ts';
import type { PublishedDatabase } from '#db/published/open.ts';
import type { RecordsDatabase } from '#db/records/open.ts';

/** What the server hands to every loader and action as `context`. */
export interface AppContext {
  records: RecordsDatabase;
  published: PublishedDatabase;
  environment: Environment;
  dataFolder: DataFolder;
  /** For the Content-Security-Policy of this one answer. */
  nonce: string;
  /** Who is asking, from the session cookie. */
  actor: Actor;
  /** Whether the request came from this machine. */
  isLocalRequest: boolean;
  /** Only to count tries; never stored or logged. */
  clientAddress: string;
  now: () => Date;
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends AppContext {}
}

/** The part of the context that features take. */
export function featureContext(context: AppContext): FeatureContext {
  const { records, published, actor, now } = context;
  return { records, published, actor, now };
}
