import { request as askByHttp } from 'node:http';
import { request as askByHttps } from 'node:https';
import { AppError } from '#app/core/app-error.ts';
import { checkWebhookUrl, guardedLookup, type Reach } from './reachable.ts';

const timeoutMs = 10_000;

/** What came of one try. */
export interface PostOutcome {
  /** HTTP status; null without an answer. */
  status: number | null;
  /** Why there was no answer, as a sentence; empty otherwise. */
  problem: string;
}

/**
 * Posts one notice. The answer is its status and nothing more: its body is not read, and it
 * is not followed anywhere else. Nothing is thrown.
 */
export function postNotice(
  address: string,
  headers: Record<string, string>,
  body: string,
  reach: Reach,
): Promise<PostOutcome> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ status: null, problem: problemOf(error) });
    try {
      const url = checkWebhookUrl(address, reach);
      const ask = url.protocol === 'https:' ? askByHttps : askByHttp;
      const bytes = Buffer.from(body);
      const request = ask(url, {
        method: 'POST',
        headers: { ...headers, 'Content-Length': bytes.length, Connection: 'close' },
        // A connection of its own each time, so that its address is looked at each time.
        agent: false,
        lookup: guardedLookup(reach),
        signal: AbortSignal.timeout(timeoutMs),
      });
      // Not once: whoever answers badly may do so more than once, also after an answer.
      request.on('error', fail);
      request.once('response', (answer) => {
        resolve({ status: answer.statusCode ?? null, problem: '' });
        answer.destroy();
      });
      // Also ends without either: an answer that wants to speak another protocol is dropped.
      request.once('close', () => fail(null));
      request.end(bytes);
    } catch (error) {
      fail(error);
    }
  });
}

const sentences: Record<string, string> = {
  ABORT_ERR: 'There was no answer within 10 seconds.',
  ENOTFOUND: 'There is no such name.',
  EAI_AGAIN: 'The name could not be looked up.',
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection broke.',
  CERT_HAS_EXPIRED: 'The certificate has run out.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate is not one that is trusted.',
};

function problemOf(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sentences[code] ?? 'It could not be reached.';
}
