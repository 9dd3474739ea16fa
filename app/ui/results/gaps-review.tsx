import { dateLabel } from '#app/core/measures/period-label.ts';
import { TextLink } from '../layout/text-link.tsx';

interface GapsReviewProps {
  pilotCode: string;
  /** Empty while nobody has reviewed the page. */
  by: string;
  on: string | null;
  canManage: boolean;
}

/** Who looked at these numbers together with the people they are about. */
export function GapsReview({ pilotCode, by, on, canManage }: GapsReviewProps) {
  return (
    <div className="max-w-prose space-y-2">
      <p>
        {by === ''
          ? 'Nobody has noted yet that these numbers were looked at together with the community.'
          : `Reviewed with the community by ${by}${on === null ? '' : ` on ${dateLabel(on)}`}.`}
      </p>
      {canManage ? (
        <p className="print:hidden">
          <TextLink to={`/pilots/${pilotCode}/settings/groups`}>
            Note a review, or change the order of groups
          </TextLink>
        </p>
      ) : null}
    </div>
  );
}
