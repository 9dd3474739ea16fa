import type { LoaderFunctionArgs } from '@remix-run/node';
import { remindersCalendar } from '#app/features/progress/reminders-calendar.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api, download } from '#app/http/respond.server.ts';

/** Whom to assess again, as a file for a calendar. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return api(() => {
    const query = new URL(request.url).searchParams;
    const text = remindersCalendar(featureContext(context), query, context.environment.origin);
    return download(text, 'reminders.ics');
  });
}
