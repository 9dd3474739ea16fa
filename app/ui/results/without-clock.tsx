import { EmptyState } from '../layout/empty-state.tsx';

/** Stands where numbers by a clock would be that a release was built without. */
export function WithoutClock() {
  return (
    <EmptyState title="This release has no numbers by this clock">
      It was built before this clock was published. Choose another clock, or a later release.
    </EmptyState>
  );
}
