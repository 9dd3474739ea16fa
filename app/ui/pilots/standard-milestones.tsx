import { Form } from '@remix-run/react';
import { SubmitButton } from '../forms/submit-button.tsx';

/** Fills an empty plan with the milestones that most pilots pass. */
export function StandardMilestones() {
  return (
    <Form method="post">
      <SubmitButton name="intent" value="add-standard" kind="secondary">
        Start with the usual milestones
      </SubmitButton>
    </Form>
  );
}
