import { Link } from '@remix-run/react';

/** Where this page hangs in the whole; the page itself is not repeated. */
export function Breadcrumbs({ items }: { items: { label: string; to: string }[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-3 text-sm print:hidden">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        {items.map((item, index) => (
          <li key={item.to} className="flex items-center gap-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            <Link
              to={item.to}
              className="inline-block py-0.5 underline decoration-line underline-offset-4 hover:text-accent hover:decoration-current"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
