import { describe, expect, it } from 'vitest';
import {
  checkUploadHeaders,
  keyedRequest,
  readIdempotencyKey,
} from '#app/http/upload-headers.server.ts';

const address = 'https://ler.example.org/api/v1/pilots/AB/imports?format=events-csv';
const put = (headers: Record<string, string> = {}, url = address) =>
  new Request(url, { method: 'PUT', headers });

describe('checkUploadHeaders', () => {
  it('takes a file as it is or packed with gzip, whatever type it is said to have', () => {
    const taken: Record<string, string>[] = [
      {},
      { 'Content-Encoding': 'gzip' },
      { 'Content-Encoding': 'GZIP' },
      { 'Content-Type': 'text/csv; charset=utf-8' },
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    ];
    for (const headers of taken) {
      expect(() => checkUploadHeaders(put(headers))).not.toThrow();
    }
  });

  it('refuses other packings, and forms with a file in them', () => {
    for (const packing of ['br', 'deflate', 'gzip, br']) {
      expect(() => checkUploadHeaders(put({ 'Content-Encoding': packing }))).toThrow(/gzip/);
    }
    const form = { 'Content-Type': 'Multipart/form-data; boundary=x' };
    expect(() => checkUploadHeaders(put(form))).toThrow(/not a form/);
  });
});

describe('readIdempotencyKey', () => {
  it('has 1 to 200 characters, or is not there', () => {
    expect(readIdempotencyKey(put())).toBeNull();
    expect(readIdempotencyKey(put({ 'Idempotency-Key': 'night 7' }))).toBe('night 7');
    const longest = 'k'.repeat(200);
    expect(readIdempotencyKey(put({ 'Idempotency-Key': longest }))).toBe(longest);
    expect(() => readIdempotencyKey(put({ 'Idempotency-Key': `${longest}k` }))).toThrow(/1 to 200/);
    expect(() => readIdempotencyKey(put({ 'Idempotency-Key': '' }))).toThrow(/1 to 200/);
  });
});

describe('keyedRequest', () => {
  const keyed = (request = put(), sender = 'token:1', key = 'k', body = 'aa') =>
    keyedRequest(request, sender, key, body);

  it('is the same for the same sender, key, address and body', () => {
    expect(keyed()).toEqual(keyed());
    expect(keyed()).toEqual(keyed(put({ 'Content-Type': 'text/csv' })));
  });

  it('differs with each of them, and holds neither key nor address', () => {
    const { requestHash, keyHash } = keyed();
    expect(keyed(put({}, `${address}&dryRun=true`)).requestHash).not.toBe(requestHash);
    expect(keyed(put(), 'token:1', 'k', 'bb').requestHash).not.toBe(requestHash);
    expect(keyed(put(), 'token:1', 'other').keyHash).not.toBe(keyHash);
    expect(keyed(put(), 'token:2').sender).not.toBe('token:1');
    expect(JSON.stringify(keyed(put(), 'token:1', 'secret-key'))).not.toMatch(/secret-key|events/);
  });
});
