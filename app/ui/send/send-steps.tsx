import { useMemo, useState } from 'react';
import type { PostcodeTable } from '#app/core/deidentify/postcode-table.ts';
import { recogniseByMapping } from '#app/core/deidentify/recall-for-sample.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { certainFormat, recogniseFormat } from '#app/core/formats/recognise-format.ts';
import { FileStep } from './file-step.tsx';
import type { SendPage } from './send-page.ts';
import { TreatmentSteps } from './treatment-steps.tsx';
import { useFileWorker } from './use-file-worker.ts';

/** From a file with people in it to a receipt, without a person leaving the machine. */
export function SendSteps({ page }: { page: SendPage }) {
  const worker = useFileWorker();
  const { opened } = worker;
  const [chosenFormat, setChosenFormat] = useState('');
  const [linkageKey, setLinkageKey] = useState<Uint8Array | null>(null);
  const [postcodes, setPostcodes] = useState<PostcodeTable | null>(null);
  const recognised = useMemo(() => {
    if (!opened) return [];
    const { header, rows, layout } = opened.sample;
    return recogniseFormat(header, rows, layout);
  }, [opened]);
  const known = useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    return opened ? recogniseByMapping(opened.sample, page.mappings, today) : null;
  }, [opened, page.mappings]);
  const format =
    findFormat(chosenFormat) ?? findFormat(known?.format ?? '') ?? certainFormat(recognised);
  return (
    <>
      <FileStep
        isOpening={worker.isOpening}
        problem={worker.openingProblem}
        opened={opened}
        recognised={recognised}
        isKnownByMapping={known !== null}
        format={opened ? format : null}
        onFile={(file) => {
          setChosenFormat('');
          worker.open(file);
        }}
        onFormat={(id) => {
          setChosenFormat(id);
          worker.cancel();
        }}
      />
      {opened && format ? (
        <TreatmentSteps
          // Choices made for one file or format are not those for another.
          key={`${opened.number} ${format.id}`}
          page={page}
          worker={worker}
          opened={opened}
          format={format}
          linkageKey={linkageKey}
          onKey={setLinkageKey}
          postcodes={postcodes}
          onPostcodes={setPostcodes}
        />
      ) : null}
    </>
  );
}
