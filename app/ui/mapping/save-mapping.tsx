import { buttonClasses } from '../forms/button-classes.ts';
import { Notice } from '../layout/notice.tsx';

interface SaveMappingProps {
  isComplete: boolean;
  isSaving: boolean;
  problems: readonly string[];
  onSave: () => void;
}

/** The button that saves a mapping, with what the server had against it. */
export function SaveMapping({ isComplete, isSaving, problems, onSave }: SaveMappingProps) {
  return (
    <div className="mt-6">
      {problems.length > 0 ? (
        <Notice tone="problem" title="The mapping was not saved">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      ) : null}
      <button
        type="button"
        className={buttonClasses('primary')}
        disabled={!isComplete || isSaving}
        onClick={onSave}
      >
        {isSaving ? 'Saving…' : 'Save mapping'}
      </button>
      {isComplete ? null : (
        <p className="mt-2 text-sm text-muted">
          It can be saved once everything that is required is decided.
        </p>
      )}
    </div>
  );
}
