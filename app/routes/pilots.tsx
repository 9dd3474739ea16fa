import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPilotCards } from '#app/features/pilots/list-pilot-cards.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { EmptyState } from '#app/ui/layout/empty-state.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { PilotCard } from '#app/ui/pilots/pilot-card.tsx';
import { FollowedPage } from '#app/ui/releases/followed-page.tsx';

export const meta: MetaFunction = () => [{ title: 'Pilots · Milepost' }];

export function loader({ context }: LoaderFunctionArgs) {
  return page(() => listPilotCards(featureContext(context)));
}

export default function Pilots() {
  const { pilots, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Pilots"
        lead="Each pilot tries learning and employment records with a first group of people, and measures what comes of it."
        actions={mayWrite ? <ButtonLink to="/pilots/new">Create a pilot</ButtonLink> : null}
      />
      {pilots.length > 0 ? (
        <ul className="grid gap-5 md:grid-cols-2">
          {pilots.map((pilot) => (
            <PilotCard key={pilot.code} pilot={pilot} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title="No pilots yet"
          action={mayWrite ? <ButtonLink to="/pilots/new">Create the first one</ButtonLink> : null}
        >
          A pilot appears here once a coordinator has created it.
        </EmptyState>
      )}
      {pilots.some(({ building }) => building !== null) ? <FollowedPage areMany /> : null}
    </>
  );
}
