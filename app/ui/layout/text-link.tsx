import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface TextLinkProps {
  to: string;
  children: ReactNode;
  /** Loads the address as a document: for files and addresses outside the app. */
  reloadDocument?: boolean;
}

/** A link within text: always underlined, so that colour is not its only mark. */
export function TextLink({ to, children, reloadDocument }: TextLinkProps) {
  return (
    <Link
      to={to}
      reloadDocument={reloadDocument}
      className="text-accent underline decoration-accent/40 decoration-1 underline-offset-[0.2em] hover:text-accent-strong hover:decoration-2 hover:decoration-current"
    >
      {children}
    </Link>
  );
}
