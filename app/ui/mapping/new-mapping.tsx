import { useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import type { LogFormat } from '#app/core/formats/log-format.ts';
import { beginMapping } from './begin-mapping.ts';
import { MappingStep } from './mapping-step.tsx';
import { SaveMapping } from './save-mapping.tsx';

interface NewMappingProps {
  format: LogFormat;
  header: readonly string[];
  sampleRows: readonly (readonly string[])[];
  isSaving: boolean;
  problems: readonly string[];
  onSave: (mapping: ColumnMapping) => void;
}

/** A mapping for one file, from what is suggested to what is saved. */
export function NewMapping(props: NewMappingProps) {
  const { format, header, sampleRows, isSaving, problems, onSave } = props;
  const [made, setMade] = useState(() => beginMapping(format, header, sampleRows));
  return (
    <>
      <MappingStep
        header={header}
        sampleRows={sampleRows}
        format={format}
        onChange={(mapping, isComplete) => setMade({ mapping, isComplete })}
      />
      <SaveMapping
        isComplete={made.isComplete}
        isSaving={isSaving}
        problems={problems}
        onSave={() => onSave(made.mapping)}
      />
    </>
  );
}
