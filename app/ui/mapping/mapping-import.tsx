import { Form } from '@remix-run/react';
import { useState } from 'react';
import { FileField } from '../forms/file-field.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';

interface MappingImportProps {
  partners: { value: string; label: string }[];
  sendsForOneOnly: boolean;
  errors: Record<string, string[]>;
}

/** Takes a mapping as JSON: pasted, or from a file. */
export function MappingImport({ partners, sendsForOneOnly, errors }: MappingImportProps) {
  const [text, setText] = useState<string | null>(null);
  const isHydrated = useIsHydrated();
  return (
    <Form method="post" action="?">
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="intent" value="save" />
      {sendsForOneOnly ? null : (
        <SelectField
          name="partner"
          label="Partner whose files these are"
          options={[{ value: '', label: 'None in particular' }, ...partners]}
          errors={errors.partner}
        />
      )}
      {isHydrated ? (
        <FileField
          name="file"
          label="Mapping file"
          accept=".json,application/json"
          onFile={(file) => {
            file.text().then(setText, () => setText(''));
          }}
        />
      ) : null}
      <TextArea
        key={text}
        name="mapping"
        label="Mapping as JSON"
        rows={6}
        spellCheck={false}
        defaultValue={text ?? ''}
        errors={errors.mapping}
      />
      <SubmitButton>Save mapping</SubmitButton>
    </Form>
  );
}
