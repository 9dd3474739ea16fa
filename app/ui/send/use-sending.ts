import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { ColumnMapping } from '#app/core/formats/column-mapping.ts';
import { normaliseHeader } from '#app/core/formats/match-header.ts';
import { useSaveMapping } from '../mapping/use-save-mapping.ts';
import { Stopped } from './ask-server.ts';
import { sendFile } from './send-file.ts';
import { giveUp, largestWhole, type PiecesProgress, sendInPieces } from './send-in-pieces.ts';
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

/** How far the sending has come. */
export interface SendingState {
  phase: PiecesProgress['phase'] | 'paused';
  bytesDone: number;
  /** How much had arrived before; 0 for a file that is new. */
  resumedFrom: number;
  /** Whether it can be paused and started over: a small file is not worth it. */
  isInPieces: boolean;
}

const failed = 'The file could not be sent. Try again.';
const unsent = { phase: 'sending', bytesDone: 0, resumedFrom: 0 } as const;

/** Sends a file, with the mapping that it is read by, and goes on to its receipt. */
export function useSending(page: SendPage) {
  const navigate = useNavigate();
  const [sending, setSending] = useState<SendingState | null>(null);
  const [problem, setProblem] = useState('');
  const current = useRef<{ order: SendingOrder; stop: AbortController; upload: string } | null>(
    null,
  );
  useEffect(() => () => current.current?.stop.abort(), []);
  const fail = (sentence: string) => {
    setSending(null);
    setProblem(sentence);
  };
  async function upload(order: SendingOrder) {
    const stop = new AbortController();
    const now = { order, stop, upload: current.current?.upload ?? '' };
    current.current = now;
    const isInPieces = order.body.size > largestWhole;
    const tell = (progress: PiecesProgress) => {
      // What is told after somebody has paused belongs to no sending any more.
      if (!stop.signal.aborted) setSending({ ...progress, isInPieces });
    };
    tell(unsent);
    try {
      navigate(await sendBody(page, order, stop.signal, tell, (begun) => (now.upload = begun)));
    } catch (error) {
      if (error instanceof Stopped) return;
      fail(error instanceof Error && error.message !== '' ? error.message : failed);
    }
  }
  const saveFirst = useSavingFirst(page.code, upload, fail);
  function send(order: SendingOrder) {
    if (!navigator.onLine) return fail('There is no network at the moment. Save the file instead.');
    setProblem('');
    setSending({ ...unsent, isInPieces: false });
    current.current = null;
    if (order.mapping === null || isSaved(page, order, order.mapping)) upload(order);
    else saveFirst(order, order.mapping);
  }
  function pause() {
    current.current?.stop.abort();
    setSending((before) => before && { ...before, phase: 'paused' });
  }
  function resume() {
    if (current.current) upload(current.current.order);
  }
  async function startOver() {
    pause();
    const { order, upload: begun } = current.current ?? {};
    try {
      if (begun) await giveUp(begun);
    } catch {
      return fail('There is no connection to the server at the moment. Try again.');
    }
    if (order) upload(order);
  }
  return { sending, problem, send, pause, resume, startOver };
}

/** Sends the bytes, in one go or in pieces. @returns where the receipt is */
async function sendBody(
  page: SendPage,
  { body, format, choices }: SendingOrder,
  signal: AbortSignal,
  onProgress: (progress: PiecesProgress) => void,
  onBegun: (upload: string) => void,
): Promise<string> {
  const query = new URLSearchParams({ format });
  for (const [name, value] of choices) if (typeof value === 'string') query.set(name, value);
  const address = `/pilots/${page.code}/uploads?${query}`;
  if (body.size > largestWhole) return sendInPieces({ address, body, signal, onProgress, onBegun });
  const { location } = await sendFile(address, body, (percent) =>
    onProgress({ ...unsent, bytesDone: (percent / 100) * body.size }),
  );
  return location;
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
