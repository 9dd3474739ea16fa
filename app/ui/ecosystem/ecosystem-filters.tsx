import { Form } from '@remix-run/react';
import { buttonClasses } from '../forms/button-classes.ts';
import { PilotAndRegionFields } from './pilot-and-region-fields.tsx';

interface EcosystemFiltersProps {
  filter: { pilot: string; region: string };
  choices: {
    pilots: readonly { code: string; name: string }[];
    regions: readonly string[];
  };
}

/** Which part of the ecosystem is looked at. */
export function EcosystemFilters({ filter, choices }: EcosystemFiltersProps) {
  return (
    <Form
      method="get"
      key={JSON.stringify(filter)}
      className="mb-8 flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 [&>div]:max-w-xs [&>div]:grow [&>div]:basis-40 print:hidden"
    >
      <PilotAndRegionFields filter={filter} choices={choices} />
      <button type="submit" className={buttonClasses('secondary')}>
        Show
      </button>
    </Form>
  );
}
