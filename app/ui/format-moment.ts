const moment = new Intl.DateTimeFormat('en-US', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** A moment for people, in UTC so that server and browser say the same: `Mar 4, 2025, 10:00 AM UTC`. */
export function formatMoment(iso: string): string {
  return `${moment.format(new Date(iso))} UTC`;
}
