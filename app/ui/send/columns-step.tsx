import { type ComponentProps, useMemo } from 'react';
import { countNoun } from '#app/core/count-noun.ts';
import { birthOrders, possibleBirthOrders } from '#app/core/deidentify/birth-order.ts';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import type { PlannedColumn, Treatment } from '#app/core/deidentify/treatment-plan.ts';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import { ColumnRow } from './column-row.tsx';
import { LeavingLists } from './leaving-lists.tsx';
import { PostcodesField } from './postcodes-field.tsx';
import { usePreview } from './use-preview.ts';
import type { TreatmentChoice } from './use-treatment-plan.ts';

interface ColumnsStepProps {
  choice: TreatmentChoice;
  linkageKey: Uint8Array | null;
  postcodes: PostcodeTable | null;
  onPostcodes: (table: PostcodeTable) => void;
}

const previewedRows = 5;

/** What becomes of each column, on the first rows. */
export function ColumnsStep({ choice, linkageKey, postcodes, onPostcodes }: ColumnsStepProps) {
  const { plan, proposed, evidence, reasons, sample, problems, changeColumn } = choice;
  const rows = useMemo(() => sample.rows.slice(0, previewedRows), [sample]);
  const after = usePreview(plan, rows, linkageKey, postcodes);
  // By what was proposed: a column that moved when it is changed would take the focus with it.
  const lines = evidence.map((one, place) => ({
    ...{ place, evidence: one, column: plan.columns[place] },
    isKept: proposed.columns[place]?.treatment === 'keep',
    reason: reasons[place] ?? '',
    before: rows.map((row) => row[place] ?? ''),
    after: after[place] ?? [],
    onChoose: (treatment: Treatment) => changeColumn(place, treatment),
  }));
  const kept = lines.filter(({ isKept }) => isKept);
  const hasPostcodes = plan.columns.some(({ band }) => band === 'postcode');
  return (
    <Section
      title="2. See what becomes of each column"
      description={`On the first ${rows.length === 1 ? 'row' : `${rows.length} rows`}. Change what you like, except that personal data cannot be kept.`}
    >
      <BirthOrderChoice choice={choice} />
      {hasPostcodes ? <PostcodesField table={postcodes} onTable={onPostcodes} /> : null}
      <ColumnList lines={lines.filter(({ isKept }) => !isKept)} />
      {kept.length > 0 ? (
        <details className="border-b border-line py-3">
          <summary className={foldClasses}>{keptText(kept)}</summary>
          <ColumnList lines={kept} />
        </details>
      ) : null}
      <LeavingLists plan={plan} />
      <div aria-live="polite">
        {problems.length > 0 ? (
          <Notice tone="warning" title="Before the file can be read">
            <ul className="list-disc space-y-1 ps-5">
              {[...new Set(problems)].map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
    </Section>
  );
}

interface ColumnLine extends Omit<ComponentProps<typeof ColumnRow>, 'column'> {
  place: number;
  column: PlannedColumn | undefined;
  isKept: boolean;
}

function ColumnList({ lines }: { lines: readonly ColumnLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {lines.map(({ place, column, isKept: _, ...line }) =>
        column ? <ColumnRow key={place} column={column} {...line} /> : null,
      )}
    </ul>
  );
}

const foldClasses =
  'inline-flex min-h-11 cursor-pointer items-center rounded-sm font-semibold text-accent underline underline-offset-4 hover:text-accent-strong';

/** What stands over the columns that need no look: how many, and what has become of some. */
function keptText(kept: readonly ColumnLine[]): string {
  const changed = kept.filter(({ column }) => column?.treatment !== 'keep').length;
  const leaving = countNoun(kept.length - changed, 'column leaves', 'columns leave');
  const others = changed === 0 ? '' : `, ${countNoun(changed, 'is', 'are')} changed by you`;
  return `${leaving} as in the file${others}: show`;
}

/** In which order dates of birth are written, asked for on the file's own values. */
function BirthOrderChoice({ choice }: { choice: TreatmentChoice }) {
  const { plan, evidence, changeBirthOrder } = choice;
  const births = evidence.filter(
    ({ band }, place) => band === 'birth' && plan.columns[place]?.treatment === 'band',
  );
  const values = births.flatMap((one) => one.values);
  const [example] = values;
  if (example === undefined) return null;
  const orders = possibleBirthOrders(values, plan.ageOn);
  return (
    <ChoiceSelect
      label="How dates of birth are written"
      description={`The first is ${example}. Age is counted on ${plan.ageOn}, and only its band is kept. Two digits of a year mean the latest such year in the past.`}
      value={plan.birthOrder ?? ''}
      placeholder="Choose…"
      options={(orders.length > 0 ? orders : allOrders).map((order) => ({
        value: order,
        label: birthOrders[order],
      }))}
      onChoose={changeBirthOrder}
    />
  );
}

const allOrders = possibleBirthOrders([], '');
