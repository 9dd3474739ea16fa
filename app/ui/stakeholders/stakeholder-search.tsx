import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { SearchForm } from '../forms/search-form.tsx';
import { SelectField } from '../forms/select-field.tsx';

export interface StakeholderSearchValues {
  q: string;
  role: string;
  phase: string;
  region: string;
  pilot: string;
  archived: string;
}

interface StakeholderSearchProps {
  search: StakeholderSearchValues;
  regions: readonly string[];
  pilots: readonly { code: string; name: string }[];
  /** Whether archived stakeholders may be looked at. */
  mayWrite: boolean;
}

/** The directory's search: words, role, phase and region. */
export function StakeholderSearch({ search, regions, pilots, mayWrite }: StakeholderSearchProps) {
  return (
    <SearchForm
      // A cleared filter clears the fields as well.
      key={JSON.stringify(search)}
      label="Search"
      defaultValue={search.q}
    >
      <SelectField
        name="role"
        label="Role"
        defaultValue={search.role}
        options={[
          { value: '', label: 'All roles' },
          ...stakeholderRoles.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        name="phase"
        label="Assessed in phase"
        defaultValue={search.phase}
        options={[
          { value: '', label: 'Any phase or none' },
          ...roadMapPhases.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <SelectField
        name="region"
        label="Region"
        defaultValue={search.region}
        options={[
          { value: '', label: 'All regions' },
          ...regions.map((region) => ({ value: region, label: region })),
        ]}
      />
      <SelectField
        name="pilot"
        label="Pilot"
        defaultValue={search.pilot}
        options={[
          { value: '', label: 'All pilots and none' },
          ...pilots.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      {mayWrite ? (
        <SelectField
          name="archived"
          label="Show"
          defaultValue={search.archived}
          options={[
            { value: '', label: 'Current' },
            { value: 'yes', label: 'Archived' },
          ]}
        />
      ) : null}
    </SearchForm>
  );
}

/** The address of a page of the same search. */
export function searchHref(search: StakeholderSearchValues, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (value !== '') query.set(name, value);
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '/stakeholders' : `/stakeholders?${text}`;
}
