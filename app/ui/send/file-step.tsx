import { countNoun } from '#app/core/count-noun.ts';
import { logFormats } from '#app/core/formats/format-registry.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { certainFormat, type RecognisedFormat } from '#app/core/formats/recognise-format.ts';
import { FileField } from '../forms/file-field.tsx';
import { bytesText } from '../imports/progress-text.ts';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { ChoiceSelect } from './choice-select.tsx';
import type { OpenedFile } from './use-file-worker.ts';

interface FileStepProps {
  isOpening: boolean;
  problem: string;
  opened: OpenedFile | null;
  recognised: readonly RecognisedFormat[];
  /** Whether a mapping was saved for files with these columns. */
  isKnownByMapping: boolean;
  format: LogFormat | null;
  onFile: (file: File) => void;
  onFormat: (formatId: string) => void;
}

/** Choosing the file and, when it is not certain, what it is. */
export function FileStep(props: FileStepProps) {
  const { isOpening, problem, opened, onFile, ...choice } = props;
  return (
    <Section
      title="1. Choose the file"
      description="It is read here, in your browser. Nothing of it goes anywhere until you say so in the last step."
    >
      <FileField
        name="file"
        label="File"
        description="An export as it came, or a log of your own: CSV or JSON lines, gzip too, of any size."
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz,text/csv"
        onFile={onFile}
      />
      <div aria-live="polite">
        {isOpening ? <p>Reading the first rows…</p> : null}
        {opened ? (
          <p>
            <span className="font-semibold">{opened.file.name}</span>, {bytesText(opened.file.size)}
            , {countNoun(opened.sample.header.length, 'column')}.
          </p>
        ) : null}
        {opened ? <Recognition {...choice} /> : null}
      </div>
      {problem ? (
        <Notice tone="problem" title="This file cannot be read">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {opened ? <FormatChoice opened={opened} {...choice} /> : null}
    </Section>
  );
}

function FormatChoice({
  opened,
  recognised,
  format,
  onFormat,
}: Omit<FileStepProps, 'isOpening' | 'problem' | 'opened' | 'onFile'> & { opened: OpenedFile }) {
  const confidence = new Map(recognised.map((one) => [one.format.id, one.confidence]));
  const options = logFormats
    .filter(({ layout }) => layout === 'lines' || layout === opened.sample.layout)
    .map(({ id, label }) => {
      const percent = confidence.get(id);
      return { value: id, label: percent ? `${label} (${percent}%)` : label, percent };
    })
    .sort((left, right) => (right.percent ?? 0) - (left.percent ?? 0));
  return (
    <ChoiceSelect
      label="What the file holds"
      description={format?.holds}
      value={format?.id ?? ''}
      placeholder="Choose…"
      options={options}
      onChoose={onFormat}
    />
  );
}

/** What the file seems to be, and how sure that is. */
function Recognition({
  recognised,
  isKnownByMapping,
}: Pick<FileStepProps, 'recognised' | 'isKnownByMapping'>) {
  if (isKnownByMapping) {
    return (
      <Notice tone="success" title="Files with these columns are known">
        <p>A mapping was saved for them, which says what they hold.</p>
      </Notice>
    );
  }
  const [best] = recognised;
  const certain = certainFormat(recognised);
  if (certain && best) {
    return (
      <Notice tone="success" title={`This looks like ${certain.label}: ${best.confidence}% sure`}>
        <p>{best.reason}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="What this file is cannot be told for certain">
      <p>
        {best ? `Closest is ${best.format.label}. ${best.reason}` : 'No column is known by name.'}{' '}
        Choose below what its rows are. If its columns have names of your own, you say in the next
        step which is which.
      </p>
    </Notice>
  );
}
