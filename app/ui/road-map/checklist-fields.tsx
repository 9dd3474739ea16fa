import { Form } from '@remix-run/react';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { roadMapStages } from '#app/core/roadmap/stages.ts';
import { controlClasses, labelClasses } from '../forms/field-classes.ts';
import { FormErrorSummary } from '../forms/form-error-summary.tsx';
import { type FormAnswer, fieldList, fieldText } from '../forms/form-values.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { TextField } from '../forms/text-field.tsx';
import { ButtonLink } from '../layout/button-link.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';

interface EditedAction {
  id: string;
  sentence: string;
  stage: number;
  evidence: string;
  dependsOn: readonly string[];
}

interface ChecklistFieldsProps {
  checklist: { role: string; phase: string; version: string; actions: readonly EditedAction[] };
  answer?: FormAnswer;
}

const mostActions = 8;
const blank: EditedAction = { id: '', sentence: '', stage: 1, evidence: '', dependsOn: [] };

/** The actions of a checklist, each with its parts, and empty lines for more. */
export function ChecklistFields({ checklist, answer }: ChecklistFieldsProps) {
  const errors = answer?.errors ?? {};
  const shown = answer ? typedActions(answer) : checklist.actions;
  const lines = [...shown, ...Array<EditedAction>(mostActions).fill(blank)].slice(0, mostActions);
  const phase = roadMapPhases.find(({ slug }) => slug === checklist.phase)?.name;
  return (
    <Form method="post">
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="version" value={checklist.version} />
      <h2 className="text-xl font-bold">
        {roleName(checklist.role)}, {phase}
      </h2>
      <p className="max-w-prose text-muted">
        Four to eight actions. Empty the sentence of one to take it away.
      </p>
      <ol className="mt-4 space-y-4">
        {lines.map((action, index) => (
          <ActionFields
            // Lines have no identity of their own but their place.
            key={`${action.id} ${String(index)}`}
            action={action}
            number={index + 1}
          />
        ))}
      </ol>
      <TextField
        name="note"
        label="What has changed?"
        description="One sentence that everybody can read."
        required
        defaultValue={fieldText(answer?.submitted ?? {}, 'note')}
        errors={errors.note}
      />
      <div className="mt-6 flex flex-wrap gap-3">
        <SubmitButton>Save as a new version</SubmitButton>
        <ButtonLink to="/road-map" kind="quiet">
          Cancel
        </ButtonLink>
      </div>
    </Form>
  );
}

/** What was typed before it was refused. */
function typedActions({ submitted }: FormAnswer): EditedAction[] {
  const column = (name: string) => fieldList(submitted, name);
  return column('sentence').map((sentence, index) => ({
    id: column('id')[index] ?? '',
    sentence,
    stage: Number(column('stage')[index]),
    evidence: column('evidence')[index] ?? '',
    dependsOn: (column('dependsOn')[index] ?? '').split(/[\s,]+/).filter(Boolean),
  }));
}

function ActionFields({ action, number }: { action: EditedAction; number: number }) {
  const id = (name: string) => `action-${number}-${name}`;
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <input type="hidden" name="id[]" value={action.id} />
      <div className="grid gap-x-4 gap-y-3 md:grid-cols-[1fr_14rem]">
        <div>
          <label htmlFor={id('sentence')} className={labelClasses}>
            Action {number}
          </label>
          <textarea
            id={id('sentence')}
            name="sentence[]"
            rows={2}
            defaultValue={action.sentence}
            className={controlClasses}
          />
        </div>
        <div>
          <label htmlFor={id('stage')} className={labelClasses}>
            Stage of action {number}
          </label>
          <select
            id={id('stage')}
            name="stage[]"
            defaultValue={String(action.stage)}
            className={controlClasses}
          >
            {roadMapStages.slice(1).map(({ stage, name }) => (
              <option key={stage} value={stage}>
                {stage} · {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={id('evidence')} className={labelClasses}>
            What counts as evidence of action {number}
          </label>
          <textarea
            id={id('evidence')}
            name="evidence[]"
            rows={2}
            defaultValue={action.evidence}
            className={controlClasses}
          />
        </div>
        <div>
          <label htmlFor={id('depends')} className={labelClasses}>
            Action {number} waits for (ids)
          </label>
          <textarea
            id={id('depends')}
            name="dependsOn[]"
            rows={2}
            spellCheck={false}
            defaultValue={action.dependsOn.join(' ')}
            className={controlClasses}
          />
        </div>
      </div>
      {action.id ? <p className="mt-1 text-sm text-muted">Id: {action.id}</p> : null}
    </li>
  );
}
