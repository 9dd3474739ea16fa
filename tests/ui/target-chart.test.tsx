import { expect, it } from 'vitest';
import { TargetChart } from '#app/ui/charts/target-chart.tsx';
import { renderPage, textOf } from '../support/render-page.tsx';

const frame = {
  id: 'figure',
  finding: 'It takes 74 days.',
  summary: 'Observed in one quarter.',
  source: 'Entered by hand.',
  definition: { term: 'How this is counted', text: 'One person counts once.' },
  csvHref: '/pilots/RIVERBEND/charts/metric-1.csv',
};

it('says whether a target was reached by the direction that is good', () => {
  const chart = (goodDirection: 'up' | 'down' | 'context', value: number | null) =>
    textOf(
      renderPage(
        <TargetChart
          {...frame}
          unit="days"
          goodDirection={goodDirection}
          points={[{ period: '2026 Q1', value, target: 60 }]}
        />,
      ),
    );
  expect(chart('up', 74)).toContain('74 days 60 days Yes');
  expect(chart('down', 74)).toContain('74 days 60 days Not yet');
  expect(chart('context', 74)).toContain('74 days 60 days Not judged');
  expect(chart('up', null)).toContain('– 60 days Not observed yet');
});
