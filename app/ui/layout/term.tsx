import { type ReactNode, useId } from 'react';

interface TermProps {
  children: ReactNode;
  definition: string;
}

/**
 * A word with its definition one click away. The browser's own popover opens it, so
 * it works before and without scripts, closes with Escape, and may stand in a sentence.
 */
export function Term({ children, definition }: TermProps) {
  const id = `term-${useId().replaceAll(':', '')}`;
  const opens = { popovertarget: id };
  const popover = { popover: 'auto' };
  return (
    <>
      <button
        type="button"
        {...opens}
        className="cursor-help rounded-sm text-start font-[inherit] underline decoration-edge decoration-dotted decoration-2 underline-offset-4 hover:decoration-accent hover:decoration-solid"
      >
        {children}
        <span className="sr-only"> (what does this mean?)</span>
      </button>
      <span
        id={id}
        {...popover}
        className="term-definition rounded-md border border-line bg-surface p-4 text-start text-sm leading-normal font-normal whitespace-normal text-text shadow-lg"
      >
        {definition}
      </span>
    </>
  );
}
