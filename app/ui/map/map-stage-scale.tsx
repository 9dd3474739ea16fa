import { roadMapStages } from '#app/core/roadmap/stages.ts';

/** What the stages mean, in the free corner of the wide map, under which the journey climbs. */
export function MapStageScale() {
  return (
    <g fontSize="13">
      <text x="14" y="34" className="fill-text font-bold">
        Stages
      </text>
      {roadMapStages.map(({ stage, name }) => (
        <g key={stage}>
          <text x="18" y={57 + stage * 20} textAnchor="middle" className="fill-text font-bold">
            {stage}
          </text>
          <text x="34" y={57 + stage * 20} className="fill-muted">
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
