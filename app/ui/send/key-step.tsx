import { useId, useState } from 'react';
import { AppError } from '#app/core/app-error.ts';
import { linkageKeyText, readLinkageKey } from '#app/core/pseudonyms/linkage-key.ts';
import { buttonClasses } from '../forms/button-classes.ts';
import { controlClasses, descriptionClasses, labelClasses } from '../forms/field-classes.ts';
import { FileField } from '../forms/file-field.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { Term } from '../layout/term.tsx';
import { saveBlob } from './save-blob.ts';
import { useKeyMark } from './use-key-mark.ts';

interface KeyStepProps {
  code: string;
  linkageKey: Uint8Array | null;
  onKey: (key: Uint8Array) => void;
}

const keyBytes = 32;

/** The key that ids are made with: pasted, opened or made. It is kept in memory only. */
export function KeyStep({ code, linkageKey, onKey }: KeyStepProps) {
  const [problem, setProblem] = useState('');
  const take = (text: string) => {
    try {
      onKey(readLinkageKey(text));
      setProblem('');
    } catch (error) {
      setProblem(error instanceof AppError ? error.message : 'The key could not be read.');
    }
  };
  const make = () => {
    const text = linkageKeyText(crypto.getRandomValues(new Uint8Array(keyBytes)));
    saveBlob(new Blob([text], { type: 'text/plain' }), `linkage-key-${code.toLowerCase()}.txt`);
    take(text);
  };
  return (
    <Section
      title="3. Give the linkage key"
      description={
        <>
          The{' '}
          <Term definition="A secret that all partners of a pilot share. From the same key and the same e-mail address everybody makes the same pseudonymous id, so that what partners send can be joined. Without the key nobody can tell whose id it is.">
            linkage key
          </Term>{' '}
          of the pilot makes ids out of what identifies people. The partners keep it among
          themselves. It stays in this page’s memory: it is not stored, and the server never gets
          it.
        </>
      }
    >
      <PastedKey onText={take} />
      <FileField
        name="keyFile"
        label="Or open the file with the key"
        accept=".txt,.key,text/plain"
        onFile={async (file) => take(await file.slice(0, 20_000).text())}
      />
      <p className="max-w-prose">
        The pilot has none yet? One partner makes it, once, and hands it to the others in a safe
        way.{' '}
        <button type="button" className={buttonClasses('secondary')} onClick={make}>
          Make a key and save it
        </button>
      </p>
      {problem ? (
        <Notice tone="problem" title="This key cannot be used">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {linkageKey ? <KeyMark linkageKey={linkageKey} /> : null}
    </Section>
  );
}

function PastedKey({ onText }: { onText: (text: string) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <div className="my-4 max-w-prose">
      <label htmlFor={id} className={labelClasses}>
        Paste the key
      </label>
      <span id={`${id}-description`} className={descriptionClasses}>
        64 characters of 0 to 9 and a to f, or a phrase of at least 16 characters.
      </span>
      <div className="mt-1 flex flex-wrap gap-3">
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-description`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          className={`${controlClasses} min-w-0 flex-1 basis-60`}
        />
        <button
          type="button"
          className={buttonClasses('secondary')}
          onClick={() => {
            onText(text);
            setText('');
          }}
        >
          Use this key
        </button>
      </div>
    </div>
  );
}

/** Some characters that are the same for all who hold the same key, and tell nothing of it. */
function KeyMark({ linkageKey }: { linkageKey: Uint8Array }) {
  const mark = useKeyMark(linkageKey);
  if (mark === null) {
    return (
      <Notice tone="problem" title="Ids cannot be made on this page">
        <p>
          Browsers make them only on pages with https, or on the machine itself. Open this page by
          https, or use the import command.
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="success" title="The key is in place">
      <p>
        Its check characters are <code className="font-semibold">{mark}</code>. Every partner with
        the same key sees the same ones here: compare them by phone.
      </p>
    </Notice>
  );
}
