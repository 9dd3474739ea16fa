import { Link } from '@remix-run/react';
import { AccountMenu, type FrameActor } from './account-menu.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { MilestoneMark } from './milestone-mark.tsx';

interface SiteHeaderProps {
  actor: FrameActor | null;
  /** A new path closes the menu. */
  path: string;
}

/** The head of every page. The small-screen menu is a `<details>`: it needs no scripts. */
export function SiteHeader({ actor, path }: SiteHeaderProps) {
  return (
    <header className="relative z-10 border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex min-h-16 max-w-page items-center justify-between gap-6 px-4 sm:px-6">
        <Link to="/" className="flex min-h-11 items-center gap-2.5 rounded-sm">
          <MilestoneMark />
          <span className="text-xl font-bold tracking-tight">Milepost</span>
        </Link>
        <div className="hidden flex-1 lg:block">
          <MainNavigation layout="row" />
        </div>
        <div className="hidden text-sm lg:block">
          <AccountMenu actor={actor} />
        </div>
        <details key={path} className="disclosure group lg:hidden">
          <summary className="flex min-h-11 items-center gap-2 rounded-md border border-edge px-3.5 font-semibold">
            <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
              <path
                d="M1 1.5h16M1 7h16M1 12.5h16"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinecap="round"
              />
            </svg>
            Menu
          </summary>
          <div className="absolute inset-x-0 top-full border-y border-line bg-surface shadow-lg">
            <MainNavigation layout="column" />
            <div className="border-t border-line px-4 py-3">
              <AccountMenu actor={actor} />
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}
