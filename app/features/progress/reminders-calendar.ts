import { calendarText } from '#app/core/roadmap/progress/calendar-text.ts';
import { oldAssessments } from '#app/core/roadmap/progress/old-assessments.ts';
import { listPublicStages } from '#db/records/queries/current-stages.ts';
import type { FeatureContext } from '../feature-context.ts';
import { mapQuery } from '../roadmap/map-query.ts';
import { today } from '../today.ts';

/**
 * Whom to assess again as a calendar: a whole-day entry today for each stakeholder whose
 * assessments have grown old, the same ones as on the page.
 * @param origin the public address of this deployment
 */
export function remindersCalendar(
  context: FeatureContext,
  query: URLSearchParams,
  origin: string,
): string {
  const { pilot, region } = mapQuery(query);
  const now = today(context);
  const reminders = oldAssessments(listPublicStages(context.records, { pilot, region }), now);
  const entries = reminders.map(({ slug, name, assessedOn, stages, dueOn }) => ({
    uid: `assess-${slug}-${dueOn}@milepost`,
    day: now,
    title: `Assess again: ${name}`,
    description: `${stages === 1 ? '1 stage is' : `${stages} stages are`} older than 90 days, the oldest of ${assessedOn}.`,
    url: `${origin}/stakeholders/${slug}`,
  }));
  return calendarText(entries, context.now().toISOString());
}
