import { checkMay } from '#app/core/access/permissions.ts';
import { AppError } from '#app/core/app-error.ts';
import { versionAfter } from '#app/core/roadmap/content/compare-versions.ts';
import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';
import { roadMapFile } from '#app/core/roadmap/content/road-map-file.ts';
import { slugFor } from '#app/core/roadmap/slug-for.ts';
import type { FeatureContext } from '../../feature-context.ts';
import { addContentVersion } from './change-content.ts';
import type { ChecklistFormValues } from './checklist-form.ts';
import { currentContent } from './current-content.ts';

/**
 * The checklist of a role and phase, to be edited.
 * @throws AppError `sign_in_required` or `forbidden`, `not_found`
 */
export function readChecklist(context: FeatureContext, role: string, phase: string) {
  checkMay(context.actor, 'road-map:administer');
  const { content, version } = currentContent(context);
  const { actions, ...checklist } = findChecklist(content.checklists, role, phase);
  return { ...checklist, actions, version, next: versionAfter(version) };
}

/**
 * Puts a version of the road map into use in which one checklist is another one. An action
 * whose words are changed keeps its id, so that earlier answers to it still count.
 * @throws AppError `forbidden`, `not_found`, `invalid` with what is wrong, or `conflict`
 *   when somebody else has made a version in the meantime
 */
export function editChecklist(
  context: FeatureContext,
  role: string,
  phase: string,
  form: ChecklistFormValues,
): void {
  checkMay(context.actor, 'road-map:administer');
  const { content, translations, version } = currentContent(context);
  if (form.version !== version) {
    throw new AppError('conflict', 'Somebody has made a new version meanwhile. Reload the page.');
  }
  const edited = findChecklist(content.checklists, role, phase);
  const actions = form.actions.map(({ id, ...action }) => ({
    ...action,
    id: id || slugFor(`${role} ${phase} ${action.sentence}`.slice(0, 55)),
  }));
  const checklists = content.checklists.map((one) => (one === edited ? { ...one, actions } : one));
  const parsed = roadMapFile.safeParse({
    content: { ...content, version: versionAfter(version), checklists },
    translations: { es: stillTrue(translations.es, edited.actions, actions) },
  });
  if (!parsed.success) {
    throw new AppError('invalid', parsed.error.issues.map(({ message }) => message).join(' '));
  }
  addContentVersion(context, parsed.data, form.note);
}

/** Translations of words that have not changed: others would say what is no longer meant. */
function stillTrue(
  words: Readonly<Record<string, string>>,
  before: Checklist['actions'],
  after: Checklist['actions'],
): Record<string, string> {
  const stale = before.flatMap(({ id, sentence, evidence }) => {
    const now = after.find((action) => action.id === id);
    return [
      now?.sentence === sentence ? '' : `action.${id}.sentence`,
      now?.evidence === evidence ? '' : `action.${id}.evidence`,
    ];
  });
  return Object.fromEntries(Object.entries(words).filter(([key]) => !stale.includes(key)));
}

function findChecklist(checklists: readonly Checklist[], role: string, phase: string): Checklist {
  const found = checklists.find((one) => one.role === role && one.phase === phase);
  if (!found) throw new AppError('not_found', 'This role has no checklist in this phase.');
  return found;
}
