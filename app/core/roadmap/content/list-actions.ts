import type { ChecklistAction, RoadMapContent } from './road-map-content.ts';

/** An action with the checklist that it stands in. */
export interface RoadMapAction extends ChecklistAction {
  role: string;
  phase: string;
}

/** Every action of the content, in the order of its checklists. */
export function listActions(content: Pick<RoadMapContent, 'checklists'>): RoadMapAction[] {
  return content.checklists.flatMap(({ role, phase, actions }) =>
    actions.map((action) => ({ ...action, role, phase })),
  );
}
