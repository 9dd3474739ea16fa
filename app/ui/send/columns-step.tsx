import { useMemo } from 'react';
import { birthOrders, possibleBirthOrders } from '#app/core/deidentify/birth-order.ts';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
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
  const { plan, evidence, reasons, sample, problems, changeColumn } = choice;
  const rows = useMemo(() => sample.rows.slice(0, previewedRows), [sample]);
  const after = usePreview(plan, rows, linkageKey, postcodes);
  const hasPostcodes = plan.columns.some(({ band }) => band === 'postcode');
  return (
    <Section
      title="2. See what becomes of each column"
      description={`On the first ${rows.length} rows. Change what you like, except that personal data cannot be kept.`}
    >
      <BirthOrderChoice choice={choice} />
      {hasPostcodes ? <PostcodesField table={postcodes} onTable={onPostcodes} /> : null}
      <ul className="divide-y divide-line border-y border-line">
        {evidence
          .map((one, place) => ({ one, place, column: plan.columns[place] }))
          .map(({ one, place, column }) =>
            column ? (
              <ColumnRow
                key={place}
                column={column}
                evidence={one}
                reason={reasons[place] ?? ''}
                before={rows.map((row) => row[place] ?? '')}
                after={after[place] ?? []}
                onChoose={(treatment) => changeColumn(place, treatment)}
              />
            ) : null,
          )}
      </ul>
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
