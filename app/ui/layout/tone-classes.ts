import type { Tone } from './tone-icon.tsx';

/** Text, background and border of each tone. */
export const toneClasses: Record<Tone, string> = {
  neutral: 'text-muted bg-sunken border-line',
  info: 'text-info bg-info-soft border-info/25',
  success: 'text-success bg-success-soft border-success/25',
  warning: 'text-warning bg-warning-soft border-warning/25',
  problem: 'text-problem bg-problem-soft border-problem/25',
};
