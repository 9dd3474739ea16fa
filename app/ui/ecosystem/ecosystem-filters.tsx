import { Form } from '@remix-run/react';
import { buttonClasses } from '../forms/button-classes.ts';
import { SelectField } from '../forms/select-field.tsx';

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
      <SelectField
        name="pilot"
        label="Pilot"
        defaultValue={filter.pilot}
        options={[
          { value: '', label: 'Everybody' },
          ...choices.pilots.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <SelectField
        name="region"
        label="Region"
        defaultValue={filter.region}
        options={[
          { value: '', label: 'All regions' },
          ...choices.regions.map((region) => ({ value: region, label: region })),
        ]}
      />
      <button type="submit" className={buttonClasses('secondary')}>
        Show
      </button>
    </Form>
  );
}
