import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roadMapPhases } from '#app/core/roadmap/phases.ts';
import { stakeholderRoles } from '#app/core/roadmap/roles.ts';
import type { MapStation } from '#app/ui/map/map-data.ts';
import {
  lineY,
  narrowLayout,
  roundedPath,
  stopAt,
  trackTo,
  wideLayout,
} from '#app/ui/map/map-layout.ts';
import { TransitMap } from '#app/ui/map/transit-map.tsx';
import { renderPage, tagsOf, textOf } from '../support/render-page.tsx';

const stakeholders = [0, 2, 2, 2, 3, 5].map((stage, index) => ({
  slug: `org-${index}`,
  name: `Organisation ${index}`,
  stage,
}));
const stations: MapStation[] = [
  { role: 'employers', phase: 'issuing', stakeholders, medianStage: 2 },
  { role: 'funders', phase: 'using', stakeholders: stakeholders.slice(3, 5), medianStage: 2.5 },
  { role: 'governance', phase: 'adopting', stakeholders: stakeholders.slice(0, 1), medianStage: 0 },
];
const html = renderPage(
  <TransitMap roles={stakeholderRoles} phases={roadMapPhases} stations={stations} />,
);

/** The links of the wide and of the narrow drawing, of which the style sheet shows one. */
const links = tagsOf(html, 'a');

it('makes every station a link with its numbers in its name', () => {
  expect(links).toHaveLength(2 * 10 * 4);
  const names = links.map((link) => link['aria-label']);
  expect(names.filter((name) => !name)).toEqual([]);
  const employers = links.filter(
    (link) => link.href === '/stakeholders?role=employers&phase=issuing',
  );
  expect(employers.map((link) => link['aria-label'])).toEqual([
    'Employers, Issuing: median stage 2 Planning, 6 stakeholders',
    'Employers, Issuing: median stage 2 Planning, 6 stakeholders',
  ]);
});

it('says a median in between, one stakeholder and none in words', () => {
  const names = links.map((link) => link['aria-label']);
  expect(names).toContain(
    'Funders, Using: median stage 2.5, between Planning and Piloting, 2 stakeholders',
  );
  expect(names).toContain('Governance, Adopting: median stage 0 Not started, 1 stakeholder');
  expect(names).toContain('Governance, Using: no stakeholder assessed yet');
});

it('has a table twin with the same numbers in every row', () => {
  const table = html.slice(html.indexOf('<table'), html.indexOf('</table>'));
  const rows = table
    .split('<tr')
    .slice(2)
    .map((row) => textOf(`<tr${row}`));
  expect(rows).toHaveLength(10);
  const employers = rows.find((row) => row.startsWith('Employers'));
  expect(employers).toContain('Median stage 2 Planning, 6 stakeholders');
  expect(rows.find((row) => row.startsWith('Data Standards'))?.match(/No stake/g)).toHaveLength(4);
});

const layouts = [wideLayout, narrowLayout];

it('keeps every stop inside its own phase, further right the further it is', () => {
  for (const layout of layouts) {
    for (const zone of [0, 1, 2, 3]) {
      const xs = [0, 0.5, 1, 2, 3, 4, 4.5, 5].map((stage) => stopAt(layout, 3, zone, stage).x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      const left = layout.zoneLeft + zone * layout.zoneWidth;
      expect(xs[0] ?? 0).toBeGreaterThan(left);
      expect((xs.at(-1) ?? 0) + layout.stationRadius).toBeLessThan(left + layout.zoneWidth);
      expect(lineY(layout, 9, zone) + 34).toBeLessThanOrEqual(layout.height);
      expect(lineY(layout, 0, zone) - layout.headingHeight).toBeGreaterThanOrEqual(0);
    }
  }
});

it('keeps stations apart by a target of 24 pixels on a screen of 320', () => {
  const scale = (320 - 50) / narrowLayout.width;
  const betweenPhases = stopAt(narrowLayout, 0, 1, 0).x - stopAt(narrowLayout, 0, 0, 5).x;
  expect(betweenPhases * scale).toBeGreaterThanOrEqual(24);
  expect(narrowLayout.rowPitch * scale).toBeGreaterThanOrEqual(24);
});

it('climbs at 45 degrees and ends where the station stands', () => {
  for (const layout of layouts) {
    const [, low, high, end] = trackTo(layout, 2, 1, 4);
    if (!low || !high || !end) throw new Error('the track has four points');
    expect(high.x - low.x).toBeCloseTo(low.y - high.y, 9);
    expect(end).toEqual(stopAt(layout, 2, 1, 4));
  }
});

it('draws a path through any points that starts and ends at them', () => {
  const point = fc.record({
    x: fc.integer({ max: 999, min: 0 }),
    y: fc.integer({ max: 999, min: 0 }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
      const path = roundedPath(points, 10);
      const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
      expect(path).not.toContain('NaN');
      expect(numbers.slice(0, 2)).toEqual([points[0]?.x, points[0]?.y]);
      expect(numbers.slice(-2)).toEqual([points.at(-1)?.x, points.at(-1)?.y]);
    }),
  );
});
