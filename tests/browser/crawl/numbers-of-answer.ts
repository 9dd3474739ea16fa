import type { FoundNumber } from './found-number.ts';
import { numbersOfData } from './numbers-of-data.ts';
import { numbersOfFile } from './numbers-of-file.ts';
import { numbersOfTables } from './numbers-of-page.ts';
import { readPayload } from './read-payload.ts';
import { readZip } from './read-zip.ts';
import type { Visited } from './visit-site.ts';

/** What the routes of a page answered, by their names. */
export function loaderDataOf(payload: string): Record<string, unknown> {
  const read = readPayload(payload);
  const data =
    read !== null && typeof read === 'object' && 'loaderData' in read ? read.loaderData : {};
  return { ...(data as Record<string, unknown>) };
}

/** Every number of an answer but those in sentences: of tables, data, files and packages. */
export function numbersOfAnswer(visited: Visited): FoundNumber[] {
  const { document, type, address, body } = visited;
  if (document) {
    const data = loaderDataOf(document.payload || '[{}]');
    return [...numbersOfTables(visited), ...numbersOfData(address, data)];
  }
  if (type.startsWith('text/csv')) return numbersOfFile(address, body);
  if (type.includes('zip')) return numbersOfPackage(address, body);
  if (type.includes('json')) return numbersOfData(address, jsonOf(address, body));
  return [];
}

function numbersOfPackage(address: string, body: string): FoundNumber[] {
  return [...readZip(Buffer.from(body, 'latin1'))].flatMap(([name, file]) => {
    const at = `${address} ${name}`;
    const text = file.toString('utf8');
    if (name.endsWith('.csv')) return numbersOfFile(at, text);
    return name.endsWith('.json') ? numbersOfData(at, JSON.parse(text)) : [];
  });
}

function jsonOf(address: string, body: string): unknown {
  return address.endsWith('.data') ? readPayload(body) : JSON.parse(body);
}
