import { readSystemFact } from '#db/records/queries/system-facts.ts';
import type { FeatureContext } from '../feature-context.ts';

/**
 * Whether the data of this deployment are the demonstration's. Asked of the data and
 * not of the settings: a page must call made-up figures made up even where one-click
 * sign-in has been switched off, and must never call a real pilot's figures made up.
 */
export function holdsDemonstration({ records }: Pick<FeatureContext, 'records'>): boolean {
  return readSystemFact(records, 'demonstration') !== undefined;
}
