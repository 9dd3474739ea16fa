import { useNavigate } from '@remix-run/react';
import { type FormEvent, useState } from 'react';
import { buttonClasses } from '../forms/button-classes.ts';
import { CheckboxField } from '../forms/checkbox-field.tsx';
import { FileField } from '../forms/file-field.tsx';
import { SelectField } from '../forms/select-field.tsx';
import { Notice } from '../layout/notice.tsx';
import { ProgressBar } from '../layout/progress-bar.tsx';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { sendFile } from './send-file.ts';

interface UploadFormProps {
  code: string;
  formats: { id: string; label: string; holds: string }[];
  partners: { value: string; label: string }[];
  /** For a partner's own account: files are its own and nobody else's. */
  sendsForOneOnly: boolean;
}

/** Sends one file and goes on to its receipt. */
export function UploadForm({ code, formats, partners, sendsForOneOnly }: UploadFormProps) {
  const { percentSent, problem, send } = useUpload(code);
  const [format, setFormat] = useState(formats[0]?.id);
  const isSending = percentSent !== null;
  // Sent without scripts, the form would put the file's name into the address.
  const isHydrated = useIsHydrated();
  return (
    <form
      onSubmit={send}
      onChange={({ target }) => {
        if (target instanceof HTMLSelectElement && target.name === 'format') {
          setFormat(target.value);
        }
      }}
    >
      <noscript>
        <Notice tone="info">
          Sending a file from this page needs scripts. Without them, use the import command.
        </Notice>
      </noscript>
      <SelectField
        name="format"
        label="Format"
        options={formats.map(({ id, label }) => ({ value: id, label }))}
        description={formats.find(({ id }) => id === format)?.holds}
      />
      {sendsForOneOnly ? null : (
        <SelectField
          name="partner"
          label="Partner that sends the file"
          options={[{ value: '', label: 'None in particular' }, ...partners]}
        />
      )}
      <FileField
        name="file"
        label="File"
        description="CSV in UTF-8, up to 2 GB. People only by pseudonymous ids."
        accept=".csv,.tsv,.txt,text/csv"
      />
      <CheckboxField
        name="acceptValid"
        value="true"
        label="Accept the valid rows when some are refused"
        description="Otherwise nothing is written unless every row is valid."
      />
      <CheckboxField
        name="dryRun"
        value="true"
        label="Dry run"
        description="Reads and checks everything, writes nothing."
      />
      {problem ? (
        <Notice tone="problem" title="The file was not sent">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {isSending ? (
        <ProgressBar
          label="Sending the file"
          value={percentSent}
          detail="Stay on this page until the file has arrived."
        />
      ) : null}
      <button
        type="submit"
        disabled={!isHydrated || isSending}
        className={`mt-4 ${buttonClasses('primary')}`}
      >
        {isSending ? 'Sending…' : 'Send file'}
      </button>
    </form>
  );
}

function useUpload(code: string) {
  const navigate = useNavigate();
  const [percentSent, setPercentSent] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get('file');
    if (!(file instanceof File) || file.name === '') {
      setProblem('Choose a file first.');
      return;
    }
    const query = new URLSearchParams();
    for (const [name, value] of form) if (typeof value === 'string') query.set(name, value);
    setProblem('');
    setPercentSent(0);
    try {
      const { location } = await sendFile(`/pilots/${code}/uploads?${query}`, file, setPercentSent);
      navigate(location);
    } catch (error) {
      setPercentSent(null);
      setProblem(error instanceof Error ? error.message : 'The file could not be sent. Try again.');
    }
  }
  return { percentSent, problem, send };
}
