import { SelectField } from '../forms/select-field.tsx';

interface PilotAndRegionFieldsProps {
  filter: { pilot: string; region: string };
  choices: { pilots: readonly { code: string; name: string }[]; regions: readonly string[] };
}

/** Which pilot and which region are looked at: everybody and everywhere unless chosen. */
export function PilotAndRegionFields({ filter, choices }: PilotAndRegionFieldsProps) {
  return (
    <>
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
    </>
  );
}
