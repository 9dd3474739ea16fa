import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readContentPage } from '#app/features/roadmap/content/read-content-page.ts';
import { featureContext } from '#app/http/app-context.server.ts';
import { page } from '#app/http/respond.server.ts';
import { ButtonLink } from '#app/ui/layout/button-link.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Section } from '#app/ui/layout/section.tsx';
import { ActionAreaTable } from '#app/ui/road-map/action-area-table.tsx';
import { RoleWords } from '#app/ui/road-map/role-words.tsx';
import { VersionChanges } from '#app/ui/road-map/version-changes.tsx';
import { VersionList } from '#app/ui/road-map/version-list.tsx';

export const meta: MetaFunction = () => [{ title: 'The road map in words · Milepost' }];

export function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get('version');
  return page(() => readContentPage(featureContext(context), asked));
}

export default function RoadMap() {
  const { content, versions, isInUse, earlier, changes, note, mayEdit } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="The road map in words"
        lead="Who the ten roles are, what each is said to gain, and the checklists that stages are suggested from."
        eyebrow={`Version ${content.version}${isInUse ? '' : ', no longer in use'}`}
        breadcrumbs={[{ label: 'Map', to: '/' }]}
        actions={
          <>
            <ButtonLink
              to={`/road-map/road-map.json?version=${content.version}`}
              kind="secondary"
              reloadDocument
            >
              Export as JSON
            </ButtonLink>
            {mayEdit ? <ButtonLink to="/road-map/import">Import a new version</ButtonLink> : null}
          </>
        }
      />
      <p className="mb-8 max-w-prose text-muted">{content.attribution}</p>
      <Section title="Roles" description="Open a role to read its checklists.">
        <RoleWords content={content} mayEdit={mayEdit && isInUse} />
      </Section>
      <Section
        title="Action areas"
        description="How many points the LER Ecosystem Map names for each role in its four action areas."
      >
        <ActionAreaTable areas={content.actionAreas} roles={content.roles} />
      </Section>
      <Section
        title="Versions"
        description="A version is never changed. An assessment keeps the one that it was made with."
      >
        {changes && earlier ? (
          <VersionChanges
            changes={changes}
            earlier={earlier}
            version={content.version}
            note={note}
          />
        ) : null}
        <VersionList versions={versions} shown={content.version} />
      </Section>
    </>
  );
}
