import type { FeatureContext } from '#app/features/feature-context.ts';
import { createStakeholder } from '#app/features/stakeholders/create-stakeholder.ts';
import { stakeholderForm } from '#app/features/stakeholders/stakeholder-form.ts';

/** Adds a stakeholder as the form would, an employer unless something else is said. */
export function addStakeholder(
  context: FeatureContext,
  fields: Partial<Record<string, string | string[]>> = {},
) {
  const submitted = {
    name: 'Lakeside Works',
    kind: 'organisation',
    roles: ['employers'],
    ...fields,
  };
  return createStakeholder(context, stakeholderForm.parse(submitted));
}
