/** `30` as `Within 30 days`; a horizon that has a name keeps it. */
export function horizonLabel(horizon: string): string {
  return /^\d+$/.test(horizon) ? `Within ${horizon} days` : horizon;
}
