import type { ReactNode } from 'react';

interface DownloadLinkProps {
  href: string;
  /** It may lead to a page first: a browser told to save would save that page. */
  mayAskFirst?: boolean;
  children: ReactNode;
}

/** A link to a file to save. */
export function DownloadLink({ href, mayAskFirst = false, children }: DownloadLinkProps) {
  return (
    <a
      href={href}
      download={mayAskFirst ? undefined : true}
      className="inline-flex min-h-9 items-center gap-1.5 font-semibold text-accent underline decoration-accent/40 underline-offset-4 hover:text-accent-strong hover:decoration-current"
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" fill="none">
        <path
          d="M7 1v8M3.5 6L7 9.5 10.5 6M1 12.75h12"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      {children}
    </a>
  );
}
