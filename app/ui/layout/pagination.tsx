import { Link } from '@remix-run/react';
import { buttonClasses } from '../forms/button-classes.ts';

interface PaginationProps {
  /** From 1. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
}

/** The way to the neighbouring pages of a list. Renders nothing when all fits on one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Pages" className="mt-6 flex flex-wrap items-center gap-4 print:hidden">
      {page > 1 ? (
        <Link to={hrefFor(page - 1)} rel="prev" className={buttonClasses('secondary')}>
          <span aria-hidden="true">←</span> Previous page
        </Link>
      ) : null}
      <p className="text-sm text-muted">
        Page {page} of {pageCount}
      </p>
      {page < pageCount ? (
        <Link to={hrefFor(page + 1)} rel="next" className={buttonClasses('secondary')}>
          Next page <span aria-hidden="true">→</span>
        </Link>
      ) : null}
    </nav>
  );
}
