import { useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import {
  draftGaps,
  draftMapping,
  ignoredColumns,
  type MappingDraft,
  startDraft,
} from '#app/core/mapping/mapping-draft.ts';
import { Notice } from '../layout/notice.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { DateChoices } from './date-choices.tsx';
import { ValueChoices } from './value-choices.tsx';

interface MappingStepProps {
  header: readonly string[];
  /** Some rows of the file, some hundreds where it has them. They are shown and never sent. */
  sampleRows: readonly (readonly string[])[];
  format: LogFormat;
  /** A mapping to begin with; without one, what is suggested. */
  initialMapping?: ColumnMapping | null;
  /** Told at each change, not for the mapping that it begins with: see `beginMapping`. */
  onChange: (mapping: ColumnMapping, isComplete: boolean) => void;
}

/**
 * Says how the columns of a file are read as a format: which is which, in what order the
 * dates stand, what the values mean. Begins anew when given another `key`.
 */
export function MappingStep(props: MappingStepProps) {
  const { header, sampleRows, format, initialMapping = null, onChange } = props;
  const [draft, setDraft] = useState(() => startDraft(format, header, sampleRows, initialMapping));
  const change = (next: MappingDraft) => {
    setDraft(next);
    onChange(draftMapping(next), draftGaps(next).length === 0);
  };
  const gaps = draftGaps(draft);
  return (
    <div className="space-y-8">
      <div aria-live="polite">
        {gaps.length > 0 ? (
          <Notice tone="warning" title="Still to be decided">
            <ul className="list-disc ps-5">
              {gaps.map((gap) => (
                <li key={gap}>{gap}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <Notice tone="success" title="Everything that is required is decided">
            <p>Look through what was guessed before you go on.</p>
          </Notice>
        )}
      </div>
      <ColumnChoices draft={draft} onChange={change} />
      <DateChoices draft={draft} onChange={change} />
      <ValueChoices draft={draft} onChange={change} />
      <IgnoredColumns names={ignoredColumns(draft)} />
    </div>
  );
}

function IgnoredColumns({ names }: { names: readonly string[] }) {
  return (
    <section>
      <h3 className="text-lg font-semibold">Columns that are not read</h3>
      <p className="mt-1 max-w-prose text-muted">
        {names.length === 0
          ? 'None: every column of the file is read.'
          : `${names.join(', ')}. They are not stored, and are looked at only for personal data.`}
      </p>
    </section>
  );
}
