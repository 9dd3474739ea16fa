import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '#app/core/app-error.ts';
import { type Environment, isLoopback } from '#app/core/environment.ts';
import { isLoopbackAddress, isPublicAddress } from './public-address.ts';

/** Where notices may go. */
export interface Reach {
  /** Whether this machine itself may be told: only where nobody else can reach the server. */
  isLoopbackAllowed: boolean;
  /** Finds the addresses of a name; as the system does, unless a test brings its own. */
  lookup: typeof lookup;
}

/**
 * Where the notices of a deployment may go. By its public address alone it may look as if
 * nobody else could reach it, while it listens to a whole network.
 */
export function reachOf({ host, origin }: Pick<Environment, 'host' | 'origin'>): Reach {
  const isLoopbackAllowed = isLoopback(host) && isLoopback(new URL(origin).hostname);
  return { isLoopbackAllowed, lookup };
}

/**
 * The address of a webhook as it is stored.
 * @throws AppError `invalid` for one that notices may not go to, as far as the text tells
 */
export function checkWebhookUrl(text: string, reach: Reach): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const host = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isOwn = reach.isLoopbackAllowed && isLoopback(host);
  const isSafe = url?.protocol === 'https:' && url.port === '';
  if (!url || !(isSafe || (isOwn && /^https?:$/.test(url.protocol)))) {
    throw new AppError(
      'invalid',
      'Give an https address on the usual port, as https://example.org/milepost.',
    );
  }
  if (url.username !== '' || url.password !== '' || url.hash !== '') {
    throw new AppError('invalid', 'The address holds no name, password or # part.');
  }
  if (isIP(host) !== 0 && !mayReach(host, reach)) throw notPublic();
  return url;
}

/**
 * Finds the addresses of a name at the moment of connecting and hands on none but those that
 * may be reached: what the name meant a moment ago does not count.
 */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    reach.lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => mayReach(address, reach))) {
        return callback(notPublic(), '');
      }
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function mayReach(address: string, { isLoopbackAllowed }: Reach): boolean {
  return isPublicAddress(address) || (isLoopbackAllowed && isLoopbackAddress(address));
}

function notPublic(): AppError {
  return new AppError('invalid', 'The address is not one of the public internet.');
}
