import { logFormats } from '#app/core/formats/format-registry.ts';

/** Every format as it is explained to whoever sends files. */
export function describeFormats() {
  return logFormats.map(({ id, label, holds, layout, columns, vocabulary }) => ({
    ...{ id, label, holds, layout, vocabulary },
    columns: columns.map(({ name, isRequired, description, example }) => ({
      ...{ name, isRequired, description, example },
    })),
  }));
}
