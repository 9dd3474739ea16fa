/** What stands in a form's fields before anything is typed, by field name without `[]`. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a form needs from the answer to its last submission. */
export interface FormAnswer {
  errors: Record<string, string[]>;
  submitted: FormValues;
}

/** The text of a field; undefined when it has none. */
export function fieldText(values: FormValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The ticked values of a group. */
export function fieldList(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
