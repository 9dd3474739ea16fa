/** The time zones whose clocks a log may show, by their IANA names. */
export const timeZones = [
  { id: 'UTC', label: 'UTC (Coordinated Universal Time)' },
  { id: 'America/New_York', label: 'Eastern time' },
  { id: 'America/Chicago', label: 'Central time' },
  { id: 'America/Denver', label: 'Mountain time' },
  { id: 'America/Phoenix', label: 'Arizona' },
  { id: 'America/Los_Angeles', label: 'Pacific time' },
  { id: 'America/Anchorage', label: 'Alaska' },
  { id: 'Pacific/Honolulu', label: 'Hawaii' },
  { id: 'America/Puerto_Rico', label: 'Puerto Rico' },
  { id: 'Pacific/Guam', label: 'Guam' },
] as const;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 1440 * minuteMs;
const clocks = new Map<string, Intl.DateTimeFormat>();
/** Offsets found, by zone and hour of the clock: a log's rows stand close together. */
const known = new Map<string, number | null>();
const mostKnown = 20_000;

/**
 * How far a zone's clocks are ahead of UTC at a time that they show. A time that they
 * show twice, when summer time ends, is taken for the first of the two.
 * @param localMs the time on the clock, counted as if it were UTC
 * @returns minutes, or null for a time that the clocks skip
 */
export function zoneOffset(zone: string, localMs: number): number | null {
  // Clocks are changed on the hour.
  const key = `${zone} ${Math.floor(localMs / hourMs)}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const offset = findOffset(zone, localMs);
  if (known.size >= mostKnown) known.clear();
  known.set(key, offset);
  return offset;
}

function findOffset(zone: string, localMs: number): number | null {
  const around = [offsetAt(zone, localMs - dayMs), offsetAt(zone, localMs + dayMs)];
  const ahead = Math.max(...around);
  const behind = Math.min(...around);
  for (const offset of ahead === behind ? [ahead] : [ahead, behind]) {
    if (offsetAt(zone, localMs - offset * minuteMs) === offset) return offset;
  }
  return null;
}

/** Minutes by which a zone's clocks are ahead of UTC at a moment. */
function offsetAt(zone: string, atMs: number): number {
  if (zone === 'UTC') return 0;
  const parts = clockOf(zone).formatToParts(atMs);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shownMs = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((shownMs - atMs) / minuteMs);
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const existing = clocks.get(zone);
  if (existing) return existing;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, made);
  return made;
}
