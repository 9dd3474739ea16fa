interface DependentAction {
  id: string;
  dependsOn: readonly string[];
}

/**
 * For each action the ids of those that wait for it, directly or through others, in the
 * order of the list. The actions must not depend on each other in a circle.
 */
export function waitingActions(actions: readonly DependentAction[]): Map<string, Set<string>> {
  const direct = new Map<string, string[]>(actions.map(({ id }) => [id, []]));
  for (const { id, dependsOn } of actions) {
    for (const needed of dependsOn) direct.get(needed)?.push(id);
  }
  const found = new Map<string, Set<string>>();
  const collect = (id: string): Set<string> => {
    const known = found.get(id);
    if (known) return known;
    const waiting = new Set(direct.get(id));
    // Entered before going on, so that even a circle comes to an end.
    found.set(id, waiting);
    for (const next of [...waiting]) for (const further of collect(next)) waiting.add(further);
    return waiting;
  };
  for (const { id } of actions) collect(id);
  return found;
}
