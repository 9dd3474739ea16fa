import { ProgressBar } from '../layout/progress-bar.tsx';
import { type FirstReleaseState, firstReleaseSentence } from './first-release-sentence.ts';
import { FollowedPage } from './followed-page.tsx';

/** Says that the first release of a pilot is being built, and follows it by itself. */
export function FirstReleaseProgress({ state }: { state: FirstReleaseState }) {
  return (
    <div className="my-4 rounded-lg border border-line bg-surface p-5">
      <ProgressBar label="The first release" value={state.percentDone} />
      <p className="mt-3 max-w-prose">
        {firstReleaseSentence(state)} Numbers about people are shown only from a published release.
      </p>
      <FollowedPage />
    </div>
  );
}
