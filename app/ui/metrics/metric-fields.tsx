import { Form } from '@remix-run/react';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, type FormValues, fieldText } from '../forms/form-values.ts';
import { RadioGroup } from '../forms/radio-group.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { TextField } from '../forms/text-field.tsx';
import { ButtonLink } from '../layout/button-link.tsx';
import { metricUnitNames } from './metric-unit-names.ts';

interface MetricFieldsProps {
  values: FormValues;
  answer?: FormAnswer;
  submitLabel: string;
  cancelTo: string;
}

/** The form of a metric, new or changed. */
export function MetricFields({ answer, submitLabel, cancelTo, ...props }: MetricFieldsProps) {
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
      <input type="hidden" name="catalogueKey" value={fieldText(values, 'catalogueKey') ?? ''} />
      <TextField {...text('name')} label="Name" required autoComplete="off" />
      <TextArea
        {...text('definition')}
        label="Definition"
        required
        rows={3}
        description="Who or what is counted, out of what, and when. Everybody who reads the metric sees it."
      />
      <SelectField
        {...text('unit')}
        label="Unit"
        options={Object.entries(metricUnitNames).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        {...text('numeratorLabel')}
        label="What the upper number counts"
        required
        description="For example: credentials accepted within 90 days."
      />
      <TextField
        {...text('denominatorLabel')}
        label="What the lower number counts"
        description="For example: credentials offered. Leave it empty for a plain count. Values are always computed from both numbers."
      />
      <RadioGroup
        {...text('goodDirection')}
        legend="Which way is better?"
        options={[
          { value: 'up', label: 'Higher is better' },
          { value: 'down', label: 'Lower is better' },
          { value: 'context', label: 'Neither: the metric gives context' },
        ]}
      />
      <TextField
        {...text('clock')}
        label="Clock"
        description="If time is measured: from which event to which. For example: offered to accepted."
      />
      <TextField
        {...text('windowDays')}
        label="Window in days"
        inputMode="numeric"
        description="Within how many days something must happen to be counted. Leave it empty when there is no limit."
      />
      <fieldset className="my-6 max-w-prose">
        <legend className="font-semibold">Baseline: how it was before the pilot</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          <TextField {...text('baselineNumerator')} label="Upper number" inputMode="decimal" />
          <TextField {...text('baselineDenominator')} label="Lower number" inputMode="decimal" />
        </div>
        <TextField {...text('baselineAsOf')} label="As of" type="date" />
      </fieldset>
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton name="intent" value="save">
          {submitLabel}
        </SubmitButton>
        <ButtonLink to={cancelTo} kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}
