import { dateLabel } from '#app/core/measures/period-label.ts';
import { TextLink } from '../layout/text-link.tsx';

interface TermsStateProps {
  accepted: { acceptedOn: string; purpose: string } | null;
}

/** Whether the terms of the data are accepted, and where they stand. */
export function TermsState({ accepted }: TermsStateProps) {
  return (
    <p className="mt-3 max-w-prose text-sm text-muted">
      {accepted ? (
        <>
          You accepted <TextLink to="/data/terms">the terms</TextLink> on{' '}
          {dateLabel(accepted.acceptedOn)}
          {accepted.purpose === '' ? '' : `, for: ${accepted.purpose.toLowerCase()}`}.
        </>
      ) : (
        <>
          Before the first download you are asked, once, to accept{' '}
          <TextLink to="/data/terms">the terms</TextLink>.
        </>
      )}
    </p>
  );
}
