import type { FileSample } from '#app/core/deidentify/read-sample.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
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
  const { mapping, mappable, savedAt, isOpen, begin, change, goByNames } = fileMapping;
  if (sample.layout === 'lines' || format.layout === 'lines') return null;
  if (!isOpen) {
    return (
      <div className="mt-6">
        {mapping ? (
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
      <MappingStep
        header={mappable.header}
        sampleRows={mappable.rows}
        format={format}
        // What was only suggested is still a guess; what was saved is decided.
        initialMapping={savedAt === '' ? null : mapping}
        onChange={change}
      />
      <button type="button" className={`mt-4 ${buttonClasses('quiet')}`} onClick={goByNames}>
        Go on without matching: they are the format’s own
      </button>
    </Section>
  );
}
