import { createHash } from 'node:crypto';
import { readZip } from './read-zip.ts';
import type { Visited } from './visit-site.ts';

/** A file or page of a world, under a name that both worlds share. */
interface Piece {
  name: string;
  text: string;
  sha256: string;
}

/**
 * The addresses at which two worlds answer differently, with the first place where they do.
 * What may differ is taken out first: when something was built, what a single answer makes
 * up for itself, signatures, and the digests of files that are otherwise the same.
 */
export function differencesBetween(ones: readonly Visited[], others: readonly Visited[]): string[] {
  const [first, second] = [piecesOf(ones), piecesOf(others)];
  const names = new Set([...first, ...second].map(({ name }) => name));
  const [textsOfFirst, textsOfSecond] = [plainTexts(first), plainTexts(second)];
  return [...names].flatMap((name) => {
    const [one, other] = [textsOfFirst.get(name), textsOfSecond.get(name)];
    if (one === undefined || other === undefined) return [`${name} is in one world only`];
    return one === other ? [] : [`${name}: ${firstDifference(one, other)}`];
  });
}

function piecesOf(visited: readonly Visited[]): Piece[] {
  return visited.flatMap(({ address, status, type, body }) => {
    const bytes = Buffer.from(body, /zip|octet/.test(type) ? 'latin1' : 'utf8');
    const head = `${status} ${type}\n`;
    if (!type.includes('zip')) {
      return [{ name: address, text: head + body, sha256: digestOf(bytes) }];
    }
    const files = [...readZip(bytes)].map(([name, file]) => ({
      ...{ name: `${address} ${name}`, text: file.toString('utf8'), sha256: digestOf(file) },
    }));
    return [{ name: address, text: head, sha256: digestOf(bytes) }, ...files];
  });
}

function plainTexts(pieces: readonly Piece[]): Map<string, string> {
  // One file has several addresses: its digest is called by the first.
  const namesOfDigests = new Map<string, string>();
  for (const { sha256, name } of pieces) {
    if (!namesOfDigests.has(sha256)) namesOfDigests.set(sha256, `(digest of ${name})`);
  }
  return new Map(
    pieces.map(({ name, text }) => {
      const plain = text
        // Sixteen bytes made up for one answer, for its scripts; where the app happens to listen.
        .replace(/[A-Za-z0-9+/]{22}==/g, '(nonce)')
        .replace(/http:\/\/127\.0\.0\.1:\d+/g, '(origin)')
        .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g, '(time)')
        .replace(/\d{1,2}:\d{2} [AP]M UTC/g, '(time)')
        .replace(/^DTSTAMP:\d{8}T\d{6}Z/gm, 'DTSTAMP:(time)')
        // A package's name for itself is made from the digests of its files.
        .replace(/urn:uuid:[0-9a-f-]{36}/g, '(identifier)')
        .replace(/"proofValue":\s*"z\w+"/g, '(signature)')
        .replace(/sha256-([A-Za-z0-9+/]{43}=)/g, (_, digest: string) =>
          Buffer.from(digest, 'base64').toString('hex'),
        )
        .replace(/\b[0-9a-f]{64}\b/g, (digest) => namesOfDigests.get(digest) ?? digest);
      return [name, plain];
    }),
  );
}

function digestOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function firstDifference(one: string, other: string): string {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `${around(one)} against ${around(other)}`;
}
