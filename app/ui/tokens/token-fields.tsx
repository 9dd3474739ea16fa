import { Form } from '@remix-run/react';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface TokenFieldsProps {
  partners: { value: string; label: string }[];
  /** For a partner's own account: its tokens are its own and nobody else's. */
  isForOneOnly: boolean;
  errors: Record<string, string[]>;
  submitted: Record<string, string | string[]>;
}

const lifetimes = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '365', label: 'A year' },
  { value: '730', label: 'Two years' },
];

/** Makes a token for one partner. */
export function TokenFields({ partners, isForOneOnly, errors, submitted }: TokenFieldsProps) {
  const typed = (name: string) => {
    const value = submitted[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Form method="post" className="max-w-xl" preventScrollReset>
      <FormErrorSummary errors={errors} />
      {isForOneOnly ? (
        <input type="hidden" name="partner" value={partners[0]?.value ?? ''} />
      ) : (
        <SelectField
          name="partner"
          label="Partner"
          description="Whose logs the program sends. The token is good for these and no others."
          options={partners}
          defaultValue={typed('partner')}
          errors={errors.partner}
        />
      )}
      <TextField
        name="label"
        label="What it is for"
        description="A name that tells it from others, for example: nightly export of the badge system. No names of people."
        required
        defaultValue={typed('label')}
        errors={errors.label}
        autoComplete="off"
        maxLength={80}
      />
      <SelectField
        name="lifetimeDays"
        label="Good for"
        options={lifetimes}
        defaultValue={typed('lifetimeDays') ?? '365'}
        errors={errors.lifetimeDays}
      />
      <SubmitButton name="intent" value="create">
        Make token
      </SubmitButton>
    </Form>
  );
}
