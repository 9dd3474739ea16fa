import { Form } from '@remix-run/react';
import { accountRoles } from '#app/core/access/actor.ts';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface AccountFormProps {
  errors: Record<string, string[]>;
  submitted: Record<string, string | string[]>;
}

/** Makes an account. The password is chosen here and handed over in person. */
export function AccountForm({ errors, submitted }: AccountFormProps) {
  const typed = (name: string) => {
    const value = submitted[name];
    return typeof value === 'string' ? value : undefined;
  };
  return (
    <Form method="post" className="max-w-xl">
      <FormErrorSummary errors={errors} />
      <TextField
        name="login"
        label="Login"
        required
        defaultValue={typed('login')}
        errors={errors.login}
        autoComplete="off"
      />
      <TextField
        name="displayName"
        label="Name to show"
        required
        defaultValue={typed('displayName')}
        errors={errors.displayName}
        autoComplete="off"
      />
      <SelectField
        name="role"
        label="Role"
        options={accountRoles.map((role) => ({ value: role, label: role }))}
        defaultValue={typed('role')}
        errors={errors.role}
      />
      <TextField
        name="stakeholderSlug"
        label="Organisation"
        description="Only for data partners: the last part of the organisation’s address here, for example lakeside-college."
        defaultValue={typed('stakeholderSlug')}
        errors={errors.stakeholderSlug}
      />
      <TextField
        name="password"
        label="Password"
        type="password"
        description="At least 15 characters; a few words in a row work well."
        required
        errors={errors.password}
        autoComplete="new-password"
      />
      <SubmitButton name="intent" value="create">
        Make account
      </SubmitButton>
    </Form>
  );
}
