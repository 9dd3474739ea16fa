import type { SavedMapping } from '#app/core/mapping/recall-mapping.ts';

/** What the server tells the page on which files are de-identified and sent. */
export interface SendPage {
  /** Code of the pilot. */
  code: string;
  partners: { value: string; label: string }[];
  /** For a partner's own account: files are its own and nobody else's. */
  sendsForOneOnly: boolean;
  /** How files of other layouts were read before, latest first. `partner` is a slug. */
  mappings: (SavedMapping & { format: string; partner: string })[];
}
