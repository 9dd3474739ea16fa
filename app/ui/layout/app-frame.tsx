import type { ReactNode } from 'react';
import type { FrameActor } from './account-menu.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface AppFrameProps {
  /** Who is signed in; null for a visitor. */
  actor: FrameActor | null;
  isDemonstration: boolean;
  /** The path of the page, without its query. */
  path: string;
  children: ReactNode;
}

/** What stands around every page. */
export function AppFrame({ actor, isDemonstration, path, children }: AppFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute top-2 left-4 z-20 -translate-y-24 rounded-md bg-accent px-4 py-3 font-semibold text-on-accent focus:translate-y-0"
      >
        Skip to the content
      </a>
      <SiteHeader actor={actor} path={path} />
      {isDemonstration ? <DemonstrationBanner /> : null}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-page flex-1 px-4 pt-8 outline-none sm:px-6 sm:pt-12"
      >
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
