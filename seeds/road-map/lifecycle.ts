/**
 * The actions that a record goes through once for a full lifecycle, in order. Each
 * needs the one before it, directly or by way of others' actions.
 */
export const lifecycle = {
  issued: 'issuer-issuing-first',
  accepted: 'learner-issuing-accept',
  shared: 'learner-using-share',
  verified: 'hr-using-check',
  acceptedByEmployer: 'employer-adopting-accept',
} as const;
