interface Content {
  roles: readonly { id: string }[];
  phases: readonly { id: string }[];
  actionAreas: readonly { id: string }[];
  valuePropositions: readonly { id: string }[];
  checklists: readonly {
    role: string;
    phase: string;
    actions: readonly { id: string; dependsOn: readonly string[] }[];
  }[];
}

/** What is wrong with a road map's content as a whole, a sentence each; empty when nothing is. */
export function contentProblems(content: Content): string[] {
  const { roles, phases, actionAreas, valuePropositions, checklists } = content;
  const actions = checklists.flatMap((checklist) => checklist.actions);
  const repeated = [
    ...repeats(roles, 'role'),
    ...repeats(phases, 'phase'),
    ...repeats(actionAreas, 'action area'),
    ...repeats(valuePropositions, 'value proposition'),
    ...repeats(actions, 'action'),
    ...repeats(
      checklists.map(({ role, phase }) => ({ id: `${role}, ${phase}` })),
      'checklist',
    ),
  ];
  const known = new Set(actions.map((action) => action.id));
  const missing = actions.flatMap(({ id, dependsOn }) =>
    dependsOn
      .filter((needed) => !known.has(needed))
      .map((needed) => `The action ${id} depends on ${needed}, which no checklist has.`),
  );
  return [...repeated, ...missing, ...circles(actions)];
}

function repeats(things: readonly { id: string }[], noun: string): string[] {
  const ids = things.map((thing) => thing.id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [...twice].map((id) => `The ${noun} ${id} stands there twice. Keep one of them.`);
}

/** Actions that wait for each other could never begin. */
function circles(actions: readonly { id: string; dependsOn: readonly string[] }[]): string[] {
  const waiting = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  let isSmaller = true;
  while (isSmaller) {
    const ready = [...waiting].filter(([, needs]) => !needs.some((need) => waiting.has(need)));
    for (const [id] of ready) waiting.delete(id);
    isSmaller = ready.length > 0;
  }
  if (waiting.size === 0) return [];
  const ids = [...waiting.keys()].sort().join(', ');
  return [`These actions wait for each other in a circle, or for one that does: ${ids}.`];
}
