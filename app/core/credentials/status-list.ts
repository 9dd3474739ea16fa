import type { CredentialFacts } from './credential-facts.ts';

/** A list of an issuer on which each of its credentials has a bit. */
export interface StatusList {
  id: string;
  issuerId: string;
  purposes: readonly string[];
  /** The first bit is the highest of the first byte. */
  bits: Uint8Array;
}

/** By what a list is found: of one id, each issuer can have a list of its own. */
export function statusListKey({ id, issuerId }: Pick<StatusList, 'id' | 'issuerId'>): string {
  return JSON.stringify([issuerId, id]);
}

export type CredentialStatus = 'clear' | 'suspended' | 'revoked' | 'not_checked';

/**
 * What the issuer’s own lists say of a credential. A list counts only when it is of the
 * same issuer, who alone can take the credential back.
 * @param lists by their `statusListKey`
 */
export function statusOf(
  { statusEntries, issuerId }: Pick<CredentialFacts, 'statusEntries' | 'issuerId'>,
  lists: ReadonlyMap<string, StatusList>,
): CredentialStatus {
  const asked = statusEntries.filter(
    ({ purpose }) => purpose === 'revocation' || purpose === 'suspension',
  );
  const found = asked.map(({ type, purpose, list, index }) => {
    const key = statusListKey({ id: list, issuerId });
    const held = type === 'BitstringStatusListEntry' ? lists.get(key) : undefined;
    if (!held?.purposes.includes(purpose)) return 'not_checked';
    const byte = index < 0 ? undefined : held.bits[Math.floor(index / 8)];
    if (byte === undefined) return 'not_checked';
    const isSet = ((byte >> (7 - (index % 8))) & 1) === 1;
    if (!isSet) return 'clear';
    return purpose === 'revocation' ? 'revoked' : 'suspended';
  });
  const order = ['revoked', 'suspended', 'not_checked'] as const;
  const worst = order.find((status) => found.includes(status));
  return worst ?? (found.length === 0 ? 'not_checked' : 'clear');
}
