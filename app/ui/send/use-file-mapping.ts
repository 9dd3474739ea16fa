import { useMemo, useState } from 'react';
import {
  type MappableSample,
  mappableSample,
  needsMapping,
} from '#app/core/deidentify/mappable-sample.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { recallMapping, type SavedMapping } from '#app/core/mapping/recall-mapping.ts';
import { beginMapping } from '../mapping/begin-mapping.ts';

/** How the file is read as its format. */
export interface FileMapping {
  /** Null when its columns are the format's own. */
  mapping: ColumnMapping | null;
  isComplete: boolean;
  /** When the mapping was saved that it began with; empty when it was suggested. */
  savedAt: string;
  /** Whether somebody is to look at it. */
  isOpen: boolean;
}

const byNames: FileMapping = { mapping: null, isComplete: true, savedAt: '', isOpen: false };

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
    const today = new Date().toISOString().slice(0, 10);
    return mappableSample(sample, planTreatment(sample.header, sample.rows, { format, today }));
  }, [sample, format]);
  const first = useMemo(
    () =>
      sample.layout === 'lines' || format.layout === 'lines'
        ? byNames
        : firstMapping(mappable, format, saved),
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
      const { mapping, savedAt } = current;
      setChanged({ ...beginMapping(format, header, rows, mapping), savedAt, isOpen: true });
    },
    /** Takes the columns and values for the format's own after all. */
    goByNames: () => setChanged(byNames),
    change: (mapping: ColumnMapping, isComplete: boolean) =>
      setChanged({ ...current, mapping, isComplete, isOpen: true }),
  };
}

function firstMapping(
  mappable: MappableSample,
  format: LogFormat,
  saved: readonly (SavedMapping & { format: string })[],
): FileMapping {
  if (!needsMapping(mappable, format)) return byNames;
  const { header, rows } = mappable;
  const known = saved.filter((one) => one.format === format.id);
  const recalled = recallMapping(header, known);
  if (!recalled || recalled.change?.lost.length) {
    return { ...beginMapping(format, header, rows), savedAt: '', isOpen: true };
  }
  const { mapping, savedAt } = recalled.saved;
  return { mapping, isComplete: true, savedAt, isOpen: false };
}
