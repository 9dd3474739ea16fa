/** The measures of a drawing of the map, in units of its view box. */
export interface MapLayout {
  width: number;
  height: number;
  /** Where the first phase begins, and how wide each phase is. */
  zoneLeft: number;
  zoneWidth: number;
  /** From the start of a phase to its stop 0, and from stop to stop. */
  stopOffset: number;
  stopGap: number;
  /** The first line in the last phase, and from line to line. */
  top: number;
  rowPitch: number;
  /** How far the lines climb from phase to phase, at 45 degrees. */
  rise: number;
  bendRadius: number;
  stationRadius: number;
  trackWidth: number;
  /** Names of the lines to the left of them, or above them where there is no room. */
  labels: 'beside' | 'above';
  /** Height of a phase's heading, above its first line. */
  headingHeight: number;
}

export interface Point {
  x: number;
  y: number;
}

const zoneCount = 4;
const lastStage = 5;

/** For screens from about 1000 pixels. */
export const wideLayout: MapLayout = {
  width: 1200,
  height: 734,
  zoneLeft: 236,
  zoneWidth: 241,
  stopOffset: 46,
  stopGap: 33,
  top: 138,
  rowPitch: 53,
  rise: 26,
  bendRadius: 12,
  stationRadius: 14,
  trackWidth: 8,
  labels: 'beside',
  headingHeight: 122,
};

/** For phones: the name of each line stands above it. */
export const narrowLayout: MapLayout = {
  width: 344,
  height: 912,
  zoneLeft: 0,
  zoneWidth: 86,
  stopOffset: 20,
  stopGap: 10.4,
  top: 94,
  rowPitch: 84,
  rise: 7,
  bendRadius: 5,
  stationRadius: 12.5,
  trackWidth: 6,
  labels: 'above',
  headingHeight: 94,
};

/** The height of a line in a phase: the journey climbs, so the last phase is the highest. */
export function lineY(layout: MapLayout, line: number, zone: number): number {
  return layout.top + line * layout.rowPitch + (zoneCount - 1 - zone) * layout.rise;
}

/** The place of a stage of a line in a phase; halves stand in between. */
export function stopAt(layout: MapLayout, line: number, zone: number, stage: number): Point {
  const x = layout.zoneLeft + zone * layout.zoneWidth + layout.stopOffset + stage * layout.stopGap;
  return { x, y: lineY(layout, line, zone) };
}

/** From where the line leaves the phase before, with its bend, to a stage of this phase. */
export function trackTo(layout: MapLayout, line: number, zone: number, stage: number): Point[] {
  const boundary = layout.zoneLeft + zone * layout.zoneWidth;
  const end = stopAt(layout, line, zone, stage);
  if (zone === 0) return [{ x: boundary + layout.trackWidth / 2, y: end.y }, end];
  return [
    { x: boundary - layout.bendRadius, y: end.y + layout.rise },
    { x: boundary - layout.rise / 6, y: end.y + layout.rise },
    { x: boundary + (layout.rise * 5) / 6, y: end.y },
    end,
  ];
}

/** The end of the line in a phase, up to where the next phase takes over. */
export function trackEnd(layout: MapLayout, line: number, zone: number): Point {
  const { x, y } = stopAt(layout, line, zone, lastStage);
  if (zone === zoneCount - 1) return { x, y };
  return { x: layout.zoneLeft + (zone + 1) * layout.zoneWidth - layout.bendRadius, y };
}

/** A path through the points whose corners are rounded. */
export function roundedPath(points: readonly Point[], radius: number): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start.x} ${start.y}`;
  for (const [index, corner] of rest.entries()) {
    const before = rest[index - 1] ?? start;
    const after = rest[index + 1];
    if (!after) {
      path += `L${corner.x} ${corner.y}`;
      continue;
    }
    const from = towards(corner, before, radius);
    const to = towards(corner, after, radius);
    path += `L${from.x} ${from.y}Q${corner.x} ${corner.y} ${to.x} ${to.y}`;
  }
  return path;
}

/** The point at a distance from one point on the way to another, at most half way. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance, length / 2) / length;
  const round = (value: number) => Math.round(value * 100) / 100;
  return {
    x: round(from.x + (to.x - from.x) * share),
    y: round(from.y + (to.y - from.y) * share),
  };
}
