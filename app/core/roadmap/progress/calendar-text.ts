/** A day with something to do on it. */
export interface CalendarEntry {
  /** Unique and the same every time, so that a calendar knows it again. */
  uid: string;
  /** YYYY-MM-DD. */
  day: string;
  title: string;
  description: string;
  url: string;
}

/**
 * Days as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, whole-day events.
 * @param madeAt ISO 8601, in UTC
 */
export function calendarText(entries: readonly CalendarEntry[], madeAt: string): string {
  const stamp = `${madeAt.replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Milepost//Road map//EN',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines({ uid, day, title, description, url }: CalendarEntry, stamp: string) {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

const longestOctets = 75;

/** A long line goes on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestOctets) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
