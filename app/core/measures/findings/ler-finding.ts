import { canTellApart, type ReleasedShare, shareText, shownShare } from './released-share.ts';

/**
 * People whose first application had an LER beside those whose had none: what was
 * seen, never what caused it.
 * @param outcome what the share is of: `Hired within 90 days`
 */
export function lerFinding(outcome: string, withLer: ReleasedShare, without: ReleasedShare) {
  const [first, second] = [shownShare(withLer), shownShare(without)];
  if (first === null || second === null) {
    return `${outcome}: applications with and without an LER cannot be compared in this release`;
  }
  const both = `${shareText(first)} with an LER and ${shareText(second)} without`;
  if (!canTellApart(first, second)) return `${outcome}: ${both}, with intervals that overlap`;
  return `${outcome}: ${both}, an association that other differences may account for`;
}
