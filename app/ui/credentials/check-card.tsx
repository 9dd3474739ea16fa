import type { CheckOutcome } from '#app/core/credentials/credential-report.ts';
import { Card } from '../layout/card.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';

interface CheckCardProps {
  label: string;
  question: string;
  outcome: CheckOutcome;
  reason: string;
  /** Level of the heading above. */
  level: 2 | 3;
}

const outcomes = {
  pass: { tone: 'success', word: 'Passed' },
  fail: { tone: 'problem', word: 'Failed' },
  not_checked: { tone: 'neutral', word: 'Not checked' },
} as const;

/** One check: what was asked, what came out, and why. */
export function CheckCard({ label, question, outcome, reason, level }: CheckCardProps) {
  const { tone, word } = outcomes[outcome];
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <Card as="li">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading className="text-lg font-semibold">{label}</Heading>
        <StatusBadge tone={tone}>{word}</StatusBadge>
      </div>
      <p className="mt-1 text-sm text-muted">{question}</p>
      <p className="mt-3">{reason}</p>
    </Card>
  );
}
