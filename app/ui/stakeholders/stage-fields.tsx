import { Form } from '@remix-run/react';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { roadMapStages } from '#app/core/roadmap/stages.ts';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, type FormValues, fieldText } from '../forms/form-values.ts';
import { RadioGroup } from '../forms/radio-group.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { ButtonLink } from '../layout/button-link.tsx';
import { roleName } from './stage-table.tsx';

interface StageFieldsProps {
  /** Slugs of the roles that the stakeholder holds. */
  roles: readonly string[];
  values: FormValues;
  answer?: FormAnswer;
  cancelTo: string;
}

/** Records where a role stands in a phase. */
export function StageFields({ roles, answer, cancelTo, ...props }: StageFieldsProps) {
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
      <SelectField
        {...text('role')}
        label="Role"
        required
        options={roles.map((role) => ({ value: role, label: roleName(role) }))}
      />
      <SelectField
        {...text('phase')}
        label="Phase"
        required
        options={roadMapPhases.map(({ slug, name, subtitle }) => ({
          value: slug,
          label: `${name}: ${subtitle}`,
        }))}
      />
      <RadioGroup
        {...text('stage')}
        legend="Stage"
        description="This scale is Milepost’s own."
        options={roadMapStages.map(({ stage, name, meaning }) => ({
          value: String(stage),
          label: `${stage} · ${name}`,
          description: meaning,
        }))}
      />
      <TextField {...text('assessedOn')} label="Assessed on" type="date" required />
      <RadioGroup
        {...text('standing')}
        legend="Who says so?"
        options={[
          { value: 'self-reported', label: 'The stakeholder itself (self-reported)' },
          { value: 'confirmed', label: 'A coordinator has looked at the evidence (confirmed)' },
        ]}
      />
      <TextArea
        {...text('reason')}
        label="Reason"
        description="What has changed, or why this stage. Everybody can read it."
        rows={3}
      />
      <TextField
        {...text('evidenceUrl')}
        label="Link to evidence"
        type="url"
        description="Starts with https://."
      />
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton>Record this stage</SubmitButton>
        <ButtonLink to={cancelTo} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
