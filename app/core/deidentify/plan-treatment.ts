import type { ColumnMapping } from '../formats/column-mapping.ts';
import type { FormatColumn, LogFormat } from '../formats/log-format.ts';
import { matchHeader } from '../formats/match-header.ts';
import {
  type PersonalDataKind,
  personalDataKinds,
} from '../formats/personal-data/personal-data-kind.ts';
import { certainBirthOrder } from './birth-order.ts';
import { areCodes, arePseudonyms, type ColumnEvidence, columnEvidence } from './column-evidence.ts';
import { bandColumns, type PlannedColumn, type TreatmentPlan } from './treatment-plan.ts';

/** A plan, and for each of its columns why it is as it is, as a sentence. */
export interface ProposedPlan {
  plan: TreatmentPlan;
  reasons: string[];
  evidence: ColumnEvidence[];
}

interface PlanFacts {
  format: LogFormat | null;
  /** How a file of another layout is read as the format. */
  mapping?: ColumnMapping | null;
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether there is a table from postcodes to rural and urban. */
  hasPostcodes?: boolean;
}

type Choice = Pick<PlannedColumn, 'treatment' | 'becomes'> & { reason: string };

/** Where no format names one, people go by this column. */
const personColumn = 'holder_pid';

/** What can tell one person from all others, the most lasting and most shared first. */
const identifiers: readonly PersonalDataKind[] = [
  'email',
  'personal_id',
  'did',
  'wallet',
  'phone',
  'ssn',
];

/**
 * Proposes what becomes of each column: what identifies a person becomes a pseudonymous
 * id, dates of birth and postcodes become bands where the format takes them, columns of
 * the format are kept, and all else is left out. Nobody needs more than the format reads.
 * @param sampleRows the first rows, of `readSample`: the same rows, the same plan
 */
export function planTreatment(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  facts: PlanFacts,
): ProposedPlan {
  const { format, today } = facts;
  const columnAt = formatColumns(header, facts);
  const evidence = header.map((name, place) =>
    columnEvidence(name, place, columnAt[place] ?? null, sampleRows, today),
  );
  const choices = evidence.map((one) => choose(one, evidence, facts));
  chooseIdentifier(evidence, choices, format);
  const births = evidence.filter(({ band }) => band === 'birth').flatMap(({ values }) => values);
  return {
    evidence,
    reasons: choices.map(({ reason }) => reason),
    plan: {
      version: 1,
      format: format?.id ?? '',
      ageOn: today,
      birthOrder: certainBirthOrder(births, today),
      columns: choices.map(({ treatment, becomes }, place) => ({
        name: header[place] ?? '',
        treatment,
        becomes,
        band: evidence[place]?.band ?? null,
      })),
    },
  };
}

/** For each column of the file, the column of the format that it is. */
function formatColumns(
  header: readonly string[],
  { format, mapping }: PlanFacts,
): (FormatColumn | null)[] {
  if (!format) return header.map(() => null);
  const { positions } = matchHeader(header, format.columns);
  return header.map((name, place) => {
    const own = format.columns.find(({ name: target }) => {
      const mapped = mapping?.columns[target];
      return mapped !== undefined && mapped.from === name;
    });
    return own ?? format.columns[positions.indexOf(place)] ?? null;
  });
}

function choose(one: ColumnEvidence, all: readonly ColumnEvidence[], facts: PlanFacts): Choice {
  const { name, column, found } = one;
  const becomes = name.trim();
  const drop = (reason: string): Choice => ({ treatment: 'drop', becomes, reason });
  const keep = (reason: string): Choice => ({ treatment: 'keep', becomes, reason });
  if (one.isHeaderDoubtful) return drop('Its header looks like a value, not like a name.');
  if (one.values.length === 0 && column === null) return drop('Empty in the first rows.');
  // A partner's own header stays, so that its format or mapping is still recognised.
  if (column?.role === 'person') {
    return arePseudonyms(one)
      ? keep('Holds pseudonymous ids already.')
      : { treatment: 'pseudonymise', becomes, reason: 'Tells who it is.' };
  }
  if (column?.role === 'empty') return drop('Must not leave: the format wants it empty.');
  if (one.band !== null) return chooseBand(one, all, facts);
  if (found !== null) return drop(`Holds ${personalDataKinds[found]}.`);
  if (column?.role === 'free' && !areCodes(one)) return drop('Free text may say anything.');
  if (column !== null) return keep('A column of the format.');
  if (facts.format !== null) return drop('The format does not read it.');
  return areCodes(one) ? keep('Short codes.') : drop('Free text may say anything.');
}

function chooseBand(
  { name, band, column }: ColumnEvidence,
  all: readonly ColumnEvidence[],
  { format, hasPostcodes }: PlanFacts,
): Choice {
  const becomes = band === null ? name : bandColumns[band];
  const what = band === 'postcode' ? 'Postcodes' : 'Dates of birth and ages';
  const drop = (reason: string): Choice => ({ treatment: 'drop', becomes, reason });
  if (format && !format.columns.some((one) => one.name === becomes)) {
    return drop(`${what} must not leave, and the format has no column ${becomes}.`);
  }
  const isThere = all.some(
    (one) => one.column?.name === becomes && one.column !== column && one.values.length > 0,
  );
  if (isThere) return drop(`${what} must not leave; ${becomes} is in the file already.`);
  if (band === 'postcode' && !hasPostcodes) {
    return drop(
      'Postcodes must not leave. A table of postcodes can turn them into rural and urban.',
    );
  }
  return { treatment: 'band', becomes, reason: `${what} must not leave; a band may.` };
}

/** Where no column of the format says who it is, the best identifier in the file does. */
function chooseIdentifier(
  evidence: readonly ColumnEvidence[],
  choices: Choice[],
  format: LogFormat | null,
): void {
  const target = format ? format.columns.find(({ role }) => role === 'person') : null;
  const hasPerson = evidence.some(
    ({ column, values }) => column?.role === 'person' && values.length,
  );
  if (target === undefined || hasPerson) return;
  const ranks = evidence.map(({ found, column, isHeaderDoubtful }) =>
    found === null || column !== null || isHeaderDoubtful ? -1 : identifiers.indexOf(found),
  );
  const best = Math.min(...ranks.filter((rank) => rank >= 0));
  const place = ranks.indexOf(best);
  if (place < 0) return;
  evidence.forEach(({ column }, index) => {
    // The format's own column is there but empty, and must not come twice.
    const choice = choices[index];
    if (column?.role === 'person' && choice) choices[index] = { ...choice, treatment: 'drop' };
  });
  choices[place] = {
    treatment: 'pseudonymise',
    becomes: target?.name ?? personColumn,
    reason: 'Tells best who it is.',
  };
}
