import { dateOf, dayOf } from '../simulation/calendar.ts';
import { pilotFileHeaders } from '../simulation/pilot-files.ts';
import type { FilePiece } from '../simulation/tell-pilot-files.ts';
import { admissions1973 } from './admissions-1973.ts';

/** Everybody applied in one quarter, so that no quarter stands between the two comparisons. */
const firstDay = dayOf('2025-01-06');
const daysOfApplying = 60;
const observedUntil = '2025-12-31';

/** Days from the application to the offer: 10 to 79, all within 90. */
const shortestDays = 10;
const spreadDays = 70;

const line = (header: string, values: Record<string, string>) =>
  `${header
    .split(',')
    .map((column) => values[column] ?? '')
    .join(',')}\n`;

/**
 * The admissions of 1973 as the files of a pilot: departments are sites, women are the
 * people who applied with an LER, men those who applied without, and whoever was admitted
 * was hired within 90 days. Only that is taken from the data: the days themselves are made
 * up, evenly spread, and the same for women and men. There are no employers. Pieces for people.csv and
 * applications.csv, the same every time.
 */
export function* tellAdmissions(): Generator<FilePiece> {
  const people = pilotFileHeaders['people-csv'];
  const applications = pilotFileHeaders['applications-csv'];
  yield { file: 'people.csv', text: `${people}\n`, rows: 0 };
  yield { file: 'applications.csv', text: `${applications}\n`, rows: 0 };
  let number = 0;
  for (const { name, women, men } of admissions1973) {
    for (const [group, ler] of [
      [women, 'yes'],
      [men, 'no'],
    ] as const) {
      const pieces = { people: '', applications: '' };
      for (let index = 0; index < group.applied; index += 1) {
        number += 1;
        const pid = `p_${String(number).padStart(26, '0')}`;
        const applied = firstDay + (index % daysOfApplying);
        const offered = applied + shortestDays + ((index * 31) % spreadDays);
        pieces.people += line(people, { holder_pid: pid, site: `Department ${name}` });
        pieces.applications += line(applications, {
          ...{ application_id: `application-${number}`, holder_pid: pid },
          ler_in_application: ler,
          ...{ applied_on: dateOf(applied), observed_until: observedUntil },
          accepted_on: index < group.admitted ? dateOf(offered) : '',
        });
      }
      yield { file: 'people.csv', text: pieces.people, rows: group.applied };
      yield { file: 'applications.csv', text: pieces.applications, rows: group.applied };
    }
  }
}
