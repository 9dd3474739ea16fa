import { useSubmit } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';

interface Answered {
  answers: object;
  overrides: object;
}

interface KeptAnswersProps extends Answered {
  role: string;
  step: string;
  /** Whether the answers are kept with an account: then this browser keeps none. */
  isKeptElsewhere: boolean;
}

const storageKey = (role: string) => `milepost.assessment.${role}`;

/** What this browser keeps of a role, as the text of `carried`; empty for nothing. */
function readKept(role: string): string {
  try {
    return localStorage.getItem(storageKey(role)) ?? '';
  } catch {
    // Storage may be switched off; the form works without it.
    return '';
  }
}

function writeKept(role: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(storageKey(role));
    else localStorage.setItem(storageKey(role), text);
  } catch {
    // As above.
  }
}

/**
 * Keeps the answers of somebody without an account in this browser, at every change, and
 * sends them once to the page when it was opened anew, so that it shows them. For somebody
 * with an account it only tells whether there are answers of before.
 */
export function useKeptAnswers({ role, step, isKeptElsewhere, ...answered }: KeptAnswersProps) {
  const submit = useSubmit();
  const [kept, setKept] = useState('');
  const isAsked = useRef(false);
  const text = JSON.stringify({ answers: answered.answers, overrides: answered.overrides });
  const isEmpty = Object.keys(answered.answers).length === 0;
  useEffect(() => {
    const found = readKept(role);
    if (!isEmpty) {
      if (isKeptElsewhere) setKept('');
      else writeKept(role, text);
      return;
    }
    setKept(found);
    if (found === '' || isKeptElsewhere || isAsked.current) return;
    isAsked.current = true;
    submit({ intent: `step:${step}`, step, carried: found }, { method: 'post' });
  }, [role, step, text, isEmpty, isKeptElsewhere, submit]);
  return {
    /** Answers of this browser that the page does not show. */
    kept,
    forget: () => {
      writeKept(role, '');
      setKept('');
    },
    /** Keeps what stands in the form now. */
    keep: (form: HTMLFormElement) => {
      if (!isKeptElsewhere) writeKept(role, mergedAnswers(text, new FormData(form)));
    },
  };
}

/** What was carried along with the fields of the form as they stand now on top. */
function mergedAnswers(text: string, form: FormData): string {
  const { answers, overrides }: { answers: Record<string, object>; overrides: object } =
    JSON.parse(text);
  const merged = { ...answers };
  for (const [name, state] of form) {
    if (!name.startsWith('state.')) continue;
    const id = name.slice('state.'.length);
    merged[id] = {
      state,
      evidenceUrl: form.get(`evidenceUrl.${id}`) ?? '',
      note: form.get(`note.${id}`) ?? '',
    };
  }
  return JSON.stringify({ answers: merged, overrides });
}
