/** What a partner does in one pilot, which may differ from its roles in the ecosystem. */
export const partnerParts = [
  { part: 'coordinator', name: 'Coordinator' },
  { part: 'issuer', name: 'Issuer' },
  { part: 'verifier', name: 'Verifier' },
  { part: 'employer', name: 'Employer' },
  { part: 'navigator', name: 'Career navigator' },
  { part: 'technology', name: 'Technology provider' },
  { part: 'funder', name: 'Funder' },
] as const;

/** A part as people read it. */
export function partnerPartName(part: string): string {
  return partnerParts.find((known) => known.part === part)?.name ?? part;
}
