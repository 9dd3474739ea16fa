import { CheckboxGroup } from '../forms/checkbox-group.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface DataChooserProps {
  pilots: readonly { code: string; name: string; releases: readonly { number: number }[] }[];
  choices: Record<'tables' | 'cohorts', readonly { value: string; label: string }[]>;
  /** What was chosen before; null on a first visit, when every pilot is taken. */
  chosen: { pilots: string[]; tables: string[]; cohorts: string[] } | null;
}

/** Chooses rows of cells.csv. The choice becomes the address of the file, so it can be kept. */
export function DataChooser({ pilots, choices, chosen }: DataChooserProps) {
  return (
    <form method="get" action="/data/cells.csv" className="max-w-4xl">
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {pilots.map(({ code, name, releases }) => (
          <SelectField
            key={code}
            id={`field-pilot-${code}`}
            name="pilot"
            label={name}
            defaultValue={chosen ? (chosen.pilots.find((one) => isOf(one, code)) ?? '') : code}
            options={[
              { value: '', label: 'Leave out' },
              { value: code, label: 'Newest release' },
              ...releases.map(({ number }) => ({
                ...{ value: `${code}:${number}`, label: `Release ${number}` },
              })),
            ]}
          />
        ))}
      </div>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <CheckboxGroup
          name="table"
          legend="Tables"
          description="None ticked: all of them."
          options={choices.tables}
          defaultValues={chosen?.tables}
        />
        <CheckboxGroup
          name="cohort"
          legend="Quarters that people entered in"
          description="None ticked: every one, and all of them together."
          options={choices.cohorts}
          defaultValues={chosen?.cohorts}
        />
      </div>
      <SubmitButton>Download one CSV</SubmitButton>
    </form>
  );
}

const isOf = (chosen: string, code: string) => chosen === code || chosen.startsWith(`${code}:`);
