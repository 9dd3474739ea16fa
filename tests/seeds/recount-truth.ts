import Papa from 'papaparse';

type Row = Record<string, string>;

/** Rows of a CSV text, every field a string. */
export function readRows(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** A second count of truth.json, from the files alone, in dates instead of day numbers. */
export function recountTruth(files: { events: string; people: string; applications: string }) {
  const people = new Map(readRows(files.people).map((row) => [row.holder_pid, row]));
  const events = groupByHolder(readRows(files.events));
  const applications = groupByHolder(readRows(files.applications));
  const counts = new Map<string, number>();
  for (const [pid, row] of people) {
    const { holder_pid: _, ...attributes } = row;
    const groups = Object.entries(attributes).map(
      ([dimension, code]) => `${dimension}=${code || 'not_collected'}`,
    );
    const mine = applications.get(pid ?? '') ?? [];
    const asOf = mine[0]?.observed_until ?? '';
    countFunnel(counts, ['=', ...groups], events.get(pid ?? '') ?? [], mine);
    countSearch(counts, ['=', ...groups], mine, asOf);
  }
  return counts;
}

function groupByHolder(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const pid = row.holder_pid ?? '';
    groups.set(pid, [...(groups.get(pid) ?? []), row]);
  }
  return groups;
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${1 + Math.floor((month - 1) / 3)}`;
}

const firstOf = (dates: (string | undefined)[]) =>
  dates.filter((date): date is string => Boolean(date)).sort()[0];

function increase(counts: Map<string, number>, quarter: string, groups: string[], measure: string) {
  for (const group of groups) {
    const key = `${quarter} ${group} ${measure}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

function countFunnel(
  counts: Map<string, number>,
  groups: string[],
  events: Row[],
  applications: Row[],
) {
  const firstEvent = (...types: string[]) =>
    firstOf(
      events
        .filter((event) => types.includes(event.event_type ?? ''))
        .map((event) => new Date(event.occurred_at ?? '').toISOString().slice(0, 10)),
    );
  const entered = firstEvent('awarded', 'offered');
  if (!entered) return;
  const withLer = applications.filter((application) => application.ler_in_application === 'yes');
  const since = (column: string) =>
    firstOf(withLer.map((row) => row[column]).filter((date) => date && date >= entered));
  const steps: [string, string | undefined][] = [
    ['awarded', entered],
    ['accepted', firstEvent('accepted')],
    ['shared', firstEvent('shared', 'presented')],
    ['verified', firstEvent('verified')],
    ['applied', since('applied_on')],
    ['interviewed', since('interviewed_on')],
    ['hired', since('accepted_on')],
  ];
  const missed = steps.findIndex(([, date]) => !date || daysBetween(entered, date) > 180);
  const reached = missed === -1 ? steps : steps.slice(0, missed);
  increase(counts, quarterOf(entered), groups, 'people');
  for (const [step] of reached) increase(counts, quarterOf(entered), groups, `reached_${step}`);
}

function countSearch(
  counts: Map<string, number>,
  groups: string[],
  applications: Row[],
  asOf: string,
) {
  const [first] = [...applications].sort((a, b) =>
    `${a.applied_on} ${a.application_id}` < `${b.applied_on} ${b.application_id}` ? -1 : 1,
  );
  if (!first?.applied_on) return;
  const quarter = quarterOf(first.applied_on);
  const hired = firstOf(applications.map((row) => row.accepted_on));
  const left = firstOf(applications.map((row) => row.left_search_on));
  const ler = first.ler_in_application ?? '';
  const measures = ['job_seekers'];
  for (const days of [30, 60, 90, 180]) {
    if (!hired || hired > asOf || (left && left < hired)) continue;
    if (daysBetween(first.applied_on, hired) <= days) measures.push(`hired_by_${days}`);
  }
  for (const measure of measures) {
    increase(counts, quarter, groups, measure);
    increase(counts, quarter, ['='], `${measure}_ler_${ler}`);
  }
}
