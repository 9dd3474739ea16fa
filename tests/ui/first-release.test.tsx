import { expect, it } from 'vitest';
import { WithoutRelease } from '#app/ui/results/without-release.tsx';
import { renderPage, textOf } from '../support/render-page.tsx';

type Building = Parameters<typeof WithoutRelease>[0]['building'];

const words = (building: Building) =>
  textOf(renderPage(<WithoutRelease pilotCode="LAKES" building={building} />));

it('says how far the first release is, and to reload where no script follows it', () => {
  const text = words({ percentDone: 34, isWaiting: false });
  expect(text).toContain('The first release of this pilot is being built: 34%.');
  expect(text).toContain('Reload this page to see how far it is.');
  expect(words({ percentDone: 0, isWaiting: true })).toContain('is waiting for its turn');
});

it('says how a first release comes to be where none is being built', () => {
  expect(words(null)).toContain('No release of this pilot yet');
  expect(words(null)).not.toContain('being built');
});
