import { useEffect, useState } from 'react';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { treatValues } from '#app/core/deidentify/treat-values.ts';
import type { TreatmentPlan } from '#app/core/deidentify/treatment-plan.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';

/** Stands for an id as long as there is no key to make it with. */
const withoutKey = 'a pseudonymous id';

/**
 * What the values of each column become, for some rows. Without a linkage key, ids are
 * only named.
 */
export function usePreview(
  plan: TreatmentPlan,
  rows: readonly (readonly string[])[],
  linkageKey: Uint8Array | null,
  postcodes: PostcodeTable | null,
): readonly (readonly string[])[] {
  const [after, setAfter] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => {
    let isCurrent = true;
    previewOf(plan, rows, linkageKey, postcodes).then((values) => {
      if (isCurrent) setAfter(values);
    });
    return () => {
      isCurrent = false;
    };
  }, [plan, rows, linkageKey, postcodes]);
  return after;
}

async function previewOf(
  plan: TreatmentPlan,
  rows: readonly (readonly string[])[],
  linkageKey: Uint8Array | null,
  postcodes: PostcodeTable | null,
) {
  const pids = linkageKey ? await HolderPidMaker.withKey(linkageKey) : null;
  return Promise.all(
    plan.columns.map((column, place) => {
      const values = rows.map((row) => row[place] ?? '');
      if (column.treatment === 'pseudonymise' && !pids) {
        return values.map((value) => (value.trim() === '' ? '' : withoutKey));
      }
      return treatValues(plan, column, values, { pids, postcodes });
    }),
  );
}
