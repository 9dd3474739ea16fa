import { Form } from '@remix-run/react';
import { useState } from 'react';
import { FileField } from '../forms/file-field.tsx';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextArea } from '../forms/text-area.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';

interface CredentialFormProps {
  errors: Record<string, string[]> | undefined;
  /** An example to start with. */
  example: string | null;
}

/** Takes a credential as text. A file is read in the browser into the same text. */
export function CredentialForm({ errors, example }: CredentialFormProps) {
  const [text, setText] = useState(example ?? '');
  const isHydrated = useIsHydrated();
  return (
    <>
      {isHydrated && (
        // Outside the form: a file's name may be a person's, and is not sent.
        <FileField
          name="file"
          label="A credential file"
          description="It is read here, in your browser, into the text below."
          accept=".json,.jsonld,application/json,application/ld+json"
          onFile={async (file) => setText(await file.text())}
        />
      )}
      <Form method="post">
        <FormErrorSummary errors={errors} />
        <TextArea
          key={text}
          name="document"
          label="The credential, as JSON"
          description="The whole document, from its first { to its last }."
          rows={12}
          spellCheck={false}
          required
          defaultValue={text}
          errors={errors?.document}
        />
        <SubmitButton pendingLabel="Checking…">Check it</SubmitButton>
      </Form>
    </>
  );
}
