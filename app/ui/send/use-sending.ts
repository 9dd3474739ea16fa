import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { sendFile } from './send-file.ts';

export interface SendingOrder {
  body: Blob;
  format: string;
  /** How the file is read, where its columns are not those of the format. */
  mapping: { columns: ColumnMapping; header: readonly string[] } | null;
  /** What the form says beside: partner, dryRun, acceptValid. */
  choices: FormData;
}

/** Sends a file and goes on to its receipt. */
export function useSending(code: string) {
  const navigate = useNavigate();
  const [percentSent, setPercentSent] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  async function send({ body, format, choices }: SendingOrder) {
    const query = new URLSearchParams({ format });
    for (const [name, value] of choices) if (typeof value === 'string') query.set(name, value);
    setProblem('');
    setPercentSent(0);
    try {
      const { location } = await sendFile(`/pilots/${code}/uploads?${query}`, body, setPercentSent);
      navigate(location);
    } catch (error) {
      setPercentSent(null);
      setProblem(error instanceof Error ? error.message : 'The file could not be sent. Try again.');
    }
  }
  return { percentSent, problem, send };
}
