import { useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { findFormat } from '#app/core/formats/format-registry.ts';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { beginMapping } from './begin-mapping.ts';
import { MappingStep } from './mapping-step.tsx';
import { SaveMapping } from './save-mapping.tsx';
import { useSaveMapping } from './use-save-mapping.ts';

interface MappingEditorProps {
  code: string;
  /** Slug of the partner; empty for nobody in particular. */
  partnerSlug: string;
  format: string;
  header: string[];
  mapping: ColumnMapping;
}

const noRows: readonly (readonly string[])[] = [];

/** Changes a saved mapping, without the file that it was made for. */
export function MappingEditor(props: MappingEditorProps) {
  const { code, partnerSlug, header, mapping } = props;
  const format = findFormat(props.format);
  const [changed, setChanged] = useState(() =>
    format ? beginMapping(format, header, noRows, mapping) : null,
  );
  const saving = useSaveMapping(code, 'show');
  const isHydrated = useIsHydrated();
  if (!isHydrated || !format || !changed) return <p>Changing a mapping needs scripts.</p>;
  return (
    <>
      <MappingStep
        header={header}
        sampleRows={noRows}
        format={format}
        initialMapping={mapping}
        onChange={(next, isComplete) => setChanged({ mapping: next, isComplete })}
      />
      <SaveMapping
        isComplete={changed.isComplete}
        isSaving={saving.isSaving}
        problems={saving.problems}
        onSave={() => saving.save(partnerSlug, header, changed.mapping)}
      />
    </>
  );
}
