import { expect, it } from 'vitest';
import { CorrectionForm } from '#app/ui/releases/correction-form.tsx';
import { ReleaseForm } from '#app/ui/releases/release-form.tsx';
import { ReleaseJobProgress } from '#app/ui/releases/release-job-progress.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const days = { today: '2026-11-28', suggestedAsOf: '2026-09-30' };
const sentence = 'The release is refused and nothing was published. Wait for a quarter.';

it('tells of a refused release in plain words, and does not go on following it', () => {
  const job = { kind: 'publish', percentDone: 100, isRunning: false, message: sentence } as const;
  const words = (status: string) =>
    textOf(renderPage(<ReleaseJobProgress job={{ ...job, status }} />));
  expect(words('refused')).toContain(`No release could be built ${sentence}`);
  expect(words('refused')).not.toContain('reload');
  expect(words('failed')).toContain('Building the release failed');
});

it('asks for a second yes without scripts, and begins with the day of the preview', () => {
  const inputs = (mayPublish: boolean) =>
    tagsOf(renderPage(<ReleaseForm {...days} mayPublish={mayPublish} />), 'input');
  const named = (name: string, mayPublish = true) =>
    inputs(mayPublish).find((input) => input.name === name);
  expect(named('asOf')).toMatchObject({ value: '2026-09-30', max: '2026-11-28' });
  expect(named('confirmed')).toMatchObject({ type: 'checkbox', value: 'yes' });
  expect(named('confirmed', false)).toBeUndefined();
});

it('the boxes of the two forms are two, each with its own label, and errors stand in their form', () => {
  const errors = { confirmed: ['Tick that you know.'] };
  const latest = { number: 2, asOf: '2026-06-30' };
  const page = renderPage(
    <>
      <ReleaseForm {...days} mayPublish />
      <CorrectionForm latest={latest} mayPublish errors={errors} />
    </>,
  );
  const boxes = tagsOf(page, 'input').filter(({ type }) => type === 'checkbox');
  expect(boxes.map(({ name }) => name)).toEqual(['confirmed', 'confirmed']);
  const ids = boxes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(tagsOf(page, 'a').map(({ href }) => href)).toEqual([`#${ids[1]}`]);
});
