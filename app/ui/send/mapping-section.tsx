import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { describeHeaderChange, type HeaderChange } from '#app/core/mapping/compare-headers.ts';
import { formatMoment } from '../format-moment.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { MappingStep } from '../mapping/mapping-step.tsx';
import type { useFileMapping } from './use-file-mapping.ts';

interface MappingSectionProps {
  sample: FileSample;
  format: LogFormat;
  fileMapping: ReturnType<typeof useFileMapping>;
}

/** How a file whose columns are not the format's own is read: as saved, or as said now. */
export function MappingSection({ sample, format, fileMapping }: MappingSectionProps) {
  const { mapping, mappable, savedAt, change, isOpen, begin, changeMapping, goByNames } =
    fileMapping;
  if (sample.layout === 'lines' || format.layout === 'lines') return null;
  if (!isOpen) {
    return (
      <div className="mt-6">
        {mapping && change ? <ChangedHeader change={change} savedAt={savedAt} /> : null}
        {mapping && !change ? (
          <Notice tone="info" title="The mapping for such files is used">
            <p>It was saved on {formatMoment(savedAt)}.</p>
          </Notice>
        ) : null}
        <button type="button" className={buttonClasses('quiet')} onClick={begin}>
          {mapping ? 'Change the mapping' : 'Its columns or values mean something else? Match them'}
        </button>
      </div>
    );
  }
  return (
    <Section
      title="Match the columns"
      description={`The file is not laid out as ${format.label}. Say once how it is read: it is kept for the next file. Only the names of columns and the meaning of values are sent, with the file.`}
    >
      {change ? <ChangedHeader change={change} savedAt={savedAt} /> : null}
      <MappingStep
        header={mappable.header}
        sampleRows={mappable.rows}
        format={format}
        // What was only suggested is still a guess; what was saved is decided.
        initialMapping={savedAt === '' ? null : mapping}
        onChange={changeMapping}
      />
      <button type="button" className={`mt-4 ${buttonClasses('quiet')}`} onClick={goByNames}>
        Go on without matching: they are the format’s own
      </button>
    </Section>
  );
}

/** What is otherwise than in the file that the mapping was made for. */
function ChangedHeader({ change, savedAt }: { change: HeaderChange; savedAt: string }) {
  const { lost, renamed } = change;
  const open = lost.filter((name) => !renamed.some(({ was }) => was === name));
  const named = open.map((name) => `“${name}”`).join(', ');
  return (
    <Notice tone="warning" title="The columns are not those of the last such file">
      <p>{describeHeaderChange(change)}</p>
      <p>
        {lost.length === 0
          ? `Every column that is read is still there, so the mapping of ${formatMoment(savedAt)} is used.`
          : 'What was decided then is filled in below, with the new names. Look through it.'}
        {open.length > 0 ? ` Say what takes the place of ${named}, if anything does.` : ''}
      </p>
    </Notice>
  );
}
