/** How far a stakeholder is in one phase of one of its roles. */
export interface Standing {
  /** Slug. */
  stakeholder: string;
  role: string;
  phase: string;
  /** 0 to 5; 0 also for a role that it holds and was never assessed in. */
  stage: number;
}
