import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { FileField } from '../../forms/file-field.tsx';
import { FormErrorSummary } from '../../forms/form-error-summary.tsx';
import { type FormAnswer, fieldText } from '../../forms/form-values.ts';
import { SubmitButton } from '../../forms/submit-button.tsx';
import { TextArea } from '../../forms/text-area.tsx';
import { Section } from '../../layout/section.tsx';
import { useIsHydrated } from '../../use-is-hydrated.ts';
import { type PreviewRow, SheetPreview } from './sheet-preview.tsx';

interface SheetImportProps {
  answer: FormAnswer | { cells: string; preview: readonly PreviewRow[] } | undefined;
}

/** Cells of a spreadsheet, pasted or read from a file, and then what would become of them. */
export function SheetImport({ answer }: SheetImportProps) {
  const preview = answer && 'preview' in answer ? answer : null;
  const refused = answer && 'errors' in answer ? answer : null;
  const cells = preview?.cells ?? fieldText(refused?.submitted ?? {}, 'cells') ?? '';
  const errors = refused?.errors ?? {};
  const form = useRef<HTMLFormElement>(null);
  const isHydrated = useIsHydrated();
  /** Reads a chosen file into the field, so that a file and pasted cells go the same way. */
  const read = async (file: File) => {
    const field = form.current?.querySelector('textarea');
    if (!field) return;
    field.value = await file.text();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <>
      <FormErrorSummary errors={errors} />
      {preview ? <SheetPreview cells={preview.cells} rows={preview.preview} /> : null}
      <Section
        title={preview ? 'Change the cells' : 'The cells'}
        description="Copy the cells with their header from a spreadsheet and paste them here, or choose a CSV file. Columns: Name and Roles; also Region, Website, Summary, Kind. Several roles stand in one cell with a semicolon between them."
      >
        {isHydrated ? (
          <FileField
            name="sheet"
            label="A CSV file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            onFile={read}
          />
        ) : null}
        <Form method="post" ref={form}>
          <TextArea
            name="cells"
            label="Cells"
            rows={10}
            required
            spellCheck={false}
            defaultValue={cells}
            errors={errors.cells}
          />
          <SubmitButton name="intent" value="preview" kind={preview ? 'secondary' : 'primary'}>
            Look at the rows
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}
