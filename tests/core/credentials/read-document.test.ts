import { describe, expect, it } from 'vitest';
import { maxDocumentBytes, readDocument } from '#app/core/credentials/read-document.ts';

const credential = { '@context': [], type: ['VerifiableCredential'] };
const jwt = 'eyJhbGciOiJFZERTQSJ9.eyJpc3MiOiJkaWQ6d2ViOngifQ.c2lnbmF0dXJl';

describe('readDocument', () => {
  it.each(['verifiableCredential', 'credential'])('unwraps %s', (key) => {
    const read = readDocument(JSON.stringify({ [key]: credential, options: {} }));
    expect(read).toEqual({ kind: 'credential', document: credential });
  });

  it('takes a presentation, bare or wrapped', () => {
    const presentation = { ...credential, type: 'VerifiablePresentation' };
    expect(readDocument(JSON.stringify(presentation)).kind).toBe('presentation');
    expect(readDocument(JSON.stringify({ verifiablePresentation: presentation })).kind).toBe(
      'presentation',
    );
  });

  it.each([
    ['', /Paste one/],
    ['Ada Lovelace', /not JSON/],
    ['[]', /a list/],
    ['7', /JSON object/],
    ['null', /JSON object/],
    ['{}', /not a verifiable credential/],
    ['{"credential": []}', /one credential at a time/],
    ['{"credential": "Ada"}', /must hold a JSON object/],
    [jwt, /compact form/],
    [`${jwt}~ZGlzY2xvc3VyZQ~`, /compact form/],
    [JSON.stringify(jwt), /compact form/],
    [JSON.stringify({ verifiableCredential: jwt }), /compact form/],
    [JSON.stringify({ ...credential, type: 'EnvelopedVerifiableCredential' }), /compact form/],
  ])('refuses %j with a sentence that repeats nothing of it', (text, sentence) => {
    expect(() => readDocument(text)).toThrow(sentence);
    expect(() => readDocument(text)).not.toThrow(/Ada|eyJ/);
  });

  it('refuses what is too large, counted in bytes', () => {
    const large = JSON.stringify({ ...credential, note: 'é'.repeat(maxDocumentBytes / 2) });
    expect(() => readDocument(large)).toThrow(/larger than 1 MiB/);
  });

  it('refuses what is nested too deep, without overflowing', () => {
    const depth = 100_000;
    const deep = `{"type":"VerifiableCredential","a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(() => readDocument(deep)).toThrow(/levels deep/);
  });
});
