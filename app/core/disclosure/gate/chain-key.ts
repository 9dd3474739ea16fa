import { groupKey } from '../cell-members.ts';
import type { DraftCell } from '../draft-release.ts';

/** Outcomes of one row of which each contains the next: steps of a funnel, or days. */
export function chainKey({ table, members, measure }: DraftCell): string {
  const chain = members.outcome?.attribute === 'steps' ? 'steps' : measure.replace(/_\d+$/, '');
  const name = table === 'access' ? 'steps' : chain;
  return `${groupKey(members)}|${members.outcome?.attribute}|${name}`;
}
