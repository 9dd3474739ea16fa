import { dateLabel } from '#app/core/measures/period-label.ts';
import { countText } from '../charts/number-text.ts';
import { KeyFigure } from '../layout/key-figure.tsx';
import { KeyFigures } from '../layout/key-figures.tsx';

interface HomeFiguresProps {
  map: {
    stakeholderCount: number;
    assessedCount: number;
    rolesCovered: number;
    latestAssessedOn: string | null;
  };
  pilotCount: number;
  published: { pilotCount: number; cohortCount: number; latestAsOf: string | null };
}

/** The ecosystem in four numbers, each with what it is out of. */
export function HomeFigures({ map, pilotCount, published }: HomeFiguresProps) {
  const missing = 10 - map.rolesCovered;
  return (
    <KeyFigures>
      <KeyFigure
        label="Stakeholders"
        value={countText(map.stakeholderCount)}
        detail={
          map.latestAssessedOn
            ? `${map.assessedCount} assessed, last on ${dateLabel(map.latestAssessedOn)}`
            : 'none assessed yet'
        }
      />
      <KeyFigure
        label="Roles filled"
        value={`${map.rolesCovered} of 10`}
        detail={
          missing === 0
            ? 'every role of the map is held by somebody'
            : `${missing} ${missing === 1 ? 'role is' : 'roles are'} held by nobody yet`
        }
      />
      <KeyFigure
        label="Pilots"
        value={countText(pilotCount)}
        detail={`${published.pilotCount} with published results`}
      />
      <KeyFigure
        label="Cohorts published"
        value={countText(published.cohortCount)}
        detail={
          published.latestAsOf
            ? `quarters of entry, as of ${dateLabel(published.latestAsOf)}`
            : 'nothing published yet'
        }
      />
    </KeyFigures>
  );
}
