import { Form } from '@remix-run/react';
import { dateLabel } from '#app/core/measures/period-label.ts';
import { assessText } from '#app/core/roadmap/assess/assess-text.ts';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import type { AnswerState } from '#app/core/roadmap/scoring/answers.ts';
import { stageName } from '#app/core/roadmap/stages.ts';
import { SubmitButton } from '../forms/submit-button.tsx';
import { ExternalLink } from '../layout/external-link.tsx';
import { Notice } from '../layout/notice.tsx';
import { Section } from '../layout/section.tsx';
import { StatusBadge } from '../layout/status-badge.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';
import { DataTable } from '../tables/data-table.tsx';

interface HandedInAction {
  id: string;
  sentence: string;
  stage: number;
  state: AnswerState | null;
  evidenceUrl: string;
  note: string;
}

interface HandedInProps {
  assessment: {
    role: string;
    contentVersion: string;
    newerVersion: string | null;
    changedSince: { added: string[]; removed: string[]; changed: string[] };
    handedInAt: string | null;
    waitsForConfirmation: boolean;
    phases: readonly {
      phase: string;
      stage: number | null;
      suggested: number | null;
      reason: string;
      actions: readonly HandedInAction[];
    }[];
  };
  mayConfirm: boolean;
}

/** A self-assessment as it was handed in, to be looked at and confirmed. */
export function HandedIn({ assessment, mayConfirm }: HandedInProps) {
  const { role, handedInAt, contentVersion, waitsForConfirmation } = assessment;
  return (
    <Section
      title={roleName(role)}
      description={`Handed in on ${dateLabel(handedInAt ?? '')}, with version ${contentVersion} of the checklists.`}
      actions={
        <StatusBadge tone={waitsForConfirmation ? 'info' : 'success'}>
          {waitsForConfirmation ? 'Self-reported' : 'Confirmed'}
        </StatusBadge>
      }
    >
      <ChangedSince assessment={assessment} />
      {assessment.phases.map((phase) => (
        <div key={phase.phase} className="mb-6">
          <h3 className="mb-2 font-bold">
            {phaseName(phase.phase)}:{' '}
            {phase.stage === null ? 'not answered' : `${phase.stage} · ${stageName(phase.stage)}`}
          </h3>
          {phase.reason ? (
            <p className="mb-2 max-w-prose text-sm">
              The answers suggest{' '}
              {phase.suggested === null ? 'no stage' : `stage ${phase.suggested}`}. Chosen instead
              because: {phase.reason}
            </p>
          ) : null}
          <Answers phase={phaseName(phase.phase)} actions={phase.actions} />
        </div>
      ))}
      {mayConfirm && waitsForConfirmation ? (
        <Form method="post" className="flex flex-wrap items-center gap-4">
          <SubmitButton name="role" value={role}>
            Confirm these stages
          </SubmitButton>
          <p className="max-w-prose text-sm text-muted">
            Each becomes an entry of the history as confirmed, with the day it was reported.
          </p>
        </Form>
      ) : null}
    </Section>
  );
}

function ChangedSince({ assessment }: Pick<HandedInProps, 'assessment'>) {
  const { newerVersion, changedSince } = assessment;
  if (newerVersion === null) return null;
  const lists = [
    { label: 'New', sentences: changedSince.added },
    { label: 'Changed', sentences: changedSince.changed },
    { label: 'No longer asked', sentences: changedSince.removed },
  ].filter(({ sentences }) => sentences.length > 0);
  return (
    <Notice tone="info" title={`Version ${newerVersion} is in use since`}>
      {lists.length === 0 ? <p>Nothing of this role’s checklists has changed.</p> : null}
      {lists.map(({ label, sentences }) => (
        <p key={label}>
          {label}: {sentences.join(' · ')}
        </p>
      ))}
    </Notice>
  );
}

function Answers({ phase, actions }: { phase: string; actions: readonly HandedInAction[] }) {
  return (
    <DataTable
      caption={`Answers to the checklist of ${phase}`}
      isCaptionHidden
      rows={actions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'action', label: 'Action', isRowHeader: true, render: ({ sentence }) => sentence },
        { key: 'stage', label: 'Stage', align: 'end', render: ({ stage }) => stage },
        {
          key: 'state',
          label: 'Answer',
          render: ({ state }) =>
            state === null ? 'No answer' : assessText('en', `state.${state}`),
        },
        {
          key: 'evidence',
          label: 'Evidence and note',
          render: ({ evidenceUrl, note }) => (
            <>
              {evidenceUrl ? <ExternalLink to={evidenceUrl}>Evidence</ExternalLink> : null} {note}
              {evidenceUrl || note ? null : '–'}
            </>
          ),
        },
      ]}
    />
  );
}

function phaseName(slug: string): string {
  return roadMapPhases.find((known) => known.slug === slug)?.name ?? slug;
}
