import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';

interface AttributePairsProps {
  pairs: readonly { first: string; second: string; label: string }[];
  dimensions: readonly { value: string; label: string }[];
  answer?: FormAnswer;
}

/** The pairs of attributes that releases tell of together, and one more to choose. */
export function AttributePairs({ pairs, dimensions, answer }: AttributePairsProps) {
  const text = (name: string) => (answer ? fieldText(answer.submitted, name) : '');
  return (
    <>
      {pairs.length === 0 ? (
        <p>No pairs are chosen: releases tell of one attribute at a time.</p>
      ) : (
        <ul className="max-w-prose divide-y divide-line">
          {pairs.map(({ first, second, label }) => (
            <li key={label} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
              <span className="min-w-0 grow">{label}</span>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="first" value={first} />
                <input type="hidden" name="second" value={second} />
                <ConfirmButton
                  name="intent"
                  value="remove-pair"
                  title={`Stop telling of ${label.toLowerCase()}?`}
                  message="Published releases keep their numbers. A pair that is added again later can be told of those who enter from then on only."
                  confirmLabel="Remove pair"
                >
                  Remove<span className="sr-only">: {label}</span>
                </ConfirmButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" preventScrollReset>
        <SelectField
          name="first"
          label="First attribute"
          options={dimensions}
          defaultValue={text('first')}
          errors={answer?.errors.first}
        />
        <SelectField
          name="second"
          label="Second attribute"
          options={dimensions}
          defaultValue={text('second') || dimensions[1]?.value}
          errors={answer?.errors.second}
        />
        <SubmitButton name="intent" value="add-pair">
          Add pair
        </SubmitButton>
      </Form>
    </>
  );
}
