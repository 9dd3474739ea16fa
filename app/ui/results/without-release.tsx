import { ButtonLink } from '../layout/button-link.tsx';
import { EmptyState } from '../layout/empty-state.tsx';

/** Stands where released numbers would be, and says how they come to be. */
export function WithoutRelease({ pilotCode }: { pilotCode: string }) {
  return (
    <EmptyState
      title="No release of this pilot yet"
      action={
        <ButtonLink to={`/pilots/${pilotCode}/releases`} kind="secondary">
          Go to releases
        </ButtonLink>
      }
    >
      Numbers about people are shown only from a published release. A coordinator imports the logs,
      looks at a preview, and publishes it once a whole quarter has been watched for 180 days.
    </EmptyState>
  );
}
