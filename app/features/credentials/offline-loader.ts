import { driver as didKeyDriver } from '@digitalbazaar/did-method-key';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { bundledContexts } from './bundled-contexts.ts';

const didKey = didKeyDriver();
// The first four characters tell the kind of key: Ed25519, P-256, P-384.
didKey.use({ multibaseMultikeyHeader: 'z6Mk', fromMultibase: ed25519Multikey.from });
didKey.use({ multibaseMultikeyHeader: 'zDna', fromMultibase: ecdsaMultikey.from });
didKey.use({ multibaseMultikeyHeader: 'z82L', fromMultibase: ecdsaMultikey.from });

/**
 * Loads what a signature refers to: a bundled vocabulary, or a key that stands in
 * its own identifier (did:key). Never opens a connection.
 * @throws Error for every other address
 */
export async function loadOffline(url: string): Promise<RemoteDocument> {
  const context = bundledContexts.get(url);
  if (context !== undefined) {
    return { contextUrl: null, documentUrl: url, document: context, tag: 'static' };
  }
  if (url.startsWith('did:key:')) {
    return { contextUrl: null, documentUrl: url, document: await didKey.get({ url }) };
  }
  throw new Error('Not among the bundled documents.');
}
