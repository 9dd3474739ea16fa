import { type GapReference, isApart, referenceName } from '../gaps/gap-reference.ts';
import type { GroupGap, GroupGaps } from '../gaps/group-gaps.ts';
import { apartText, wholePoints } from '../gaps/point-text.ts';
import { intervalText } from './difference-finding.ts';

/** Below this adjusted p-value, and with an interval without zero, a gap is told. */
const alpha = 0.05;

const mostNamed = 3;

/** Whether a gap is more than what chance leaves open, all comparisons of the view considered. */
export function canTellGap({ gap, adjustedPValue }: GroupGap): boolean {
  return gap !== null && isApart(gap) && adjustedPValue !== null && adjustedPValue < alpha;
}

/**
 * The gaps that can be told from chance, in one sentence: in the order in which groups are
 * shown, without ranking them.
 * @param outcome what the share is of: `Hired within 90 days`
 */
export function gapFinding(
  outcome: string,
  { groups }: GroupGaps,
  reference: GapReference,
): string {
  const name = referenceName(reference);
  const compared = groups.filter(({ state }) => state === 'compared');
  if (compared.length === 0) return `${outcome}: no group can be compared with ${name}`;
  const told = compared.filter(canTellGap);
  if (told.length === 0) {
    const who = compared.length === 1 ? `${compared[0]?.label} cannot` : 'no group can';
    return `${outcome}: ${who} be told apart from ${name}`;
  }
  const phrases = told.slice(0, mostNamed).flatMap(({ label, gap }) => {
    if (!gap) return [];
    const { points, low, high } = wholePoints(gap);
    return [`${label} ${apartText(points)} (${intervalText(low, high)})`];
  });
  const others = told.length - phrases.length;
  const more = others > 0 ? [`${others} more ${others === 1 ? 'group' : 'groups'} apart`] : [];
  return `${outcome}, compared with ${name}: ${[...phrases, ...more].join(', ')}`;
}

/**
 * How many more people would bring a group level, as a sentence; null where the gap
 * cannot be told from chance or the group is level already.
 * @param doing what they would do: `accepting a credential`
 */
export function paritySentence(
  group: GroupGap,
  reference: GapReference,
  doing: string,
): string | null {
  const { label, additional } = group;
  if (additional === null || additional === 0 || !canTellGap(group)) return null;
  const people =
    additional === 1 ? '1 more person' : `${additional.toLocaleString('en-US')} more people`;
  return `${label}: ${people} ${doing} would bring the group level with ${referenceName(reference)}.`;
}
