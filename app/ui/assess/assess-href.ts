interface AssessPlace {
  /** Empty for the first page. */
  role?: string;
  step?: string;
  language: 'en' | 'es';
  /** Slug of the stakeholder that is assessed; empty for one's own. */
  asked: string;
}

/** The address of a page of the self-assessment. */
export function assessHref({ role = '', step = '', language, asked }: AssessPlace): string {
  const query = new URLSearchParams();
  if (step !== '') query.set('step', step);
  if (asked !== '') query.set('for', asked);
  if (language !== 'en') query.set('lang', language);
  const path = role === '' ? '/assess' : `/assess/${role}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
