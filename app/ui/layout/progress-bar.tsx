import { Label } from 'react-aria-components/Label';
import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';

interface ProgressBarProps {
  label: string;
  /** 0 to 100. */
  value: number;
  detail?: string;
}

/** How far a piece of work has come, in words, in a number and as a bar. */
export function ProgressBar({ label, value, detail }: ProgressBarProps) {
  const percent = Math.round(Math.min(100, Math.max(0, value)));
  return (
    <AriaProgressBar value={percent} className="block">
      <div className="mb-1.5 flex items-baseline justify-between gap-4">
        <Label className="font-semibold">{label}</Label>
        <span className="text-sm text-muted tabular-nums">{percent}%</span>
      </div>
      <div className="h-3 overflow-hidden rounded-full border border-edge bg-sunken">
        <div
          className="h-full bg-accent transition-[width] duration-300"
          style={{ width: `${percent}%` }}
        />
      </div>
      {detail ? <p className="mt-1.5 text-sm text-muted">{detail}</p> : null}
    </AriaProgressBar>
  );
}
