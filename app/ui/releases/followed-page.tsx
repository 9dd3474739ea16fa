import { useIsHydrated } from '../use-is-hydrated.ts';
import { useRevalidateWhile } from '../use-revalidate-while.ts';

/** Reads the page again while releases are being built, and says so. */
export function FollowedPage({ areMany = false }: { areMany?: boolean }) {
  useRevalidateWhile(true);
  const isHydrated = useIsHydrated();
  const [follows, is] = areMany ? ['them', 'they are'] : ['it', 'it is'];
  return (
    <p className="mt-3 max-w-prose text-sm text-muted">
      {areMany ? 'First releases are being built. ' : ''}
      {isHydrated ? `This page follows ${follows}.` : `Reload this page to see how far ${is}.`}
    </p>
  );
}
