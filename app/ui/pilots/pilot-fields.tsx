import { Form } from '@remix-run/react';
import { pilotPhases } from '#app/core/roadmap/pilot-phases.ts';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, type FormValues, fieldText } from '../forms/form-values.ts';
import { RadioGroup } from '../forms/radio-group.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { ButtonLink } from '../layout/button-link.tsx';

interface PilotFieldsProps {
  values: FormValues;
  answer?: FormAnswer;
  /** Whether the pilot is new: only then does it get its code. */
  isNew: boolean;
  cancelTo: string;
}

/** The form of a pilot, new or changed. */
export function PilotFields({ answer, isNew, cancelTo, ...props }: PilotFieldsProps) {
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
      {isNew ? (
        <TextField
          {...text('code')}
          label="Code"
          required
          autoComplete="off"
          description="2 to 24 letters, digits and hyphens, such as RIVERBEND. It stands in every address and file and cannot be changed later."
        />
      ) : null}
      <TextField {...text('name')} label="Name" required autoComplete="off" />
      <TextArea
        {...text('summary')}
        label="Summary"
        description="What the pilot sets out to do, and for whom."
      />
      <TextField {...text('region')} label="Region" />
      <div className="grid max-w-prose gap-x-6 sm:grid-cols-2">
        <TextField {...text('startsOn')} label="First day" type="date" />
        <TextField {...text('endsOn')} label="Last day" type="date" />
      </div>
      <SelectField
        {...text('phase')}
        label="Phase"
        description="The five phases of the SkillsFWD Implementation Roadmap."
        options={pilotPhases.map(({ phase, name, meaning }) => ({
          value: String(phase),
          label: `${phase} · ${name}: ${meaning}`,
        }))}
      />
      <TextArea {...text('occupations')} label="Occupations" description="One a line." rows={4} />
      <TextArea {...text('sites')} label="Sites" description="One a line." rows={4} />
      <TextArea
        {...text('consentBasis')}
        label="Basis on which people’s records are used"
        description="Consent, agreement or law, in plain words."
        rows={3}
      />
      <RadioGroup
        {...text('isPublic')}
        legend="Who may read and download the pilot’s releases?"
        options={[
          { value: 'yes', label: 'Everybody' },
          { value: 'no', label: 'People who are signed in' },
        ]}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton>{isNew ? 'Create pilot' : 'Save changes'}</SubmitButton>
        <ButtonLink to={cancelTo} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
