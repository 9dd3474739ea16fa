import { useSlowText } from '../imports/use-slow-text.ts';

const everyMs = 2000;

/**
 * What changes quickly, said at most every two seconds to those who hear the page. Stands
 * beside what is seen, which may change as often as it likes.
 */
export function SpokenStatus({ text }: { text: string }) {
  return (
    <p className="sr-only" aria-live="polite">
      {useSlowText(text, everyMs)}
    </p>
  );
}
