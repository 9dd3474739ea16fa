import type { LogFormat } from '../formats/log-format.ts';
import { matchHeader } from '../formats/match-header.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import type { ProposedPlan } from './plan-treatment.ts';
import type { FileSample } from './read-sample.ts';

/** The header and first rows of a file, as far as somebody may say what they mean. */
export type MappableSample = Pick<FileSample, 'header' | 'rows'>;

const lookedAtRows = 50;
/** From here on a column under another name is taken for one that the format reads. */
const sure = 85;
/** Stands for an id that has not been made yet. */
const somePid = 'p_00000000000000000000000000';

/**
 * What of a file there is to map: ids and bands under the names that they will have, the
 * other columns as they stand, and no column of personal data.
 * @param proposed the plan for the file without a mapping
 */
export function mappableSample({ rows }: FileSample, proposed: ProposedPlan): MappableSample {
  const { plan, evidence } = proposed;
  const shown = plan.columns.flatMap((column, place) => {
    const isMade = column.treatment === 'pseudonymise' || column.treatment === 'band';
    const one = evidence[place];
    const isPersonal = one?.found != null || one?.column?.role === 'empty' || one?.isHeaderDoubtful;
    if (!isMade && (isPersonal || column.band !== null)) return [];
    return [{ column, place, isMade }];
  });
  return {
    header: shown.map(({ column }) => (column.treatment === 'drop' ? column.name : column.becomes)),
    rows: rows.map((row) =>
      shown.map(({ column, place, isMade }) => {
        if (!isMade) return row[place] ?? '';
        return column.treatment === 'pseudonymise' ? somePid : '';
      }),
    ),
  };
}

/**
 * Whether somebody has to say how a file is read as a format: a required column is
 * missing, another one of the format seems to be there under a name of the partner's own,
 * or most of the first rows hold values that the format does not have.
 */
export function needsMapping({ header, rows }: MappableSample, format: LogFormat): boolean {
  const { positions, missing } = matchHeader(header, format.columns);
  if (missing.length > 0) return true;
  const looked = rows.slice(0, lookedAtRows);
  const unread = looked.filter(
    (row) => format.readRow(positions.map((place) => row[place] ?? '')).problems.length > 0,
  );
  if (unread.length > looked.length / 2) return true;
  // A vendor's export has the vendor's own names, and what is more is not asked for.
  if (format.vocabulary.length > 0) return false;
  const { columns } = suggestMapping(header, rows, format);
  return columns.some(
    ({ confidence }, index) => confidence >= sure && (positions[index] ?? -1) < 0,
  );
}
