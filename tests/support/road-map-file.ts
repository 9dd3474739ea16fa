import type { Checklist } from '#app/core/roadmap/content/road-map-content.ts';
import { type RoadMapFile, roadMapFile } from '#app/core/roadmap/content/road-map-file.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import { loadContent } from '#app/features/roadmap/content/load-content.ts';
import type { testContext } from './test-databases.ts';

type ActionDraft = [id: string, stage: number, dependsOn?: string[]];

/** A checklist in few words. */
export function checklist(
  role: Checklist['role'],
  phase: Checklist['phase'],
  ...drafts: ActionDraft[]
): Checklist {
  const actions = drafts.map(([id, stage, dependsOn = []]) => ({
    ...{ id, stage, dependsOn, sentence: `We did ${id}`, evidence: `A page about ${id}` },
  }));
  return { role, phase, actions };
}

/** A small road map: a college that issues, an employer that needs it to, and nobody else. */
export const smallChecklists = [
  checklist(
    'credentialing-organizations',
    'issuing',
    ['cred-explore', 1],
    ['cred-plan', 2],
    ['cred-issue', 3],
    ['cred-all', 4],
  ),
  checklist(
    'employers',
    'using',
    ['emp-read', 1],
    ['emp-train', 2],
    ['emp-verify', 3, ['cred-issue']],
    ['emp-always', 4],
  ),
  checklist(
    'employers',
    'adopting',
    ['emp-ask', 1, ['cred-plan']],
    ['emp-agree', 2],
    ['emp-hire', 3],
    ['emp-grow', 5, ['cred-all']],
  ),
];

/** A valid file around some checklists. */
export function smallRoadMap(checklists: Checklist[] = smallChecklists, version = '2026.1') {
  return roadMapFile.parse({
    content: {
      version,
      attribution: 'LER Ecosystem Map.',
      roles: stakeholderRoles.map(({ slug, name, definition }) => ({
        ...{ id: slug, name, definition, examples: [] },
      })),
      phases: roadMapPhases.map(({ slug, name, subtitle }) => ({
        ...{ id: slug, name, description: subtitle },
      })),
      actionAreas: ['promoting', 'building', 'gathering', 'supporting'].map((id) => ({
        ...{ id, title: id, description: id, coverage: { employers: 2 } },
      })),
      valuePropositions: [
        {
          ...{ id: 'v1', role: 'employers', kind: 'business' },
          ...{ title: 'Lower cost', gist: 'Less time spent on checking.' },
        },
      ],
      checklists,
    },
    translations: {
      es: {
        'action.emp-read.sentence': 'Hemos leído',
        'stage.1.name': 'Explorando',
        'role.employers.name': 'Empleadores',
      },
    },
  }) satisfies RoadMapFile;
}

/** Puts a small road map into use. */
export function withRoadMap(context: ReturnType<typeof testContext>, file = smallRoadMap()) {
  loadContent(context, file);
  return context;
}
