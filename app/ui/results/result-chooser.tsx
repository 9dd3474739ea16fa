import { Form } from '@remix-run/react';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface ResultChooserProps {
  /** What another chooser on the page has chosen, and must not be lost. */
  kept?: Record<string, string>;
  /** Each becomes a field of the address: `?release=2&cohort=all`. */
  fields: {
    name: string;
    label: string;
    options: readonly { value: string; label: string }[];
    chosen: string;
  }[];
}

/** What of a release is shown. The choice stands in the address, so it can be shared. */
export function ResultChooser({ fields, kept = {} }: ResultChooserProps) {
  const real = fields.filter(({ options }) => options.length > 1);
  if (real.length === 0) return null;
  return (
    <Form
      method="get"
      // The fields start anew when another address has chosen for them.
      key={real.map(({ chosen }) => chosen).join(' ')}
      className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 [&>div]:min-w-0 [&>div]:max-w-full print:hidden"
    >
      {Object.entries(kept).map(([name, value]) =>
        value === '' ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
      {real.map(({ name, label, options, chosen }) => (
        <SelectField key={name} name={name} label={label} options={options} defaultValue={chosen} />
      ))}
      <SubmitButton kind="secondary">Show</SubmitButton>
    </Form>
  );
}
