import type { lookup } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '#app/features/webhooks/public-address.ts';
import {
  checkWebhookUrl,
  guardedLookup,
  type Reach,
  reachOf,
} from '#app/features/webhooks/reachable.ts';

/** Names mean what the test says. */
function reach(addresses: string[], isLoopbackAllowed = false): Reach {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const answer = (_name: string, _options: object, done: (e: null, a: object[]) => void) =>
    done(null, found);
  return { isLoopbackAllowed, lookup: answer as unknown as typeof lookup };
}

const lookUp = (addresses: string[], isLoopbackAllowed = false) =>
  new Promise((resolve) => {
    guardedLookup(reach(addresses, isLoopbackAllowed))('example.org', { all: true }, (error, got) =>
      resolve(error ? 'refused' : got),
    );
  });

const hidden = [
  ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.1'],
  ...['::', '::1', 'fe80::1', 'fd00::1', 'ff02::1', '::ffff:8.8.8.8', '::ffff:127.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1'],
];
const open = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450::1'];

describe('where notices may go', () => {
  it('is the public internet alone', () => {
    for (const address of hidden)
      expect([address, isPublicAddress(address)]).toEqual([address, false]);
    for (const address of open)
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
  });

  it('is looked at when connecting: one hidden address among open ones is enough', async () => {
    expect(await lookUp(['8.8.8.8'])).toEqual([{ address: '8.8.8.8', family: 4 }]);
    for (const address of hidden) {
      expect([address, await lookUp([address])]).toEqual([address, 'refused']);
      expect(await lookUp(['8.8.8.8', address])).toBe('refused');
    }
    expect(await lookUp([])).toBe('refused');
    expect(await lookUp(['127.0.0.1'], true)).not.toBe('refused');
    expect(await lookUp(['10.0.0.1'], true)).toBe('refused');
  });

  it('is told from the address, as far as its text goes', () => {
    const check =
      (url: string, isLoopbackAllowed = false) =>
      () =>
        checkWebhookUrl(url, reach([], isLoopbackAllowed)).href;
    expect(check('https://example.org/told?x=1')()).toBe('https://example.org/told?x=1');
    for (const url of [
      ...['http://example.org/', 'https://example.org:8443/', 'ftp://example.org/', 'example.org'],
      ...[
        'https://a:b@example.org/',
        'https://example.org/#x',
        'https://127.0.0.1/',
        'javascript:0',
      ],
      ...['https://2130706433/', 'https://0x7f.1/', 'https://[::1]/', 'https://169.254.169.254/'],
      ...['http://localhost:9/', 'http://127.0.0.1:9/'],
    ]) {
      expect(check(url), url).toThrow();
    }
    expect(check('http://127.0.0.1:9/told', true)()).toBe('http://127.0.0.1:9/told');
    expect(check('http://10.0.0.1/', true)).toThrow();
  });
});

it('reaches this machine only where nobody else reaches the server', () => {
  const isAllowed = (host: string, origin: string) => reachOf({ host, origin }).isLoopbackAllowed;
  expect(isAllowed('127.0.0.1', 'http://localhost:3000')).toBe(true);
  expect(isAllowed('0.0.0.0', 'http://localhost:3000')).toBe(false);
  expect(isAllowed('127.0.0.1', 'https://milepost.example.org')).toBe(false);
});
