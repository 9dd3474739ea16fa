import { describe, expect, it } from 'vitest';
import { safePath } from '#app/http/safe-path.ts';
import { readSessionCookie, sessionCookie } from '#app/http/session-cookie.server.ts';

const token = 'a'.repeat(43);

describe('session cookie', () => {
  it('is guarded by its name and by Secure behind https', () => {
    const cookie = sessionCookie(token, 'https://ler.example.org');
    expect(cookie).toMatch(/^__Host-milepost_session=a+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(readSessionCookie(cookie.split(';')[0], 'https://ler.example.org')).toBe(token);
  });

  it('is not taken from a plain-http name on an https site', () => {
    const plain = `milepost_session=${token}`;
    expect(readSessionCookie(plain, 'http://127.0.0.1:3000')).toBe(token);
    expect(readSessionCookie(plain, 'https://ler.example.org')).toBeNull();
  });

  it('ignores what is no token', () => {
    expect(readSessionCookie('milepost_session=; other=1', 'http://127.0.0.1')).toBeNull();
    expect(readSessionCookie('milepost_session=<script>', 'http://127.0.0.1')).toBeNull();
    expect(readSessionCookie(null, 'http://127.0.0.1')).toBeNull();
  });
});

describe('safePath', () => {
  it.each(['/pilots', '/pilots/A?release=2', '/'])('keeps %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'pilots', '', null])(
    'answers %s with the home page',
    (path) => {
      expect(safePath(path)).toBe('/');
    },
  );
});
