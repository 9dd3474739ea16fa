import { useMemo, useState } from 'react';
import {
  type MappableSample,
  mappableSample,
  needsMapping,
} from '#app/core/deidentify/mappable-sample.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import { recallForSample } from '#app/core/deidentify/recall-for-sample.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { carryOver } from '#app/core/mapping/closest-mapping.ts';
import type { HeaderChange } from '#app/core/mapping/compare-headers.ts';
import type { SavedMapping } from '#app/core/mapping/recall-mapping.ts';
import { beginMapping } from '../mapping/begin-mapping.ts';

/** How the file is read as its format. */
export interface FileMapping {
  /** Null when its columns are the format's own. */
  mapping: ColumnMapping | null;
  isComplete: boolean;
  /** When the mapping was saved that it began with; empty when it was suggested. */
  savedAt: string;
  /** How the file's columns differ from those that it was saved for; null when they do not. */
  change: HeaderChange | null;
  /** Whether somebody is to look at it. */
  isOpen: boolean;
}

const byNames: FileMapping = {
  ...{ mapping: null, isComplete: true },
  ...{ savedAt: '', change: null, isOpen: false },
};

/**
 * How one file is read as one format: by the names of its columns, by the mapping that was
 * saved for such a file, or by one that is made now.
 */
export function useFileMapping(
  sample: FileSample,
  format: LogFormat,
  saved: readonly (SavedMapping & { format: string })[],
) {
  const mappable = useMemo(() => {
    const facts = { format, today: today() };
    return mappableSample(sample, planTreatment(sample.header, sample.rows, facts));
  }, [sample, format]);
  const first = useMemo(
    () =>
      sample.layout === 'lines' || format.layout === 'lines'
        ? byNames
        : firstMapping(sample, mappable, format, saved),
    [sample, mappable, format, saved],
  );
  const [changed, setChanged] = useState<FileMapping | null>(null);
  const current = changed ?? first;
  return {
    ...current,
    mappable,
    /** Lets somebody say how the file is read. */
    begin() {
      const { header, rows } = mappable;
      const begun = beginMapping(format, header, rows, current.mapping);
      setChanged({ ...current, ...begun, isOpen: true });
    },
    /** Takes the columns and values for the format's own after all. */
    goByNames: () => setChanged(byNames),
    changeMapping: (mapping: ColumnMapping, isComplete: boolean) =>
      setChanged({ ...current, mapping, isComplete, isOpen: true }),
  };
}

function firstMapping(
  sample: FileSample,
  mappable: MappableSample,
  format: LogFormat,
  saved: readonly (SavedMapping & { format: string })[],
): FileMapping {
  if (!needsMapping(mappable, format)) return byNames;
  const { header, rows } = mappable;
  const recalled = recallForSample(sample, format, saved, today());
  if (!recalled) return { ...byNames, ...beginMapping(format, header, rows), isOpen: true };
  const { change } = recalled;
  const { mapping, savedAt } = recalled.saved;
  if (!change?.lost.length) return { mapping, isComplete: true, savedAt, change, isOpen: false };
  const carried = carryOver(mapping, header, change);
  return { ...beginMapping(format, header, rows, carried), savedAt, change, isOpen: true };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
