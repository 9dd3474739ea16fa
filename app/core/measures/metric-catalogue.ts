import { accessMetrics } from './catalogue/access-metrics.ts';
import type { CatalogueEntry } from './catalogue/catalogue-entry.ts';
import { ecosystemMetrics } from './catalogue/ecosystem-metrics.ts';
import { hiringMetrics } from './catalogue/hiring-metrics.ts';
import { issuanceMetrics } from './catalogue/issuance-metrics.ts';
import { learnerMetrics } from './catalogue/learner-metrics.ts';
import { useMetrics } from './catalogue/use-metrics.ts';

/** The ready-made metrics in the groups they are offered in. */
export const metricCatalogueGroups: readonly {
  title: string;
  entries: readonly CatalogueEntry[];
}[] = [
  { title: 'Ecosystem and road map', entries: ecosystemMetrics },
  { title: 'Issuance and acceptance', entries: issuanceMetrics },
  { title: 'Use', entries: useMetrics },
  { title: 'Hiring and employers', entries: hiringMetrics },
  { title: 'Learners and earners', entries: learnerMetrics },
  { title: 'Access and equity', entries: accessMetrics },
];

/** Every ready-made metric. */
export const metricCatalogue: readonly CatalogueEntry[] = metricCatalogueGroups.flatMap(
  (group) => group.entries,
);

/** The ready-made metric with a key; undefined for a pilot's own. */
export function findCatalogueEntry(key: string): CatalogueEntry | undefined {
  return metricCatalogue.find((entry) => entry.key === key);
}

/** Whether a metric counts all there is (organisations, milestones), by its catalogue key. */
export function countsEverything(key: string): boolean {
  const counts = findCatalogueEntry(key)?.counts;
  return counts === 'organisations' || counts === 'things';
}
