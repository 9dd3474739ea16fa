import type { Tone } from '../layout/tone-icon.tsx';

/** Each status of an import, for people. */
export const importStates: Record<string, { tone: Tone; label: string }> = {
  queued: { tone: 'info', label: 'Waiting to be read' },
  reading: { tone: 'info', label: 'Being read' },
  checked: { tone: 'success', label: 'Checked, not written' },
  committed: { tone: 'success', label: 'Committed' },
  refused: { tone: 'warning', label: 'Rows refused' },
  stopped: { tone: 'problem', label: 'Personal data found' },
  failed: { tone: 'problem', label: 'Failed' },
  waiting: { tone: 'warning', label: 'Needs approval' },
  declined: { tone: 'problem', label: 'Declined' },
  cancelled: { tone: 'neutral', label: 'Cancelled' },
  undoing: { tone: 'info', label: 'Being undone' },
  undone: { tone: 'neutral', label: 'Undone' },
};
