import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentSplitter, documentsLayoutOf } from '#app/core/credentials/document-splitter.ts';

/** The documents of a text that comes in pieces of some length. */
function split(text: string, pieceLength = text.length, most = 1_000): (string | null)[] {
  const splitter = new DocumentSplitter(documentsLayoutOf(text), most);
  const found: (string | null)[] = [];
  for (let from = 0; from < text.length; from += pieceLength) {
    found.push(...splitter.take(text.slice(from, from + pieceLength)).map((one) => one.text));
  }
  return [...found, ...splitter.end().map((one) => one.text)];
}

const object = fc.dictionary(
  fc.string({ maxLength: 6 }),
  fc.oneof(fc.string(), fc.integer(), fc.array(fc.dictionary(fc.string(), fc.string()))),
  { minKeys: 1 },
);

describe('a file is taken apart into its documents', () => {
  test('as a list, one a line or one after the other, however it comes in pieces', () => {
    const documents = fc.array(object, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 9 }), (made, pieceLength) => {
        const texts = [
          JSON.stringify(made),
          JSON.stringify(made, null, 2),
          `${made.map((one) => JSON.stringify(one)).join('\n')}\n`,
          made.map((one) => JSON.stringify(one, null, 2)).join('\n'),
        ];
        for (const text of texts) {
          const found = split(text, pieceLength, 100_000).map((one) => JSON.parse(one ?? ''));
          expect(found).toEqual(JSON.parse(JSON.stringify(made)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('with what is no document told in its place', () => {
    expect(split('{"a":1}\n{"b":\n{"c":3}\n')).toEqual(['{"a":1}', '{"b":', '{"c":3}']);
    expect(split('[{"a":1}, "eyJ.x.y", 7, {"b":2}]')).toEqual([
      ...['{"a":1}', '"eyJ.x.y"', '7'],
      '{"b":2}',
    ]);
    expect(split('eyJa.b.c\neyJd.e.f')).toEqual(['eyJa.b.c', 'eyJd.e.f']);
  });

  test('with one that is too long passed over to its end', () => {
    const long = JSON.stringify({ text: 'x"]},'.repeat(400) });
    for (const pieceLength of [1, 7, 5_000]) {
      expect(split(`[{"a":1},${long},{"b":2}]`, pieceLength)).toEqual(['{"a":1}', null, '{"b":2}']);
      expect(split(`{"a":1}\n${long}\n{"b":2}`, pieceLength)).toEqual(['{"a":1}', null, '{"b":2}']);
    }
  });

  test('and a list that is not closed is not whole', () => {
    const splitter = new DocumentSplitter('list', 100);
    splitter.take('[{"a":1}');
    expect(splitter.isWhole).toBe(false);
    splitter.take(']');
    expect(splitter.isWhole).toBe(true);
  });
});
