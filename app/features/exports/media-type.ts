/** Media types by what a name ends in; every text is UTF-8. */
const mediaTypes: Record<string, string> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  cff: 'application/yaml',
  ndjson: 'application/x-ndjson',
  zip: 'application/zip',
  ics: 'text/calendar',
};

/** What a file's name ends in, without the dot. */
export function fileFormat(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/**
 * The media type of a file by its name.
 * @throws Error for an ending that no file of Milepost has
 */
export function mediaType(name: string): string {
  const type = mediaTypes[fileFormat(name)];
  if (type === undefined) throw new Error('A file has an ending without a media type.');
  return type;
}
