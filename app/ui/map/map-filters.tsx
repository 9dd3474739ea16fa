import { Form } from '@remix-run/react';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { PilotAndRegionFields } from '../ecosystem/pilot-and-region-fields.tsx';
import { buttonClasses } from '../forms/button-classes.ts';
import { controlClasses, labelClasses } from '../forms/field-classes.ts';
import { SelectField } from '../forms/select-field.tsx';

export interface MapFilterValues {
  pilot: string;
  region: string;
  role: string;
  on: string;
  since: string;
}

interface MapFiltersProps {
  filter: MapFilterValues;
  choices: {
    pilots: readonly { code: string; name: string }[];
    regions: readonly string[];
  };
}

/** Which part of the ecosystem the map shows, and when. All of it stands in the address. */
export function MapFilters({ filter, choices }: MapFiltersProps) {
  const isOpen = Object.values(filter).some((value) => value !== '');
  return (
    <details open={isOpen} className="mb-4 print:hidden">
      <summary className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
        Filter the map, or compare two days
      </summary>
      <Form
        method="get"
        action="/#map"
        // A cleared filter clears the fields as well.
        key={JSON.stringify(filter)}
        className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-2 pb-1 [&>div]:my-0 [&>div]:max-w-none [&>div]:grow [&>div]:basis-40"
      >
        <PilotAndRegionFields filter={filter} choices={choices} />
        <SelectField
          name="role"
          label="Role"
          defaultValue={filter.role}
          options={[
            { value: '', label: 'All roles' },
            ...stakeholderRoles.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
        <DateField name="since" label="Compare with" value={filter.since} />
        <DateField name="on" label="As of" value={filter.on} />
        <button type="submit" className={buttonClasses('secondary')}>
          Show
        </button>
      </Form>
    </details>
  );
}

/** A day without rules of its own: what is no day counts as empty. */
function DateField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={`map-${name}`} className={labelClasses}>
        {label}
      </label>
      <input
        type="date"
        id={`map-${name}`}
        name={name}
        defaultValue={value}
        className={controlClasses}
      />
    </div>
  );
}
