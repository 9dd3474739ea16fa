/** What tests use of the Digital Bazaar packages to sign; the app itself only verifies. */
declare module '@digitalbazaar/ed25519-multikey' {
  export interface SigningKey {
    id: string;
    publicKeyMultibase: string;
    signer(): object;
  }
  export function generate(options: { seed: Uint8Array }): Promise<SigningKey>;
}

declare module '@digitalbazaar/vc' {
  export function issue(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
    now: Date;
  }): Promise<Record<string, unknown>>;
  export function signPresentation(options: {
    presentation: object;
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
    challenge: string;
    domain?: string;
  }): Promise<Record<string, unknown>>;
}
