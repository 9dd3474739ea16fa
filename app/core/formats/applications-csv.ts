import { RowReader } from './fields/row-reader.ts';
import { column, type LogFormat, templateOf } from './log-format.ts';
import type { ApplicationRecord } from './records.ts';

const day = (name: string, description: string, example = '', isRequired = false) =>
  column(name, 'moment', description, example, { isRequired, isDay: true });

const yesOrNo = ['yes', 'no'];

const columns = [
  column('application_id', 'id', 'Your own id of the application.', 'app-000001', {
    isRequired: true,
    aliases: ['applicationId'],
  }),
  column(
    'holder_pid',
    'person',
    'Pseudonymous id of the person, the same as in the other files.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['holderPid'] },
  ),
  column('employer_id', 'organisation', 'The employer applied to.', 'lakes-hospital'),
  column('occupation_soc', 'code', 'SOC code of the job, as 29-2052.', '29-2052'),
  column('ler_in_application', 'code', 'Whether an LER was part of it: yes or no.', 'yes', {
    codes: yesOrNo,
  }),
  day('requisition_opened_on', 'When the job was opened.', '2025-03-20'),
  day('applied_on', 'When the person applied.', '2025-04-01', true),
  day('interviewed_on', 'When the first interview was.', '2025-04-15'),
  day('offered_on', 'When the job was offered.', '2025-04-28'),
  day('accepted_on', 'When the offer was accepted.', '2025-05-02'),
  day('started_on', 'When the person started work.', '2025-05-12'),
  day('rejected_on', 'When the employer declined.'),
  day('withdrew_on', 'When the person withdrew this application.'),
  day('left_search_on', 'When the person stopped looking for work.'),
  day('observed_until', 'The last day on which you would have known.', '2025-12-31', true),
  column('hourly_wage_before', 'number', 'Hourly wage before, in dollars.', '18.25'),
  column('hourly_wage_after', 'number', 'Hourly wage in the new job, in dollars.', '24.50'),
  column('retained_6m', 'code', 'Still employed after six months: yes or no.', 'yes', {
    codes: yesOrNo,
  }),
  column('retained_12m', 'code', 'Still employed after twelve months: yes or no.', '', {
    codes: yesOrNo,
  }),
];

const place = new Map(columns.map(({ name }, index) => [name, index]));
const index = (name: string): number => place.get(name) ?? -1;
const soc = index('occupation_soc');
const afterApplying = [
  'interviewed_on',
  'offered_on',
  'accepted_on',
  'started_on',
  'rejected_on',
  'withdrew_on',
  'left_search_on',
  'observed_until',
].map(index);
const startedOn = index('started_on');
const reader = new RowReader(columns);

/** One job application a row, with what became of it. */
export const applicationsCsv: LogFormat = {
  id: 'applications-csv',
  label: 'Applications (CSV)',
  holds: 'Job applications and hiring: one application a row. Later rows replace earlier ones.',
  layout: 'delimited',
  isSnapshot: false,
  columns,
  vocabulary: [],
  template: templateOf(columns),
  readRow(cells) {
    reader.start(cells);
    const record = readApplication();
    const { problems } = reader;
    return { records: record === null || problems.length > 0 ? [] : [record], problems };
  },
};

function readApplication(): ApplicationRecord | null {
  const date = (name: string) => reader.date(index(name));
  const appliedOn = date('applied_on');
  const observedUntil = date('observed_until');
  const record = {
    kind: 'application' as const,
    applicationId: reader.text(0),
    holderPid: reader.pid(1),
    employerId: reader.text(2),
    occupationSoc: readSoc(),
    lerInApplication: reader.yesOrNo(4),
    requisitionOpenedOn: date('requisition_opened_on'),
    interviewedOn: date('interviewed_on'),
    offeredOn: date('offered_on'),
    acceptedOn: date('accepted_on'),
    startedOn: date('started_on'),
    rejectedOn: date('rejected_on'),
    withdrewOn: date('withdrew_on'),
    leftSearchOn: date('left_search_on'),
    hourlyWageBefore: reader.number(index('hourly_wage_before'), 4),
    hourlyWageAfter: reader.number(index('hourly_wage_after'), 4),
    retained6m: reader.yesOrNo(index('retained_6m')),
    retained12m: reader.yesOrNo(index('retained_12m')),
  };
  if (reader.problems.length > 0 || appliedOn === null || observedUntil === null) return null;
  for (const later of afterApplying) {
    reader.notBefore(later, reader.cell(later) || null, appliedOn, 'applied_on');
  }
  reader.notBefore(startedOn, record.startedOn, record.acceptedOn, 'accepted_on');
  return { ...record, appliedOn, observedUntil };
}

function readSoc(): string {
  const code = reader.cell(soc);
  if (code !== '' && !/^\d{2}-\d{4}(\.\d{2})?$/.test(code)) {
    reader.refuse(soc, 'invalid_soc', 'A SOC code is expected, as 29-2052 or 29-2052.00.');
  }
  return code;
}
