import type { StreamOutcome, StreamProgress } from '#app/core/deidentify/deidentify-stream.ts';
import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import type { TreatmentPlan } from '#app/core/deidentify/treatment-plan.ts';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';

/** What de-identifying a file takes. */
export interface DeidentifyOrder {
  file: File;
  /** With the header that the plan was made for. */
  sample: FileSample;
  plan: TreatmentPlan;
  /** How the file is read as its format, where its columns are not the format's own. */
  mapping: ColumnMapping | null;
  linkageKey: Uint8Array | null;
  postcodes: ReadonlyMap<string, string> | null;
}

type Request =
  | { kind: 'open'; file: File }
  | ({ kind: 'deidentify' } & DeidentifyOrder)
  | { kind: 'cancel' };

/** What the page asks of the worker that reads files. Answers bear the number of their request. */
export type WorkerRequest = Request & { number: number };

type Answer =
  | { kind: 'opened'; sample: FileSample }
  | { kind: 'progress'; progress: StreamProgress }
  | { kind: 'done'; outcome: StreamOutcome; output: Blob }
  | { kind: 'cancelled' }
  | {
      kind: 'failed';
      sentence: string;
      /** Columns that must not be kept, by their new names. */
      columns: string[];
    };

export type WorkerAnswer = Answer & { number: number };
