import { type ReactNode, useContext } from 'react';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { PageTitleSize } from './page-title-size.ts';

interface PageHeaderProps {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** A short line above the title: the kind of page. */
  eyebrow?: ReactNode;
  breadcrumbs?: { label: string; to: string }[];
  actions?: ReactNode;
}

/** The head of a page, with its one `<h1>`. */
export function PageHeader({ title, lead, eyebrow, breadcrumbs, actions }: PageHeaderProps) {
  const size = useContext(PageTitleSize);
  return (
    <header className="mb-6">
      {breadcrumbs?.length ? <Breadcrumbs items={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="max-w-prose min-w-0">
          {eyebrow ? <p className="mb-1 text-sm font-semibold text-accent">{eyebrow}</p> : null}
          <h1 className={`font-bold wrap-break-word ${size === 'large' ? 'text-3xl' : 'text-2xl'}`}>
            {title}
          </h1>
          {lead ? (
            <div className={`text-muted ${size === 'large' ? 'mt-3 text-lg' : 'mt-1'}`}>{lead}</div>
          ) : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
    </header>
  );
}
