import { Form } from '@remix-run/react';
import { type FormAnswer, fieldText } from '../forms/form-values.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';

interface GapsReviewFieldsProps {
  /** Empty while nobody has reviewed the page. */
  reviewedBy: string;
  reviewedOn: string;
  answer?: FormAnswer;
}

/** Who looked at the gaps together with the community, and when. */
export function GapsReviewFields({ reviewedBy, reviewedOn, answer }: GapsReviewFieldsProps) {
  const isOwn = answer !== undefined && fieldText(answer.submitted, 'intent') === 'review';
  const text = (name: string, stored: string) => ({
    name,
    defaultValue: isOwn ? fieldText(answer.submitted, name) : stored,
    errors: isOwn ? answer.errors[name] : undefined,
  });
  return (
    <>
      <Form method="post">
        <input type="hidden" name="intent" value="review" />
        <TextField
          {...text('reviewedBy', reviewedBy)}
          label="Reviewed with the community by"
          description="The organization or group, such as a learners’ council; not a person’s name."
          required
          autoComplete="off"
        />
        <TextField {...text('reviewedOn', reviewedOn)} label="On" type="date" required />
        <SubmitButton>Save review</SubmitButton>
      </Form>
      {reviewedBy === '' ? null : (
        <Form method="post" className="mt-4">
          <SubmitButton kind="quiet" name="intent" value="remove-review">
            Remove the review
          </SubmitButton>
        </Form>
      )}
    </>
  );
}
