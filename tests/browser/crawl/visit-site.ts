import type { Page } from 'playwright-core';
import { type FoundForm, type ReadDocument, readDocuments } from './read-document.ts';

/** What an address answered. */
export interface Visited {
  /** Path and query. */
  address: string;
  status: number;
  type: string;
  body: string;
  /** Only of pages. */
  document: ReadDocument | null;
}

export interface VisitOptions {
  origin: string;
  /** Of a visitor that is signed in. */
  cookie?: string;
  /** Where to begin: everything else is found. */
  starts: readonly string[];
  /** Most addresses; finding more is an error, so that nothing is left out unseen. */
  limit: number;
  /** How many choices may differ from those that a page opens with. */
  choices: number;
}

interface Waiting {
  address: string;
  /** How many choices were made on the way. */
  made: number;
}

/**
 * Fetches everything that can be reached from some addresses by links and by the options
 * of forms that only read, breadth first, each once.
 * @param reader a page of a browser that reads HTML; it goes nowhere
 * @throws Error when there is more than the limit
 */
export async function visitSite(reader: Page, options: VisitOptions): Promise<Visited[]> {
  const { starts, limit } = options;
  const seen = new Set(starts);
  const visited: Visited[] = [];
  let waiting: Waiting[] = starts.map((address) => ({ address, made: 0 }));
  while (waiting.length > 0) {
    const addresses = waiting.map(({ address }) => address);
    const answers = await fetchAddresses(options.origin, addresses, options.cookie);
    await readAll(reader, answers);
    visited.push(...answers);
    const next: Waiting[] = [];
    answers.forEach((answer, place) => {
      for (const found of reachableFrom(answer, waiting[place]?.made ?? 0, options)) {
        if (seen.has(found.address)) continue;
        seen.add(found.address);
        next.push(found);
      }
    });
    if (seen.size > limit) throw new Error(`There are more than ${limit} addresses to visit.`);
    waiting = next;
  }
  return visited;
}

/** Fetches given addresses, four at a time: the server works on one, the line is never empty. */
export async function fetchAddresses(
  origin: string,
  addresses: readonly string[],
  cookie?: string,
): Promise<Visited[]> {
  const headers: HeadersInit = cookie ? { Cookie: cookie } : {};
  const answers: Visited[] = [];
  for (let start = 0; start < addresses.length; start += 4) {
    const some = addresses.slice(start, start + 4).map(async (address) => {
      const answer = await fetchAgain(origin + address, headers);
      const location = answer.headers.get('location') ?? '';
      const bytes = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('content-type') ?? '';
      // Bytes that are no text are kept one letter a byte, so that nothing is lost.
      const text = bytes.toString(/zip|octet/.test(type) ? 'latin1' : 'utf8');
      const body = location === '' ? text : `Location: ${location}`;
      return { address, status: answer.status, type, body, document: null };
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

/** Once more where the server closed a line that it had kept open, just as it was used. */
async function fetchAgain(url: string, headers: HeadersInit): Promise<Response> {
  const ask = () => fetch(url, { redirect: 'manual', headers });
  return ask().catch(ask);
}

async function readAll(reader: Page, answers: Visited[]): Promise<void> {
  const pages = answers.filter(({ type, body }) => type.startsWith('text/html') && body !== '');
  for (let start = 0; start < pages.length; start += 20) {
    const some = pages.slice(start, start + 20);
    const documents = await readDocuments(
      reader,
      some.map(({ body }) => body),
    );
    some.forEach((answer, place) => {
      answer.document = documents[place] ?? null;
    });
  }
}

function reachableFrom(
  { address, body, document }: Visited,
  made: number,
  { origin, choices }: VisitOptions,
): Waiting[] {
  const here = new URL(address, origin);
  const moved = body.startsWith('Location: ') ? [body.slice(10)] : [];
  const chosen = (document?.forms ?? []).flatMap((form) => choicesOf(form, here));
  return [...moved, ...(document?.links ?? []), ...chosen].flatMap((href) => {
    if (!URL.canParse(href, here)) return [];
    const { origin: host, pathname, searchParams } = new URL(href, here);
    const isChoice = pathname === here.pathname && searchParams.size > 0;
    if (host !== origin || (isChoice && made >= choices)) return [];
    searchParams.sort();
    const query = searchParams.size > 0 ? `?${searchParams}` : '';
    return [{ address: pathname + query, made: isChoice ? made + 1 : made }];
  });
}

/** Where a form leads when one of its choices is made, and the others are left as they are. */
function choicesOf({ action, fields }: FoundForm, here: URL): string[] {
  return fields.flatMap(({ name, options }) =>
    options.map((option) => {
      const target = new URL(action || here.href, here);
      const chosen = fields.map((field) => [field.name, field.current] as const);
      for (const [field, value] of [...chosen, [name, option] as const]) {
        if (value === '') target.searchParams.delete(field);
        else target.searchParams.set(field, value);
      }
      return target.href;
    }),
  );
}
