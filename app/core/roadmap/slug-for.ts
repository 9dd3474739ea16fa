/**
 * A name as part of an address: `Río Grande College` becomes `rio-grande-college`.
 * At most 60 characters of a-z, 0-9 and hyphens; `stakeholder` when nothing is left.
 */
export function slugFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain || 'stakeholder';
}
