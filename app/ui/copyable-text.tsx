import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { buttonClasses } from './forms/button-classes.ts';
import { useIsHydrated } from './use-is-hydrated.ts';

interface CopyableTextProps {
  /** What it is, for those who hear the page: "the line for a terminal". */
  label: string;
  /** On one line when copied, however it is broken on the page. */
  text: string;
  /** Words rather than a line of code: broken between words. */
  isProse?: boolean;
}

/** Text to be taken elsewhere as it is. Without scripts it is marked by hand. */
export function CopyableText({ label, text, isProse = false }: CopyableTextProps) {
  const isHydrated = useIsHydrated();
  const [state, setState] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('Copied');
    } catch {
      setState('Not copied: mark the text and copy it by hand.');
    }
  }
  return (
    <div className="my-3 rounded-md border border-line bg-sunken p-3">
      {isProse ? (
        <p className="wrap-anywhere">{text}</p>
      ) : (
        <code className="block font-mono text-sm break-all whitespace-pre-wrap">{text}</code>
      )}
      {isHydrated ? (
        <div className="mt-2 flex flex-wrap items-center gap-3 print:hidden">
          <Button onPress={copy} className={buttonClasses('secondary')}>
            Copy<span className="sr-only"> {label}</span>
          </Button>
          <span role="status" className="text-sm text-muted">
            {state}
          </span>
        </div>
      ) : null}
    </div>
  );
}
