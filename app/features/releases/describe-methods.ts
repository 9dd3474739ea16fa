import { disclosurePolicy } from '#app/core/disclosure/policy.ts';
import { dimensions } from '#app/core/measures/dimensions.ts';
import { releaseTables } from '#app/core/measures/release-tables.ts';

/** What the methods page says, read from the policy and the registries that do the work. */
export function describeMethods() {
  const { sizeClasses, cohortClosesAfterDays, ...policy } = disclosurePolicy;
  return {
    ...{ policy, cohortClosesAfterDays },
    sizeClasses: sizeClasses.map(({ id, label, splitsCohortsBy }) => ({
      ...{ id, label, splitsCohortsBy },
    })),
    tables: releaseTables.map(({ id, label, description, unitLabel, cohortRule, measures }) => ({
      ...{ id, label, description, unitLabel, cohortRule, measures: [...measures] },
    })),
    dimensions: dimensions.map(({ id, label, scheme, values }) => ({
      ...{ id, label, scheme, values: values.map((value) => value.label) },
    })),
  };
}
