import type { ReactNode } from 'react';
import { toneClasses } from './tone-classes.ts';
import { type Tone, ToneIcon } from './tone-icon.tsx';

interface NoticeProps {
  tone: Exclude<Tone, 'neutral'>;
  title?: string;
  children: ReactNode;
}

/** A message that stands out from the page. It is announced when it is good or bad news. */
export function Notice({ tone, title, children }: NoticeProps) {
  const role = tone === 'success' ? 'status' : tone === 'problem' ? 'alert' : undefined;
  return (
    <div role={role} className={`my-4 flex gap-3 rounded-md border p-4 ${toneClasses[tone]}`}>
      <span className="mt-1">
        <ToneIcon tone={tone} size={18} />
      </span>
      <div className="min-w-0 flex-1 text-text">
        {title ? <p className="font-semibold">{title}</p> : null}
        <div className="space-y-2">{children}</div>
      </div>
    </div>
  );
}
