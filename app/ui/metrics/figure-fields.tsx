import { Form } from '@remix-run/react';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface FigureFieldsProps {
  kind: 'target' | 'observation';
  unitName: string;
  numeratorLabel: string;
  /** Empty when the metric has no lower number. */
  denominatorLabel: string;
  answer?: FormAnswer;
}

/** Adds a target or a figure for a period. */
export function FigureFields({ kind, answer: anyAnswer, ...metric }: FigureFieldsProps) {
  const intent = `add-${kind}`;
  const answer = anyAnswer?.submitted.intent === intent ? anyAnswer : undefined;
  const values = answer?.submitted ?? {};
  const errors = answer?.errors ?? {};
  const text = (name: string) => ({
    name,
    defaultValue: fieldText(values, name),
    errors: errors[name],
  });
  return (
    <Form method="post" preventScrollReset aria-label={kind === 'target' ? 'Target' : 'Figure'}>
      <h3 className="mt-6 text-lg font-semibold">
        {kind === 'target' ? 'Add a target' : 'Add a figure'}
      </h3>
      <FormErrorSummary errors={errors} />
      <div className="grid max-w-prose gap-x-6 sm:grid-cols-2">
        <TextField
          {...text(kind === 'target' ? 'targetStart' : 'periodStart')}
          label="First day"
          type="date"
          required
        />
        <TextField
          {...text(kind === 'target' ? 'targetEnd' : 'periodEnd')}
          label="Last day"
          type="date"
          required
        />
      </div>
      {kind === 'target' ? (
        <TextField
          {...text('target')}
          label={`Target, ${metric.unitName.toLowerCase()}`}
          required
          inputMode="decimal"
        />
      ) : (
        <>
          <TextField
            {...text('numerator')}
            label={metric.numeratorLabel}
            required
            inputMode="decimal"
          />
          {metric.denominatorLabel ? (
            <TextField
              {...text('denominator')}
              label={metric.denominatorLabel}
              required
              inputMode="decimal"
            />
          ) : null}
          <TextField
            {...text('source')}
            label="Source"
            description="Which register, survey or report, and as of when. Everybody can read it."
          />
        </>
      )}
      <SubmitButton name="intent" value={intent}>
        {kind === 'target' ? 'Add target' : 'Add figure as a draft'}
      </SubmitButton>
    </Form>
  );
}
