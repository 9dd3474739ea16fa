import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type ButtonKind, buttonClasses } from '../forms/button-classes.ts';

interface ButtonLinkProps {
  to: string;
  children: ReactNode;
  kind?: Exclude<ButtonKind, 'problem'>;
  /** Loads the address as a document: for files to save. */
  reloadDocument?: boolean;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ to, children, kind = 'primary', reloadDocument }: ButtonLinkProps) {
  return (
    <Link to={to} reloadDocument={reloadDocument} className={`${buttonClasses(kind)} print:hidden`}>
      {children}
    </Link>
  );
}
