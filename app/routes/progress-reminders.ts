import type { LoaderFunctionArgs } from '@remix-run/node';
import { remindersCalendar } from '#app/features/progress/reminders-calendar.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { api } from '#app/http/respond.server.ts';

/** Whom to assess again, as a file for a calendar. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return api(() => {
    const query = new URL(request.url).searchParams;
    const text = remindersCalendar(featureContext(context), query, context.environment.origin);
    return new Response(text, {
      headers: {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="reminders.ics"',
        'Cache-Control': 'private, no-store',
      },
    });
  });
}
