import { Form } from '@remix-run/react';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface LineChooserProps {
  partners: { value: string; label: string }[];
  formats: { id: string; label: string }[];
  chosen: { partner: string; format: string };
}

const nobody = { value: '', label: 'Choose…' };

/** For whom and for which files the lines are printed. */
export function LineChooser({ partners, formats, chosen }: LineChooserProps) {
  return (
    <Form
      method="get"
      action="#program"
      preventScrollReset
      className="my-4 flex flex-wrap items-end gap-x-4 gap-y-3 [&>div]:my-0 [&>div]:grow [&>div]:basis-56 print:hidden"
    >
      {partners.length > 1 || (partners.length === 1 && chosen.partner === '') ? (
        <SelectField
          name="partner"
          label="Your organisation"
          options={chosen.partner === '' ? [nobody, ...partners] : partners}
          defaultValue={chosen.partner}
        />
      ) : null}
      <SelectField
        name="format"
        label="Format of the file"
        options={formats.map(({ id, label }) => ({ value: id, label }))}
        defaultValue={chosen.format}
      />
      <SubmitButton kind="secondary">Print the lines for these</SubmitButton>
    </Form>
  );
}
