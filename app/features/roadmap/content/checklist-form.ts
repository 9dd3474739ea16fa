import { z } from 'zod';
import { requiredText } from '#app/core/forms/text-value.ts';

const lines = z.union([z.string().transform((text) => [text]), z.array(z.string())]).default([]);

/**
 * A checklist as its form sends it: the parts of its actions in columns, in their order. A
 * line without a sentence is left out, which is how an action is taken away.
 */
export const checklistForm = z
  .object({
    /** The version that was edited. */
    version: z.string(),
    note: requiredText('what has changed', 300),
    id: lines,
    sentence: lines,
    stage: lines,
    evidence: lines,
    dependsOn: lines,
  })
  .transform(({ version, note, ...columns }, context) => {
    const actions = columns.sentence.flatMap((text, index) => {
      const sentence = text.trim();
      if (sentence === '') return [];
      const [stage, evidence = ''] = [
        Number(columns.stage[index]),
        columns.evidence[index]?.trim(),
      ];
      if (evidence === '') {
        const message = `Say what shows that action ${index + 1} is done.`;
        context.addIssue({ code: 'custom', path: ['form'], message });
      }
      const dependsOn = (columns.dependsOn[index] ?? '').split(/[\s,]+/).filter(Boolean);
      return { id: columns.id[index] ?? '', sentence, stage, evidence, dependsOn };
    });
    return { version, note, actions };
  });

export type ChecklistFormValues = z.output<typeof checklistForm>;
