import type { ReactNode } from 'react';
import { toneClasses } from './tone-classes.ts';
import { type Tone, ToneIcon } from './tone-icon.tsx';

/** A short status in words, with an icon of its own. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap ${toneClasses[tone]}`}
    >
      <ToneIcon tone={tone} size={13} />
      {children}
    </span>
  );
}
