export interface MilestoneDates {
  /** YYYY-MM-DD, or null when no day was agreed. */
  dueOn: string | null;
  doneOn: string | null;
}

/** Where a milestone stands, in words. Tones are the interface's. */
export const milestoneStates = {
  done: { label: 'Done', tone: 'success' },
  done_late: { label: 'Done after its due date', tone: 'success' },
  overdue: { label: 'Overdue', tone: 'warning' },
  due_soon: { label: 'Due within 30 days', tone: 'info' },
  planned: { label: 'Planned', tone: 'neutral' },
  undated: { label: 'No due date', tone: 'neutral' },
} as const;

export type MilestoneState = keyof typeof milestoneStates;

const soonDays = 30;

/**
 * Where a milestone stands on a day. It is overdue from the day after it was due.
 * @param today YYYY-MM-DD
 */
export function milestoneState({ dueOn, doneOn }: MilestoneDates, today: string): MilestoneState {
  if (doneOn !== null) return dueOn !== null && doneOn > dueOn ? 'done_late' : 'done';
  if (dueOn === null) return 'undated';
  if (dueOn < today) return 'overdue';
  return dueOn <= daysAfter(today, soonDays) ? 'due_soon' : 'planned';
}

export interface MilestoneProgress {
  done: number;
  overdue: number;
  total: number;
  /** Whole percent done, rounded down so that 100 means all; 0 without milestones. */
  percentDone: number;
}

/** How many of the milestones are done and how many are overdue on a day. */
export function milestoneProgress(
  milestones: readonly MilestoneDates[],
  today: string,
): MilestoneProgress {
  const done = milestones.filter((milestone) => milestone.doneOn !== null).length;
  const overdue = milestones.filter((one) => milestoneState(one, today) === 'overdue').length;
  const total = milestones.length;
  return { done, overdue, total, percentDone: total && Math.floor((100 * done) / total) };
}

function daysAfter(date: string, days: number): string {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
