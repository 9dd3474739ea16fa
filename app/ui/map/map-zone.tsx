import { wrapWords } from '../wrap-words.ts';
import type { MapPhase } from './map-data.ts';
import { lineY, type MapLayout, stopAt } from './map-layout.ts';

interface MapZoneProps {
  layout: MapLayout;
  phase: MapPhase;
  zone: number;
  lineCount: number;
}

const stages = [0, 1, 2, 3, 4, 5];

/** A phase as a terrace of the map: its name, what happens in it, and its scale of stages. */
export function MapZone({ layout, phase, zone, lineCount }: MapZoneProps) {
  const left = layout.zoneLeft + zone * layout.zoneWidth;
  const firstY = lineY(layout, 0, zone);
  const top = firstY - layout.headingHeight;
  const isWide = layout.labels === 'beside';
  const bottom = lineY(layout, lineCount - 1, zone) + 34;
  return (
    <g>
      <rect
        x={left + (isWide ? 6 : 1.5)}
        y={top}
        width={layout.zoneWidth - (isWide ? 6 : 3)}
        height={bottom - top}
        rx={isWide ? 14 : 6}
        className={zone % 2 === 0 ? 'fill-sunken' : 'fill-sunken/50'}
      />
      <text
        x={left + (isWide ? 24 : 8)}
        y={top + (isWide ? 34 : 22)}
        className="fill-text font-bold"
        fontSize={isWide ? 20 : 13}
      >
        {phase.name}
      </text>
      {isWide ? <Subtitle text={phase.subtitle} x={left + 24} y={top + 54} /> : null}
      {isWide ? <Scale layout={layout} zone={zone} y={firstY - 24} bottom={bottom - 14} /> : null}
    </g>
  );
}

function Subtitle({ text, x, y }: { text: string; x: number; y: number }) {
  return (
    <text y={y} className="fill-muted" fontSize="12.5">
      {wrapWords(text, 34).map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : 17}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface ScaleProps {
  layout: MapLayout;
  zone: number;
  y: number;
  bottom: number;
}

function Scale({ layout, zone, y, bottom }: ScaleProps) {
  return (
    <g>
      {stages.map((stage) => {
        const { x } = stopAt(layout, 0, zone, stage);
        return (
          <g key={stage}>
            <path d={`M${x} ${y + 8}V${bottom}`} className="stroke-line" strokeWidth="1" />
            <text x={x} y={y} textAnchor="middle" className="fill-muted" fontSize="13">
              {stage}
            </text>
          </g>
        );
      })}
    </g>
  );
}
