import Papa from 'papaparse';
import { useState } from 'react';
import { AppError } from '#app/core/app-error.ts';
import { type FileSample, readSample } from '#app/core/deidentify/read-sample.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import { FileField } from '../forms/file-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { NewMapping } from './new-mapping.tsx';
import { useSaveMapping } from './use-save-mapping.ts';

interface MappingFromFileProps {
  code: string;
  partners: { value: string; label: string }[];
  sendsForOneOnly: boolean;
}

const formats = logFormats.filter(({ layout }) => layout === 'delimited');

/** Makes a mapping from the first rows of a file, which are read here and go nowhere. */
export function MappingFromFile({ code, partners, sendsForOneOnly }: MappingFromFileProps) {
  const { sample, problem, open } = useFileSample();
  const [formatId, setFormatId] = useState(formats[0]?.id ?? '');
  const [partner, setPartner] = useState('');
  const saving = useSaveMapping(code, 'show');
  const format = formats.find(({ id }) => id === formatId);
  return (
    <>
      <Section title="The file">
        <noscript>
          <Notice tone="info">
            Reading a file here needs scripts. Without them, bring a mapping as JSON.
          </Notice>
        </noscript>
        <div
          onChange={({ target }) => {
            if (!(target instanceof HTMLSelectElement)) return;
            if (target.name === 'format') setFormatId(target.value);
            if (target.name === 'partner') setPartner(target.value);
          }}
        >
          <SelectField
            name="format"
            label="What the file holds"
            options={formats.map(({ id, label }) => ({ value: id, label }))}
            description={format?.holds}
          />
          {sendsForOneOnly ? null : (
            <SelectField
              name="partner"
              label="Partner whose files these are"
              options={[{ value: '', label: 'None in particular' }, ...partners]}
            />
          )}
        </div>
        <FileField
          name="file"
          label="One of your files"
          description="CSV with a header line. It is not sent."
          accept=".csv,.tsv,.txt,.gz,text/csv"
          onFile={open}
        />
        {problem ? (
          <Notice tone="problem" title="The file cannot be read">
            <p>{problem}</p>
          </Notice>
        ) : null}
      </Section>
      {sample && format ? (
        <Section title="How it is read">
          <NewMapping
            key={`${formatId} ${sample.number}`}
            format={format}
            header={sample.header}
            sampleRows={sample.rows}
            isSaving={saving.isSaving}
            problems={saving.problems}
            onSave={(mapping) => saving.save(partner, sample.header, mapping)}
          />
        </Section>
      ) : null}
    </>
  );
}

/** The first rows of the file that was opened last. */
function useFileSample() {
  const [sample, setSample] = useState<(FileSample & { number: number }) | null>(null);
  const [problem, setProblem] = useState('');
  async function open(file: File) {
    setProblem('');
    try {
      const read = await readSample(() => file.stream(), Papa.Parser);
      if (read.layout === 'lines') throw new AppError('invalid', 'JSON lines need no mapping.');
      setSample((before) => ({ ...read, number: (before?.number ?? 0) + 1 }));
    } catch (error) {
      setSample(null);
      setProblem(error instanceof AppError ? error.message : 'Choose a CSV file with a header.');
    }
  }
  return { sample, problem, open };
}
