import type { FeatureContext } from './feature-context.ts';

/** The present day in UTC, YYYY-MM-DD. */
export function today({ now }: Pick<FeatureContext, 'now'>): string {
  return now().toISOString().slice(0, 10);
}
