import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { Section } from '../layout/section.tsx';

/** Removes a metric after a second yes. */
export function RemoveMetric() {
  return (
    <Section
      title="Remove"
      description="A metric with approved figures cannot be removed: open its figures again first."
    >
      <Form method="post">
        <ConfirmButton
          name="intent"
          value="remove"
          title="Remove this metric?"
          message="The metric, its targets and its drafts will be removed for good."
          confirmLabel="Remove"
        >
          Remove this metric
        </ConfirmButton>
      </Form>
    </Section>
  );
}
