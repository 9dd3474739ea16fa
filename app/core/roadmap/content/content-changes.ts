import { listActions, type RoadMapAction } from './list-actions.ts';
import type { RoadMapContent } from './road-map-content.ts';

/** What differs between two versions of the content, by id. */
export interface ContentChanges {
  added: RoadMapAction[];
  removed: RoadMapAction[];
  /** Actions that are in both, and what of them is different. */
  changed: {
    before: RoadMapAction;
    after: RoadMapAction;
    what: ('sentence' | 'stage' | 'evidence' | 'dependsOn' | 'place')[];
  }[];
  /** Names of the other parts that are different. */
  otherParts: ('roles' | 'phases' | 'action areas' | 'value propositions' | 'attribution')[];
}

/** What has changed from one version of the content to another. */
export function contentChanges(before: RoadMapContent, after: RoadMapContent): ContentChanges {
  const [old, now] = [listActions(before), listActions(after)];
  const oldById = new Map(old.map((action) => [action.id, action]));
  const nowIds = new Set(now.map(({ id }) => id));
  const changed = now.flatMap((action) => {
    const earlier = oldById.get(action.id);
    const what = earlier ? differences(earlier, action) : [];
    return earlier && what.length > 0 ? [{ before: earlier, after: action, what }] : [];
  });
  return {
    added: now.filter(({ id }) => !oldById.has(id)),
    removed: old.filter(({ id }) => !nowIds.has(id)),
    changed,
    otherParts: differingParts(before, after),
  };
}

function differences(a: RoadMapAction, b: RoadMapAction): ContentChanges['changed'][0]['what'] {
  const what: ContentChanges['changed'][0]['what'] = [];
  if (a.sentence !== b.sentence) what.push('sentence');
  if (a.stage !== b.stage) what.push('stage');
  if (a.evidence !== b.evidence) what.push('evidence');
  if ([...a.dependsOn].sort().join() !== [...b.dependsOn].sort().join()) what.push('dependsOn');
  if (a.role !== b.role || a.phase !== b.phase) what.push('place');
  return what;
}

function differingParts(a: RoadMapContent, b: RoadMapContent): ContentChanges['otherParts'] {
  const parts: [ContentChanges['otherParts'][0], unknown, unknown][] = [
    ['roles', a.roles, b.roles],
    ['phases', a.phases, b.phases],
    ['action areas', a.actionAreas, b.actionAreas],
    ['value propositions', a.valuePropositions, b.valuePropositions],
    ['attribution', a.attribution, b.attribution],
  ];
  return parts
    .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other))
    .map(([name]) => name);
}
