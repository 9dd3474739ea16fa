import { expect, it } from 'vitest';
import { dateLabel, dateSpanLabel } from '#app/core/measures/period-label.ts';
import { AppFrame } from '#app/ui/layout/app-frame.tsx';
import { ErrorPage } from '#app/ui/layout/error-page.tsx';
import { PageHeader } from '#app/ui/layout/page-header.tsx';
import { Pagination } from '#app/ui/layout/pagination.tsx';
import { PilotFrame } from '#app/ui/layout/pilot-frame.tsx';
import { ProgressBar } from '#app/ui/layout/progress-bar.tsx';
import { StatusBadge } from '#app/ui/layout/status-badge.tsx';
import { Term } from '#app/ui/layout/term.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const framed = (actor: { displayName: string; role: string } | null, isDemonstration = false) =>
  renderPage(
    <AppFrame actor={actor} isDemonstration={isDemonstration} path="/data">
      <PageHeader title="Data" breadcrumbs={[{ label: 'Pilots', to: '/pilots' }]} />
    </AppFrame>,
    '/data',
  );

const banner = 'Demonstration data: every person and organisation here is made up';

it('says that demonstration data are made up, and only then', () => {
  expect(textOf(framed(null, true))).toContain(banner);
  expect(textOf(framed(null, false))).not.toContain(banner);
});

it('leads a visitor in, and an account to itself and out', () => {
  const visitor = tagsOf(framed(null), 'a').map((link) => link.href);
  expect(visitor).toContain('/sign-in');
  expect(visitor).not.toContain('/account');
  const html = framed({ displayName: 'Casey', role: 'coordinator' });
  const account = tagsOf(html, 'a').map((link) => link.href);
  expect(account).toContain('/account');
  expect(account).not.toContain('/sign-in');
  expect(account).not.toContain('/admin');
  expect(tagsOf(html, 'form').map(({ method, action }) => [method, action])).toContainEqual([
    'post',
    '/sign-out',
  ]);
});

it('shows the administration to administrators', () => {
  const html = framed({ displayName: 'Ada', role: 'administrator' });
  expect(tagsOf(html, 'a').map((link) => link.href)).toContain('/admin');
});

it('skips to the content, marks the present page and has one first heading', () => {
  const html = framed(null);
  expect(tagsOf(html, 'a')[0]?.href).toBe('#main');
  expect(tagsOf(html, 'main')[0]?.id).toBe('main');
  expect(tagsOf(html, 'h1')).toHaveLength(1);
  const current = tagsOf(html, 'a').filter((link) => link['aria-current'] === 'page');
  expect(new Set(current.map((link) => link.href))).toEqual(new Set(['/data']));
});

const pilot = {
  ...{ code: 'RIVERBEND', name: 'Riverbend', region: 'Ohio', phase: 4 },
  ...{ startsOn: '2025-01-06', endsOn: null },
};

it('shows the pages of a pilot that one may open, and no first heading', () => {
  const frame = (canManage: boolean, canImport: boolean) =>
    renderPage(
      <PilotFrame pilot={pilot} canManage={canManage} canImport={canImport}>
        <p>Page</p>
      </PilotFrame>,
      '/pilots/RIVERBEND/access',
    );
  const hrefs = (html: string) => tagsOf(html, 'a').map((link) => link.href);
  const visitor = frame(false, false);
  expect(hrefs(visitor)).not.toContain('/pilots/RIVERBEND/imports');
  expect(hrefs(visitor)).not.toContain('/pilots/RIVERBEND/settings');
  expect(hrefs(frame(false, true))).toContain('/pilots/RIVERBEND/imports');
  expect(hrefs(frame(true, false))).toContain('/pilots/RIVERBEND/settings');
  expect(tagsOf(visitor, 'h1')).toHaveLength(0);
  const current = tagsOf(visitor, 'a').filter((link) => link['aria-current'] === 'page');
  expect(current.map((link) => link.href)).toEqual(['/pilots/RIVERBEND/access']);
  expect(textOf(visitor)).toContain('Implementing and piloting · since January 6, 2025');
});

it('pages through a list only when there is more than one page', () => {
  const pages = (page: number, pageCount: number) =>
    tagsOf(
      renderPage(
        <Pagination page={page} pageCount={pageCount} hrefFor={(one) => `/s?page=${one}`} />,
      ),
      'a',
    ).map((link) => link.href);
  expect(pages(1, 1)).toEqual([]);
  expect(pages(1, 3)).toEqual(['/s?page=2']);
  expect(pages(2, 3)).toEqual(['/s?page=1', '/s?page=3']);
  expect(pages(3, 3)).toEqual(['/s?page=2']);
});

it.each([
  [-5, '0'],
  [63.4, '63'],
  [250, '100'],
])('tells progress of %d as %s percent', (value, percent) => {
  const html = renderPage(<ProgressBar label="Reading" value={value} />);
  const bar = tagsOf(html, 'div').find((tag) => tag.role === 'progressbar');
  expect(bar?.['aria-valuenow']).toBe(percent);
  expect(textOf(html)).toBe(`Reading ${percent}%`);
});

it('opens a definition without scripts, and ties it to its word', () => {
  const html = renderPage(<Term definition="Verifiers that send logs.">coverage</Term>);
  const [button] = tagsOf(html, 'button');
  const definition = tagsOf(html, 'span').find((tag) => 'popover' in tag);
  expect(definition?.id).toBe(button?.popovertarget);
  expect(textOf(html)).toContain('Verifiers that send logs.');
});

it('never tells a status by color alone', () => {
  const tones = ['neutral', 'info', 'success', 'warning', 'problem'] as const;
  const icons = tones.map((tone) => {
    const html = renderPage(<StatusBadge tone={tone}>Status</StatusBadge>);
    return tagsOf(html, 'path')
      .map((path) => path.d)
      .join();
  });
  expect(new Set(icons).size).toBe(tones.length);
});

it('answers an error with its own sentence, or with ours', () => {
  expect(textOf(renderPage(<ErrorPage status={404} sentence="No such pilot." />))).toContain(
    'No such pilot.',
  );
  const unknown = renderPage(<ErrorPage status={500} sentence="" />);
  expect(textOf(unknown)).toContain('Something went wrong here');
  expect(tagsOf(unknown, 'h1')).toHaveLength(1);
  const signIn = tagsOf(renderPage(<ErrorPage status={401} sentence="" />), 'a');
  expect(signIn.map((link) => link.href)).toContain('/sign-in');
});

it('writes dates as people do, whatever the time zone', () => {
  expect(dateLabel('2026-03-01')).toBe('March 1, 2026');
  expect(dateLabel('2026-01-01T00:30:00Z')).toBe('January 1, 2026');
  expect(dateLabel('soon')).toBe('soon');
  expect(dateSpanLabel('2026-03-01', null)).toBe('since March 1, 2026');
  expect(dateSpanLabel(null, '2026-03-01')).toBe('until March 1, 2026');
  expect(dateSpanLabel(null, null)).toBe('dates not set');
});
