import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readProgress } from '#app/features/progress/read-progress.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { EcosystemFilters } from '#app/ui/ecosystem/ecosystem-filters.tsx';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { KeyFigure } from '#app/ui/layout/key-figure.tsx';
import { KeyFigures } from '#app/ui/layout/key-figures.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { AttainmentTable } from '#app/ui/progress/attainment-table.tsx';
import { ReminderList } from '#app/ui/progress/reminder-list.tsx';

export const meta: MetaFunction = () => [{ title: 'Progress on the road map · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  return page(() => readProgress(featureContext(context), new URL(request.url).searchParams));
}

export default function Progress() {
  const { filter, choices, days, attainment, reminders, ...counts } =
    useLoaderData<typeof loader>();
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  const suffix = query.size > 0 ? `?${query}` : '';
  return (
    <>
      <PageHeader
        title="Progress on the road map"
        lead="How stages have moved, role by role and phase by phase, and whose assessment is due again."
        breadcrumbs={[{ label: 'Map', to: '/' }]}
        actions={
          <ButtonLink to={`/progress/stages.csv${suffix}`} kind="secondary" reloadDocument>
            Stages as CSV
          </ButtonLink>
        }
      />
      <EcosystemFilters filter={filter} choices={choices} />
      <KeyFigures>
        <KeyFigure label="Stakeholders assessed" value={counts.assessedCount} />
        <KeyFigure
          label="At Piloting or further"
          value={`${counts.pilotingCount} of ${counts.stageCount}`}
          detail="stages of a role in a phase"
        />
        <KeyFigure
          label="Stages confirmed"
          value={`${counts.confirmedCount} of ${counts.stageCount}`}
          detail="the others are self-reported"
        />
        <KeyFigure
          label="Due again"
          value={reminders.length}
          detail={`with a stage older than ${counts.lastsDays} days`}
        />
      </KeyFigures>
      <div className="mt-10">
        <Section
          title="Attainment and movement"
          description="Medians at the ends of the last six quarters and today. Piloting is stage 3; the scale is Milepost’s own."
        >
          <AttainmentTable attainment={attainment} days={days} />
        </Section>
        <Section
          title="Due to be assessed again"
          description={`Stages are looked at again after ${counts.lastsDays} days.`}
          actions={
            reminders.length > 0 ? (
              <ButtonLink to={`/progress/reminders.ics${suffix}`} kind="secondary" reloadDocument>
                Reminders for a calendar (.ics)
              </ButtonLink>
            ) : null
          }
        >
          <ReminderList reminders={reminders} />
        </Section>
      </div>
    </>
  );
}
