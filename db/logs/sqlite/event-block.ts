/**
 * Some thousand events on their way to be written, packed so that they can be handed to
 * another thread without a copy of each. Dates are milliseconds since 1970, NaN when
 * unknown; a type and a precision are their places in `eventTypes` and `datePrecisions`.
 */
export interface EventBlock {
  count: number;
  /** Row of the file that each event came from. */
  rows: Int32Array<ArrayBuffer>;
  types: Uint8Array<ArrayBuffer>;
  precisions: Uint8Array<ArrayBuffer>;
  ats: Float64Array<ArrayBuffer>;
  /** Place of each event's context in the list of those announced since `firstContext` was 0. */
  contexts: Int32Array<ArrayBuffer>;
  /** Event, credential and holder id of each event, one after the other. */
  ids: string;
  /** Lengths of those ids, three for each event; `sameAsBefore` for one that is left out. */
  lengths: Int32Array<ArrayBuffer>;
  /** Contexts announced with this block. The first of them has the place `firstContext`. */
  newContexts: string[][];
  firstContext: number;
}

export const idsPerEvent = 3;
/** In place of a length: the id is that of the event before in the same block. */
export const sameAsBefore = -1;
export const eventsPerBlock = 4096;

/** A block that holds nothing yet. */
export function emptyBlock(): EventBlock {
  return {
    count: 0,
    rows: new Int32Array(eventsPerBlock),
    types: new Uint8Array(eventsPerBlock),
    precisions: new Uint8Array(eventsPerBlock),
    ats: new Float64Array(eventsPerBlock),
    contexts: new Int32Array(eventsPerBlock),
    ids: '',
    lengths: new Int32Array(eventsPerBlock * idsPerEvent),
    newContexts: [],
    firstContext: 0,
  };
}

/** The parts of a block that change hands when it is given to another thread. */
export function transferableParts(block: EventBlock): ArrayBuffer[] {
  const { rows, types, precisions, ats, contexts, lengths } = block;
  return [rows, types, precisions, ats, contexts, lengths].map(({ buffer }) => buffer);
}
