import { Form } from '@remix-run/react';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface WebhookFieldsProps {
  partners: { value: string; label: string }[];
  /** For a partner's own account: it is told of its own imports and nobody else's. */
  isForOneOnly: boolean;
  /** Whether an address stands already, in whose place the new one comes. */
  isReplacing: boolean;
  errors: Record<string, string[]>;
  submitted: Record<string, string | string[]>;
}

/** Sets the address that is told when imports of one partner end. */
export function WebhookFields(props: WebhookFieldsProps) {
  const { partners, isForOneOnly, isReplacing, errors, submitted } = props;
  const typed = (name: string) => {
    const value = submitted[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Form method="post" className="max-w-xl" preventScrollReset>
      <FormErrorSummary errors={errors} />
      {isForOneOnly ? (
        <input type="hidden" name="webhookPartner" value={partners[0]?.value ?? ''} />
      ) : (
        <SelectField
          name="webhookPartner"
          label="Partner that is told"
          description="Of its own imports. Each partner has one address in this pilot."
          options={partners}
          defaultValue={typed('webhookPartner')}
          errors={errors.webhookPartner}
        />
      )}
      <TextField
        name="url"
        label={isReplacing ? 'Another address in its place' : 'Address that is told'}
        description="Begins with https:// and can be reached from the public internet."
        type="url"
        required
        defaultValue={typed('url')}
        errors={errors.url}
        autoComplete="off"
        maxLength={500}
      />
      <SubmitButton name="intent" value="set-webhook" kind="secondary">
        Set the address
      </SubmitButton>
    </Form>
  );
}
