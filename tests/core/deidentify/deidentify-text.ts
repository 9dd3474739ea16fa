import Papa from 'papaparse';
import { Deidentifier } from '#app/core/deidentify/deidentifier.ts';
import { deidentifyStream } from '#app/core/deidentify/deidentify-stream.ts';
import { planTreatment } from '#app/core/deidentify/plan-treatment.ts';
import { readPostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { readSample, sampleFor, splitterFor } from '#app/core/deidentify/read-sample.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { HolderPidMaker } from '#app/core/pseudonyms/holder-pid.ts';

const today = '2026-11-21';
export const linkageKey = new TextEncoder().encode('a key that partners share');
const postcodes = readPostcodeTable([
  ['postcode', 'rural_urban'],
  ['98101', 'urban'],
]);

interface Options {
  format?: string;
  pieceBytes?: number;
  change?: (plan: ReturnType<typeof planTreatment>['plan']) => void;
}

/** A file through plan and stream, as a person takes it who changes nothing. */
export async function deidentifyText(
  text: string,
  { format = 'people-csv', pieceBytes, change }: Options = {},
) {
  const bytes = new TextEncoder().encode(text);
  const open = () => new Blob([bytes]).stream().pipeThrough(cutting(pieceBytes ?? bytes.length));
  const found = findFormat(format) ?? null;
  const sample = sampleFor(await readSample(open, Papa.Parser), found);
  const { header, rows } = sample;
  const { plan } = planTreatment(header, rows, { format: found, today, hasPostcodes: true });
  change?.(plan);
  const pids = await HolderPidMaker.withKey(linkageKey);
  const deidentifier = new Deidentifier(plan, found, { pids, postcodes });
  let written = '';
  const summary = await deidentifyStream(
    open,
    splitterFor(sample, Papa.Parser),
    deidentifier,
    (piece) => {
      written += piece;
    },
  );
  return { written, summary, plan };
}

function cutting(size: number) {
  return new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      for (let at = 0; at < piece.length; at += size) {
        controller.enqueue(new Uint8Array(piece.slice(at, at + size)));
      }
    },
  });
}
