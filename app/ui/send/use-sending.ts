import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { normaliseHeader } from '#app/core/formats/match-header.ts';
import { useSaveMapping } from '../mapping/use-save-mapping.ts';
import { sendFile } from './send-file.ts';
import type { SendPage } from './send-page.ts';

interface SendingOrder {
  body: Blob;
  format: string;
  /** How the body is read, where its columns are not the format's own. */
  mapping: ColumnMapping | null;
  /** Of the body. */
  header: readonly string[];
  /** What the form says beside: partner, dryRun, acceptValid. */
  choices: FormData;
}

const failed = 'The file could not be sent. Try again.';

/** Sends a file, with the mapping that it is read by, and goes on to its receipt. */
export function useSending(page: SendPage) {
  const navigate = useNavigate();
  const [percentSent, setPercentSent] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const fail = (sentence: string) => {
    setPercentSent(null);
    setProblem(sentence);
  };
  async function upload({ body, format, choices }: SendingOrder) {
    const query = new URLSearchParams({ format });
    for (const [name, value] of choices) if (typeof value === 'string') query.set(name, value);
    try {
      const address = `/pilots/${page.code}/uploads?${query}`;
      const { location } = await sendFile(address, body, setPercentSent);
      navigate(location);
    } catch (error) {
      fail(error instanceof Error ? error.message : failed);
    }
  }
  const saveFirst = useSavingFirst(page.code, upload, fail);
  function send(order: SendingOrder) {
    if (!navigator.onLine) return fail('There is no network at the moment. Save the file instead.');
    setProblem('');
    setPercentSent(0);
    if (order.mapping === null || isSaved(page, order, order.mapping)) upload(order);
    else saveFirst(order, order.mapping);
  }
  return { percentSent, problem, send };
}

/** Saves the mapping of an order, and only then goes on with the order. */
function useSavingFirst(
  code: string,
  goOn: (order: SendingOrder) => void,
  fail: (sentence: string) => void,
) {
  const { save, isSaving, savedId, problems } = useSaveMapping(code);
  const waiting = useRef<{ order: SendingOrder; hasBegun: boolean } | null>(null);
  useEffect(() => {
    const { current } = waiting;
    if (!current) return;
    if (isSaving) {
      current.hasBegun = true;
    } else if (current.hasBegun) {
      waiting.current = null;
      if (savedId === null) fail(problems[0] ?? failed);
      else goOn(current.order);
    }
  });
  return (order: SendingOrder, mapping: ColumnMapping) => {
    waiting.current = { order, hasBegun: false };
    save(partnerOf(order), order.header, mapping);
  };
}

function partnerOf({ choices }: SendingOrder): string {
  const partner = choices.get('partner');
  return typeof partner === 'string' ? partner : '';
}

/** Whether the very same mapping stands for this partner and header: nothing is to be saved. */
function isSaved(page: SendPage, order: SendingOrder, mapping: ColumnMapping): boolean {
  const same = page.mappings.find(
    (one) =>
      one.format === order.format &&
      (page.sendsForOneOnly || one.partner === partnerOf(order)) &&
      one.header.map(normaliseHeader).join('\n') === order.header.map(normaliseHeader).join('\n'),
  );
  return same !== undefined && canonical(same.mapping) === canonical(mapping);
}

/** The same text for the same mapping, in whatever order its columns stand. */
function canonical({ columns }: ColumnMapping): string {
  return JSON.stringify(Object.entries(columns).sort(([left], [right]) => (left < right ? -1 : 1)));
}
