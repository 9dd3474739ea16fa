import { dimensions } from '../measures/dimensions.ts';
import { codeMap, RowReader } from './fields/row-reader.ts';
import { isSiteName } from './fields/site-name.ts';
import { column, type LogFormat, templateOf } from './log-format.ts';

const site = 'site';

const columns = [
  column(
    'holder_pid',
    'person',
    'Pseudonymous id of the person, the same as in the other files.',
    'p_7Q2M4T9XK3VBN8RHD5WJ0ZCFGA',
    { isRequired: true, aliases: ['holderPid'] },
  ),
  ...dimensions.map(({ id, label, scheme, values }) =>
    column(
      id,
      'code',
      `${label} (${scheme}): ${values.map(({ code }) => code).join(', ')}.`,
      values[0]?.code ?? '',
      { codes: values.map(({ code }) => code) },
    ),
  ),
  column(site, 'title', 'Where the person takes part, in your own short names.', 'North campus'),
];

const codes = dimensions.map(({ id, values }) => ({
  id,
  values: codeMap(values.map(({ code }) => code)),
}));
const reader = new RowReader(columns);

/** One person a row, in bands and codes only. */
export const peopleCsv: LogFormat = {
  id: 'people-csv',
  label: 'People (CSV)',
  holds: 'Who takes part, in bands and codes: one person a row. Later rows replace earlier ones.',
  layout: 'delimited',
  isSnapshot: false,
  columns,
  vocabulary: [],
  template: templateOf(columns),
  readRow(cells) {
    reader.start(cells);
    const holderPid = reader.pid(0);
    const attributes: Record<string, string> = {};
    codes.forEach(({ id, values }, index) => {
      const code = reader.code(index + 1, values);
      if (code !== '') attributes[id] = code;
    });
    const siteIndex = codes.length + 1;
    const siteName = reader.cell(siteIndex);
    if (siteName !== '') {
      if (isSiteName(siteName)) attributes[site] = siteName;
      else {
        reader.refuse(
          siteIndex,
          'invalid_text',
          'A short name is expected: up to 40 letters, digits, spaces, dots, hyphens or underscores.',
        );
      }
    }
    const { problems } = reader;
    if (problems.length > 0) return { records: [], problems };
    return { records: [{ kind: 'person', holderPid, attributes }], problems };
  },
};
