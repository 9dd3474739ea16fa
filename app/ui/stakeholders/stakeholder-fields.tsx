import { Form } from '@remix-run/react';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { CheckboxGroup } from '../forms/checkbox-group.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, type FormValues, fieldList, fieldText } from '../forms/form-values.ts';
import { RadioGroup } from '../forms/radio-group.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { ButtonLink } from '../layout/button-link.tsx';

interface StakeholderFieldsProps {
  /** What stands in the fields at first. */
  values: FormValues;
  answer?: FormAnswer;
  submitLabel: string;
  cancelTo: string;
}

/** The form of a stakeholder, new or changed. */
export function StakeholderFields(props: StakeholderFieldsProps) {
  const { answer, submitLabel, cancelTo } = props;
  const values = answer?.submitted ?? props.values;
  const errors = answer?.errors ?? {};
  const text = (name: string) => ({
    name,
    defaultValue: fieldText(values, name),
    errors: errors[name],
  });
  return (
    <Form method="post">
      <FormErrorSummary errors={errors} />
      <TextField {...text('name')} label="Name" required autoComplete="off" />
      <RadioGroup
        {...text('kind')}
        legend="What is it?"
        options={[
          { value: 'organisation', label: 'An organisation' },
          { value: 'individual', label: 'An individual' },
        ]}
      />
      <RadioGroup
        {...text('isListed')}
        legend="If it is an individual: does the person want to be shown?"
        description="Organisations are always shown. A person is shown to visitors only after saying yes."
        options={[
          { value: 'no', label: 'No, keep this person out of the public directory' },
          { value: 'yes', label: 'Yes, show this person to everybody' },
        ]}
      />
      <CheckboxGroup
        name="roles[]"
        legend="Roles in the ecosystem"
        description="The ten roles of the LER Ecosystem Map. Many organisations hold more than one."
        defaultValues={[...fieldList(values, 'roles')]}
        errors={errors.roles}
        options={stakeholderRoles.map(({ slug, name, definition }) => ({
          value: slug,
          label: name,
          description: definition,
        }))}
      />
      <SelectField
        {...text('primaryRole')}
        label="Primary role"
        options={[
          { value: '', label: 'The first one ticked' },
          ...stakeholderRoles.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <TextField
        {...text('region')}
        label="Region"
        description="A state, county or city, as people there call it."
      />
      <TextField
        {...text('website')}
        label="Website"
        type="url"
        description="Starts with https:// or http://."
      />
      <TextArea
        {...text('summary')}
        label="Summary"
        description="What it does for learning and employment records, in a few sentences. No e-mail addresses or phone numbers of people."
      />
      <TextArea
        {...text('issuerIds')}
        label="Identifiers as an issuer of credentials"
        description="If it signs credentials: the identifier that stands in them as the issuer, one a line, as did:key:z6Mk… Ask the organisation itself. Signed credentials that are sent to a pilot it takes part in are compared with these."
        rows={3}
        spellCheck={false}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton>{submitLabel}</SubmitButton>
        <ButtonLink to={cancelTo} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
