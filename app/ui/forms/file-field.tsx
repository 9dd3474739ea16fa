import { useRef } from 'react';
import { DropZone } from 'react-aria-components/DropZone';
import { useIsHydrated } from '../use-is-hydrated.ts';
import { descriptionClasses, labelClasses } from './field-classes.ts';
import { fieldId } from './field-id.ts';

interface FileFieldProps {
  name: string;
  label: string;
  description?: string;
  /** As the attribute of the input: `.csv,text/csv`. */
  accept?: string;
  onFile?: (file: File) => void;
}

/** A file, chosen with the browser's own input or dropped on it. */
export function FileField({ name, label, description, accept, onFile }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const isHydrated = useIsHydrated();
  const id = fieldId(name);

  /** A dropped file is put into the input, so that it is sent and named like a chosen one. */
  const take = (file: File) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    onFile?.(file);
  };
  const field = (
    <div className="flex flex-col gap-1 text-start">
      <label htmlFor={id} className={labelClasses}>
        {label}
      </label>
      {description ? (
        <span id={`${id}-description`} className={descriptionClasses}>
          {description}
        </span>
      ) : null}
      <input
        ref={input}
        type="file"
        id={id}
        name={name}
        accept={accept}
        aria-describedby={description ? `${id}-description` : undefined}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile?.(file);
        }}
        className="mt-2 block w-full cursor-pointer rounded-md text-sm file:me-4 file:min-h-11 file:cursor-pointer file:rounded-md file:border-0 file:bg-accent file:px-4 file:py-2 file:font-semibold file:text-on-accent hover:file:bg-accent-strong"
      />
      {isHydrated ? <span className="mt-1 text-sm text-muted">or drop the file here</span> : null}
    </div>
  );
  const frame =
    'my-4 max-w-prose rounded-lg border-2 border-dashed border-edge bg-surface p-5 transition-colors';
  if (!isHydrated) return <div className={frame}>{field}</div>;
  return (
    <DropZone
      aria-label={`Drop zone: ${label}`}
      className={`${frame} data-[drop-target]:border-accent data-[drop-target]:bg-accent-soft`}
      onDrop={async (event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        if (dropped?.kind === 'file') take(await dropped.getFile());
      }}
    >
      {field}
    </DropZone>
  );
}
