import { type ReactNode, useContext, useId } from 'react';
import { PageTitleSize } from './page-title-size.ts';

interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children: ReactNode;
}

/** A part of a page under its own `<h2>`, named by it. */
export function Section({ title, description, actions, id, children }: SectionProps) {
  const headingId = useId();
  const size = useContext(PageTitleSize);
  return (
    <section id={id} aria-labelledby={headingId} className="mt-10 scroll-mt-6 first:mt-0">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="max-w-prose min-w-0">
          <h2 id={headingId} className={`font-bold ${size === 'large' ? 'text-2xl' : 'text-xl'}`}>
            {title}
          </h2>
          {description ? <div className="mt-1 text-muted">{description}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-3">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
