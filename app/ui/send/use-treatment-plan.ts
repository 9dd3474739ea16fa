import { useMemo, useState } from 'react';
import type { BirthOrder } from '#app/core/deidentify/birth-order.ts';
import { changeTreatment, planProblems } from '#app/core/deidentify/check-plan.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { type FileSample, sampleFor } from '#app/core/deidentify/read-sample.ts';
import type { Treatment } from '#app/core/deidentify/treatment-plan.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';

interface PlanFacts {
  /** The file as it was opened. */
  opened: FileSample;
  format: LogFormat;
  mapping: ColumnMapping | null;
  postcodes: PostcodeTable | null;
}

/**
 * What becomes of each column: as proposed, and as changed by whoever sends the file. The
 * changes are those of one file and format.
 */
export function useTreatmentPlan({ opened, format, mapping, postcodes }: PlanFacts) {
  // In the order in which they were made: a later one may undo an earlier.
  const [changes, setChanges] = useState<readonly [place: number, treatment: Treatment][]>([]);
  const [birthOrder, changeBirthOrder] = useState<BirthOrder | null>(null);
  const proposal = useMemo(() => {
    const sample = sampleFor(opened, format);
    const today = new Date().toISOString().slice(0, 10);
    const facts = { format, mapping, today, hasPostcodes: postcodes !== null };
    return { sample, ...planTreatment(sample.header, sample.rows, facts) };
  }, [opened, format, mapping, postcodes]);
  const plan = useMemo(() => {
    const changed = changes.reduce(
      (before, [place, treatment]) =>
        changeTreatment(before, place, treatment, { ...proposal, format }),
      proposal.plan,
    );
    return { ...changed, birthOrder: birthOrder ?? changed.birthOrder };
  }, [proposal, changes, birthOrder, format]);
  return {
    ...proposal,
    /** Before anything was changed. */
    proposed: proposal.plan,
    plan,
    problems: planProblems(plan, {
      ...proposal,
      ...{ format, mapping, hasPostcodes: postcodes !== null },
    }),
    changeColumn: (place: number, treatment: Treatment) =>
      setChanges((before) => [...before, [place, treatment]]),
    changeBirthOrder,
  };
}

export type TreatmentChoice = ReturnType<typeof useTreatmentPlan>;
