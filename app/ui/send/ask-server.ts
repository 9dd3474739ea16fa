/** The connection broke, or the server is away: the same may be asked again a little later. */
export class ConnectionLost extends Error {}

/** Whoever asked does not want an answer any more. */
export class Stopped extends Error {}

interface Question {
  headers?: Record<string, string>;
  body?: Blob;
  signal: AbortSignal;
  /** Statuses from 400 on that are no mishap for whoever asks. */
  expected?: readonly number[];
  /** How many bytes of the body have left. */
  onSent?: (bytes: number) => void;
}

export interface Answer {
  status: number;
  /** Where to go on, or what was made. */
  location: string | null;
  /** How many bytes of an upload are on the server; null when it does not say. */
  offset: number | null;
}

/** A request over which nothing moves for this long is as good as broken. */
const stalledMs = 60_000;
const mayPass = (status: number) => status === 0 || status === 408 || status === 429;

/**
 * Asks the server one thing. By XMLHttpRequest, because fetch does not tell how much of a
 * body has left.
 * @throws ConnectionLost when it is worth another try, Stopped, or Error with the server's
 *   own sentence when it is not
 */
export function askServer(
  method: string,
  address: string,
  { headers = {}, body, signal, expected = [], onSent }: Question,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout>;
    const watch = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => {
        request.abort();
        reject(new ConnectionLost());
      }, stalledMs);
    };
    const stop = () => {
      request.abort();
      reject(new Stopped());
    };
    request.open(method, address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      watch();
      onSent?.(loaded);
    });
    request.addEventListener('load', () => {
      const answer = answerOf(request, expected);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    request.addEventListener('error', () => reject(new ConnectionLost()));
    request.addEventListener('loadend', () => {
      clearTimeout(stalled);
      signal.removeEventListener('abort', stop);
    });
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    watch();
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest, expected: readonly number[]): Answer | Error {
  const { status } = request;
  if ((status >= 200 && status < 300) || expected.includes(status)) {
    const offset = request.getResponseHeader('Upload-Offset');
    return {
      status,
      location: request.getResponseHeader('Location'),
      offset: offset === null ? null : Number(offset),
    };
  }
  const sentence = sentenceOf(request.responseText);
  const isAway = mayPass(status) || (status >= 500 && sentence === '');
  if (isAway) return new ConnectionLost();
  return new Error(sentence === '' ? 'The file could not be sent. Try again.' : sentence);
}

/** What the server says is wrong; empty when the answer is not the server's own. */
function sentenceOf(text: string): string {
  try {
    const answer: unknown = JSON.parse(text);
    const isTold = typeof answer === 'object' && answer !== null && 'detail' in answer;
    return isTold && typeof answer.detail === 'string' ? answer.detail : '';
  } catch {
    return '';
  }
}
