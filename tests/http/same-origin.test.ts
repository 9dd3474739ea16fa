import { describe, expect, it } from 'vitest';
import { isSameOrigin, refusalOfOrigin } from '#app/http/same-origin.server.ts';

const own = 'https://ler.example.org';
const post = { method: 'POST', origin: undefined, secFetchSite: undefined, host: undefined };

describe('isSameOrigin', () => {
  it('lets every page be read from anywhere', () => {
    expect(isSameOrigin({ ...post, method: 'GET', origin: 'https://evil.example' }, own)).toBe(
      true,
    );
  });

  it('lets a form of this site through and refuses one of another', () => {
    expect(isSameOrigin({ ...post, origin: own }, own)).toBe(true);
    expect(isSameOrigin({ ...post, origin: 'https://evil.example' }, own)).toBe(false);
    expect(isSameOrigin({ ...post, origin: 'null' }, own)).toBe(false);
    expect(isSameOrigin({ ...post, secFetchSite: 'cross-site' }, own)).toBe(false);
    expect(isSameOrigin({ ...post, secFetchSite: 'same-site' }, own)).toBe(false);
  });

  it('is not talked into another origin by the Host header behind https', () => {
    const facts = { ...post, origin: 'http://evil.example', host: 'evil.example' };
    expect(isSameOrigin(facts, own)).toBe(false);
  });

  it('knows this machine by its other names on plain http', () => {
    const facts = { ...post, origin: 'http://localhost:3000', host: 'localhost:3000' };
    expect(isSameOrigin(facts, 'http://127.0.0.1:3000')).toBe(true);
    expect(isSameOrigin({ ...facts, origin: 'http://evil.example' }, 'http://127.0.0.1:3000')).toBe(
      false,
    );
  });

  it('lets programs through that are no browser', () => {
    expect(isSameOrigin(post, own)).toBe(true);
  });
});

describe('refusalOfOrigin', () => {
  const facts = { ...post, origin: own, host: 'ler.example.org' };

  it('lets through what names the host that its page came from, by a proxy or not', () => {
    expect(refusalOfOrigin(facts, own)).toBeNull();
    const behind = { ...facts, host: '127.0.0.1:3000', forwardedHost: 'ler.example.org, inner' };
    expect(refusalOfOrigin(behind, own)).toBeNull();
    expect(refusalOfOrigin({ ...facts, origin: undefined, host: 'elsewhere' }, own)).toBeNull();
    expect(refusalOfOrigin({ ...facts, method: 'GET', host: 'elsewhere' }, own)).toBeNull();
    expect(refusalOfOrigin({ ...post, host: '[::1]:3000' }, own)).toBeNull();
  });

  it('refuses a foreign host in a sentence, before anything fails on it', () => {
    expect(refusalOfOrigin({ ...facts, host: 'evil.example' }, own)?.status).toBe(400);
    const forwarded = { ...facts, forwardedHost: 'evil.example' };
    expect(refusalOfOrigin(forwarded, own)?.sentence).toMatch(/Host header/);
    expect(refusalOfOrigin({ ...facts, origin: 'https://evil.example' }, own)?.status).toBe(403);
  });

  it('refuses what is no host, whatever is asked', () => {
    for (const host of [undefined, '', 'a b', 'a/b', 'a:99999', 'a@b', '?', 'a#b']) {
      expect([host, refusalOfOrigin({ ...facts, method: 'GET', host }, own)?.status]).toEqual([
        host,
        400,
      ]);
    }
  });
});
