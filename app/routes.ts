import { index, type RouteConfig, route } from '@remix-run/route-config';

/** Every address of the product, in one list. */
export default [
  index('routes/home.tsx'),

  route('stakeholders', 'routes/stakeholders.tsx'),
  route('stakeholders/new', 'routes/stakeholder-new.tsx'),
  route('stakeholders/:slug', 'routes/stakeholder.tsx'),
  route('stakeholders/:slug/edit', 'routes/stakeholder-edit.tsx'),
  route('stakeholders/:slug/stage', 'routes/stakeholder-stage.tsx'),

  route('pilots', 'routes/pilots.tsx'),
  route('pilots/new', 'routes/pilot-new.tsx'),
  route('pilots/:code', 'routes/pilot.tsx', [
    index('routes/pilot-overview.tsx'),
    route('adoption', 'routes/pilot-adoption.tsx'),
    route('time-to-hire', 'routes/pilot-time-to-hire.tsx'),
    route('access', 'routes/pilot-access.tsx'),
    route('metrics', 'routes/pilot-metrics.tsx'),
    route('metrics/new', 'routes/metric-new.tsx'),
    route('metrics/:metricId', 'routes/metric.tsx'),
    route('metrics/:metricId/edit', 'routes/metric-edit.tsx'),
    route('milestones', 'routes/pilot-milestones.tsx'),
    route('partners', 'routes/pilot-partners.tsx'),
    route('imports', 'routes/pilot-imports.tsx'),
    route('imports/new', 'routes/pilot-import-new.tsx'),
    route('imports/guide', 'routes/pilot-import-guide.tsx'),
    route('tokens', 'routes/pilot-tokens.tsx'),
    route('releases', 'routes/pilot-releases.tsx'),
    route('releases/:number', 'routes/pilot-release.tsx'),
    route('settings', 'routes/pilot-settings.tsx'),
  ]),
  route('pilots/:code/uploads', 'routes/pilot-uploads.ts'),
  route('pilots/:code/releases/:number/cells.csv', 'routes/pilot-cells-csv.ts'),
  route('pilots/:code/charts/:chart.csv', 'routes/pilot-chart-csv.ts'),
  route('imports/:id', 'routes/import.tsx'),
  route('imports/:id/refused.csv', 'routes/import-refused.ts'),

  route('data', 'routes/data.tsx'),
  route('methods', 'routes/methods.tsx'),
  route('verify', 'routes/verify.tsx'),

  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('account', 'routes/account.tsx'),
  route('admin', 'routes/admin.tsx'),

  route('health', 'routes/health.ts'),
  route('api/v1/pilots', 'routes/api-pilots.ts'),
  route('api/v1/pilots/:code/releases', 'routes/api-releases.ts'),
  route('api/v1/pilots/:code/releases/:number/cells.csv', 'routes/api-cells-csv.ts'),
  route('api/v1/pilots/:code/imports', 'routes/api-pilot-imports.ts'),
  route('api/v1/imports/:id', 'routes/api-import.ts'),
  route('api/v1/openapi.json', 'routes/api-openapi.ts'),
  route('api/v1/credentials/verify', 'routes/api-verify.ts'),
  route('api/*', 'routes/api-not-found.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
