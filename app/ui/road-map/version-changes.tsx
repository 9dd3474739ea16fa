import { Card } from '../layout/card.tsx';
import { roleName } from '../stakeholders/stage-table.tsx';

interface ChangedAction {
  id: string;
  role: string;
  sentence: string;
}

interface VersionChangesProps {
  version: string;
  earlier: string;
  note: string;
  changes: {
    added: readonly ChangedAction[];
    removed: readonly ChangedAction[];
    changed: readonly { before: ChangedAction; after: ChangedAction; what: readonly string[] }[];
    otherParts: readonly string[];
  };
}

const parts: Record<string, string> = {
  sentence: 'its sentence',
  stage: 'its stage',
  evidence: 'what counts as evidence',
  dependsOn: 'what it waits for',
  place: 'its role or phase',
};

/** What a version changed from the one before it. */
export function VersionChanges({ version, earlier, note, changes }: VersionChangesProps) {
  const { added, removed, changed, otherParts } = changes;
  return (
    <div className="mb-4">
      <Card>
        <h3 className="font-bold">
          What version {version} changed from {earlier}
        </h3>
        {note ? <p className="mt-1">{note}</p> : null}
        <ul className="mt-2 list-disc space-y-1 ps-5">
          {added.map(({ id, role, sentence }) => (
            <li key={id}>
              New, {roleName(role)}: {sentence}
            </li>
          ))}
          {removed.map(({ id, role, sentence }) => (
            <li key={id}>
              No longer asked, {roleName(role)}: {sentence}
            </li>
          ))}
          {changed.map(({ before, after, what }) => (
            <li key={after.id}>
              {roleName(after.role)}: {after.sentence}{' '}
              <span className="text-sm text-muted">
                changed: {what.map((part) => parts[part] ?? part).join(', ')}
                {before.sentence === after.sentence ? '' : `; before: ${before.sentence}`}
              </span>
            </li>
          ))}
          {otherParts.map((part) => (
            <li key={part}>Words of the {part} have changed.</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
