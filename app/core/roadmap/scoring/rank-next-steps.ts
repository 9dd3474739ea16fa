import type { RoadMapAction } from '../content/list-actions.ts';
import { phaseSlugs } from '../phases.ts';
import { type AnswerStates, suggestStage } from './suggest-stage.ts';
import { waitingActions } from './waiting-actions.ts';

/** An action to do next, with what it opens. */
export interface NextStep {
  actionId: string;
  phase: string;
  /** By how many stages its phase rises when this alone is done too. */
  stagesGained: number;
  /** Ids of open actions of the same role that wait for it, directly or not. */
  opensForSelf: string[];
  /** Ids of open actions of other roles that wait for it, directly or not. */
  opensForOthers: string[];
  /** Ids of what somebody has to do first; empty when nothing stands in the way. */
  waitsFor: string[];
}

interface Situation {
  /** All actions of the road map. */
  actions: readonly RoadMapAction[];
  role: string;
  answers: AnswerStates;
  /** Ids of the actions that somebody in the ecosystem has done. */
  doneBySomebody: ReadonlySet<string>;
}

/**
 * The open actions of a role, the next one to do first. What nothing stands in the way of
 * comes before what has to wait; then the lowest open stage of each phase; then what opens
 * and raises most; then the earlier phase and stage. The order of `actions` decides nothing.
 */
export function rankNextSteps(situation: Situation): NextStep[] {
  const { actions, role, answers, doneBySomebody } = situation;
  const own = actions.filter((action) => action.role === role);
  const isDone = (id: string) => answers[id]?.state === 'done' || doneBySomebody.has(id);
  const isOpenForSelf = ({ id }: RoadMapAction) =>
    answers[id]?.state !== 'done' && answers[id]?.state !== 'not-applicable';
  const waiting = waitingActions(actions);
  const byId = new Map(actions.map((action) => [action.id, action]));
  const steps = own.filter(isOpenForSelf).map((action) => {
    const opened = [...(waiting.get(action.id) ?? [])]
      .flatMap((id) => byId.get(id) ?? [])
      .sort(byIdOrder);
    const phase = own.filter((other) => other.phase === action.phase);
    const step: NextStep = {
      actionId: action.id,
      phase: action.phase,
      stagesGained: stagesGained(phase, answers, action.id),
      opensForSelf: opened.filter((one) => one.role === role && isOpenForSelf(one)).map(idOf),
      opensForOthers: opened.filter((one) => one.role !== role && !isDone(one.id)).map(idOf),
      waitsFor: action.dependsOn.filter((id) => !isDone(id)),
    };
    return { step, action, isNear: suggestStage(phase, answers).missing.includes(action.id) };
  });
  return steps.sort(inOrder).map(({ step }) => step);
}

interface Ranked {
  step: NextStep;
  action: RoadMapAction;
  /** Whether it belongs to the lowest open stage of its phase. */
  isNear: boolean;
}

/** A stage gained weighs as much as two actions opened. */
const stageWeight = 2;

function inOrder(a: Ranked, b: Ranked): number {
  return (
    Number(a.step.waitsFor.length > 0) - Number(b.step.waitsFor.length > 0) ||
    Number(b.isNear) - Number(a.isNear) ||
    weight(b.step) - weight(a.step) ||
    phasePlace(a.action.phase) - phasePlace(b.action.phase) ||
    a.action.stage - b.action.stage ||
    byIdOrder(a.action, b.action)
  );
}

function weight({ stagesGained: gained, opensForSelf, opensForOthers }: NextStep): number {
  return stageWeight * gained + opensForSelf.length + opensForOthers.length;
}

function stagesGained(phase: RoadMapAction[], answers: AnswerStates, id: string): number {
  const now = suggestStage(phase, answers).stage ?? 0;
  return (suggestStage(phase, { ...answers, [id]: { state: 'done' } }).stage ?? 0) - now;
}

function phasePlace(phase: string): number {
  return (phaseSlugs as readonly string[]).indexOf(phase);
}

function idOf({ id }: RoadMapAction): string {
  return id;
}

function byIdOrder(a: RoadMapAction, b: RoadMapAction): number {
  return a.id < b.id ? -1 : 1;
}
