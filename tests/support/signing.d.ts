/** What tests use of the Digital Bazaar packages and the app does not: it signs releases only. */
declare module '@digitalbazaar/vc' {
  export function signPresentation(options: {
    presentation: object;
    suite: object;
    documentLoader: (url: string) => Promise<unknown>;
    challenge: string;
    domain?: string;
  }): Promise<Record<string, unknown>>;
}
