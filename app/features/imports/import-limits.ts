/** What a file may measure, so that reading it takes bounded memory whatever it holds. */
export const importLimits = {
  /** Largest upload: 2 GiB. Larger files go through the command. */
  uploadBytes: 2 * 1024 ** 3,
  /** Largest file once unpacked: 8 GiB. */
  unpackedBytes: 8 * 1024 ** 3,
  /** Logs pack to a tenth or a twentieth; gzip itself can reach 1,000. */
  unpackedRatio: 200,
  columns: 200,
  fieldCharacters: 10_000,
  /** A quoted value that is never closed makes one row of all that follows. */
  rowCharacters: 1024 ** 2,
  /** How many refused rows a receipt lists. All are counted. */
  refusalsListed: 1000,
  /** How many different repairs a receipt names. */
  repairsListed: 200,
  /** How long a file of refused rows may become: it is served whole. */
  refusedFileCharacters: 64 * 1024 ** 2,
} as const;
