import { addDays, daysBetween } from './day-arithmetic.ts';

/** After so many days an assessment is looked at again. */
export const assessmentLastsDays = 90;

interface DatedStage {
  slug: string;
  name: string;
  role: string;
  phase: string;
  assessedOn: string;
}

/** A stakeholder whose assessments have grown old. */
export interface Reminder {
  slug: string;
  name: string;
  /** The oldest of its current assessments. */
  assessedOn: string;
  daysOld: number;
  /** The day from which it counts as old. */
  dueOn: string;
  /** How many of its current stages are old. */
  stages: number;
}

/** Who is to be assessed again, the oldest first: stages of more than 90 days on a day. */
export function oldAssessments(stages: readonly DatedStage[], today: string): Reminder[] {
  const old = stages.filter(
    ({ assessedOn }) => daysBetween(assessedOn, today) > assessmentLastsDays,
  );
  const bySlug = new Map<string, Reminder>();
  for (const { slug, name, assessedOn } of old) {
    const known = bySlug.get(slug);
    const oldest = known && known.assessedOn < assessedOn ? known.assessedOn : assessedOn;
    bySlug.set(slug, {
      ...{ slug, name, assessedOn: oldest },
      daysOld: daysBetween(oldest, today),
      dueOn: addDays(oldest, assessmentLastsDays + 1),
      stages: (known?.stages ?? 0) + 1,
    });
  }
  return [...bySlug.values()].sort((a, b) => b.daysOld - a.daysOld || (a.name < b.name ? -1 : 1));
}
