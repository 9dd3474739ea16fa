interface EcosystemPlace {
  pilot: string;
  region: string;
  who?: string;
  phase?: string;
  stage?: number;
}

/** The address of the ecosystem's page with what is filtered and tried out on it. */
export function ecosystemHref({ stage, ...texts }: EcosystemPlace): string {
  const query = new URLSearchParams(Object.entries(texts).filter(([, value]) => value !== ''));
  if (stage !== undefined) query.set('stage', String(stage));
  return `/ecosystem?${query}${stage === undefined ? '' : '#what-if'}`;
}
