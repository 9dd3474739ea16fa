import { describe, expect, it } from 'vitest';
import { isSameOrigin } from '#app/http/same-origin.server.ts';

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
