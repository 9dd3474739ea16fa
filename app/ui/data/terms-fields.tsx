import { Form } from '@remix-run/react';
import { CheckboxField } from '../forms/checkbox-field.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';

interface TermsFieldsProps extends FormAnswer {
  purposes: readonly { value: string; label: string }[];
  /** Somebody with an account says what for; of anybody else it is asked and not required. */
  hasAccount: boolean;
}

/** Accepts the terms of the data, and notes the purpose. */
export function TermsFields({ purposes, hasAccount, errors, submitted }: TermsFieldsProps) {
  return (
    <Form method="post" className="max-w-prose">
      <FormErrorSummary errors={errors} />
      <SelectField
        name="purpose"
        label="What do you take the data for?"
        description={
          hasAccount
            ? 'Noted once, with your account.'
            : 'You need not say. Only the kind of purpose is noted, not who you are.'
        }
        required={hasAccount}
        errors={errors.purpose}
        defaultValue={fieldText(submitted, 'purpose') ?? ''}
        options={[{ value: '', label: hasAccount ? 'Choose one' : 'I do not say' }, ...purposes]}
      />
      {hasAccount ? (
        <TextArea
          name="purposeText"
          label="In your own words"
          description="A sentence is enough; leave it empty if the choice above says it all."
          rows={3}
          errors={errors.purposeText}
          defaultValue={fieldText(submitted, 'purposeText')}
        />
      ) : null}
      <CheckboxField name="accepts" value="yes" label="I accept these terms" />
      <SubmitButton>Accept and go on</SubmitButton>
    </Form>
  );
}
