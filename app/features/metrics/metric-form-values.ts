import { findCatalogueEntry } from '#app/core/measures/metric-catalogue.ts';

/** What stands in the form of a new metric: the catalogue's, or nothing but defaults. */
export function metricFormValues(catalogueKey: string): Record<string, string> {
  const entry = findCatalogueEntry(catalogueKey);
  if (!entry) return { catalogueKey: '', unit: 'percent', goodDirection: 'up' };
  const { key, name, definition, numeratorLabel, denominatorLabel } = entry;
  return {
    catalogueKey: key,
    ...{ name, definition, numeratorLabel, denominatorLabel },
    unit: entry.unit,
    goodDirection: entry.goodDirection,
    clock: entry.clock,
    windowDays: entry.windowDays === null ? '' : String(entry.windowDays),
  };
}
