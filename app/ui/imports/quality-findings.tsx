import { ToneIcon } from '../layout/tone-icon.tsx';
import type { QualitySentence } from './receipt-view.ts';

/** What is possible in the file but likely wrong, why it matters, and what to do. */
export function QualityFindings({ findings }: { findings: readonly QualitySentence[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {findings.map(({ rule, sentence, why, whatToDo }) => (
        <li key={rule} className="flex gap-3 py-3">
          <span className="mt-1 text-warning">
            <ToneIcon tone="warning" size={18} />
          </span>
          <div className="max-w-prose">
            <p className="font-semibold">{sentence}</p>
            <p className="mt-1 text-sm">
              <span className="text-muted">Why it matters: </span>
              {why}
            </p>
            <p className="mt-1 text-sm">
              <span className="text-muted">What to do: </span>
              {whatToDo}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
