import { Form } from '@remix-run/react';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { Section } from '../layout/section.tsx';

interface ApprovalFormProps {
  needsReason: boolean;
  answer?: { errors: Record<string, string[]>; submitted: Record<string, string | string[]> };
}

/** A coordinator lets a partner's file in, or does not. */
export function ApprovalForm({ needsReason, answer }: ApprovalFormProps) {
  const typed = answer?.submitted.reason;
  return (
    <Section
      title="Let it in?"
      description="Look at the counts, the warnings and the totals above. When you approve, the file is read again and written. What it brings can be undone."
    >
      <FormErrorSummary errors={answer?.errors} />
      <Form method="post">
        <TextArea
          name="reason"
          label="Reason"
          rows={3}
          description={
            needsReason
              ? 'Needed: say why the warnings are acceptable, or why you decline. The partner reads it. Name no person.'
              : 'Needed when you decline. The partner reads it. Name no person.'
          }
          defaultValue={typeof typed === 'string' ? typed : ''}
          errors={answer?.errors.reason}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="approve" pendingLabel="Starting…">
            Approve and import
          </SubmitButton>
          <ConfirmButton
            kind="problem"
            title="Decline this import?"
            message="Nothing is written and the file is removed. The partner reads your reason and can send a mended file."
            confirmLabel="Decline it"
            name="intent"
            value="decline"
          >
            Decline
          </ConfirmButton>
        </div>
      </Form>
    </Section>
  );
}
