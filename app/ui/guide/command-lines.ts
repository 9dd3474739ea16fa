/** Stands for an organisation that has not been chosen; no slug has capital letters. */
export const placeholderPartner = 'YOUR-ORGANISATION';

/** What the lines for a program are about. */
export interface SendingLine {
  /** Public address of the deployment, without a trailing slash. */
  origin: string;
  pilot: string;
  /** Slug of the partner, or `placeholderPartner`. */
  partner: string;
  format: string;
  /** Name of the file, in the folder in which the line is run. */
  file: string;
}

/**
 * A shell line that sends a file once. `--oauth2-bearer` is the header
 * `Authorization: Bearer`, and curl hides its value from others on the same machine.
 */
export function curlLine(line: SendingLine, { isDryRun = false } = {}): string {
  const { file } = line;
  return `curl --oauth2-bearer "$MILEPOST_TOKEN" -T ${file} "${addressOf(line, isDryRun)}"`;
}

/** A shell line that asks for a receipt. */
export function receiptLine({ origin }: SendingLine): string {
  return `curl --oauth2-bearer "$MILEPOST_TOKEN" ${origin}/api/v1/imports/NUMBER`;
}

/** When the line of a crontab runs: every night at a quarter past two. */
export const nightly = '15 2 * * *';

/**
 * A line of a crontab that sends a file every night. It tries again when the server is
 * away, and names each night's request, so that one which had arrived is not taken twice.
 * It holds no percent sign, which a crontab would read as the end of the line.
 */
export function cronLine(line: SendingLine): string {
  const { file, format } = line;
  const key = `Idempotency-Key: ${format} $(date -u)`;
  return `${nightly} curl --silent --show-error --retry 5 --retry-connrefused --oauth2-bearer "$MILEPOST_TOKEN" -H "${key}" -T ${file} "${addressOf(line, false)}"`;
}

/** A shell line that begins to send a file in pieces and keeps the address of the upload. */
export function beginLine(line: SendingLine): string {
  const { origin, file } = line;
  const address = addressOf(line, false, 'uploads');
  return `UPLOAD=${origin}$(curl --silent --oauth2-bearer "$MILEPOST_TOKEN" -X POST -H "Upload-Length: $(wc -c < ${file} | tr -d ' ')" -D - -o /dev/null "${address}" | tr -d '\\r' | sed -n 's/^[Ll]ocation: //p')`;
}

/** A shell line that sends what is missing of a file, as often as it takes. */
export function resumeLine({ file }: SendingLine): string {
  const offset = `OFFSET=$(curl --silent --head --oauth2-bearer "$MILEPOST_TOKEN" "$UPLOAD" | tr -d '\\r' | sed -n 's/^[Uu]pload-[Oo]ffset: //p')`;
  return `${offset}; tail -c +$((OFFSET + 1)) ${file} | curl --oauth2-bearer "$MILEPOST_TOKEN" -X PATCH -H "Upload-Offset: $OFFSET" -T - "$UPLOAD"`;
}

function addressOf(
  { origin, pilot, partner, format }: SendingLine,
  isDryRun: boolean,
  way: 'imports' | 'uploads' = 'imports',
): string {
  const query = new URLSearchParams({ format, partner });
  if (isDryRun) query.set('dryRun', 'true');
  return `${origin}/api/v1/pilots/${pilot}/${way}?${query}`;
}

/** A shell line that prints the signature that a notice must have. */
export const checkNoticeLine =
  '{ printf "%s." "$T"; cat body.json; } | openssl dgst -sha256 -hmac "$MILEPOST_WEBHOOK_SECRET"';
