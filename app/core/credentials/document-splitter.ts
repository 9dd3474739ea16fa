/** One document of a file, or what stands where one is expected. */
export interface SplitDocument {
  /** Null when it is longer than is read. */
  text: string | null;
}

/** How the documents of a file stand beside each other. */
export type DocumentsLayout = 'lines' | 'list' | 'objects';

/**
 * How the documents stand in a file that begins like this: one a line, as elements of a
 * list, or one after the other over several lines, as a single one is often saved.
 */
export function documentsLayoutOf(start: string): DocumentsLayout {
  const text = start.trimStart();
  if (text.startsWith('[')) return 'list';
  const end = text.indexOf('\n');
  if (!text.startsWith('{') || end < 0) return 'lines';
  return isJson(text.slice(0, end)) ? 'lines' : 'objects';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What ends a stretch of text in which nothing has to be decided. */
const decisive = { outside: /["{}[\],]/g, inside: /["\\]/g } as const;

/**
 * Takes a file apart into its documents, piece by piece and in bounded memory: a document
 * longer than `mostCharacters` is passed over to its end and told as too long.
 */
export class DocumentSplitter {
  readonly #layout: DocumentsLayout;
  readonly #mostCharacters: number;
  #held = '';
  #isTooLong = false;
  #depth = 0;
  #isInText = false;
  /** A backslash at the end of a piece: what follows is no end of a text. */
  #isEscaped = false;
  /** Of a list: 0 before it, 1 in it, 2 after it. */
  #list = 0;

  constructor(layout: DocumentsLayout, mostCharacters: number) {
    this.#layout = layout;
    this.#mostCharacters = mostCharacters;
  }

  /** The documents that end in this piece. */
  take(piece: string): SplitDocument[] {
    return this.#layout === 'lines' ? this.#takeLines(piece) : this.#takeNested(piece);
  }

  /** What is left at the end of the file, which may be the beginning of a document. */
  end(): SplitDocument[] {
    const documents: SplitDocument[] = [];
    this.#finish(documents);
    return documents;
  }

  /** Whether the file ended where it may: a list is closed again. */
  get isWhole(): boolean {
    return this.#layout !== 'list' || this.#list === 2;
  }

  #takeLines(piece: string): SplitDocument[] {
    const documents: SplitDocument[] = [];
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      this.#hold(line);
      this.#finish(documents);
    }
    this.#hold(last);
    return documents;
  }

  #takeNested(piece: string): SplitDocument[] {
    const documents: SplitDocument[] = [];
    if (piece === '') return documents;
    let start = 0;
    let at = this.#isEscaped ? 1 : 0;
    this.#isEscaped = false;
    while (at < piece.length) {
      const pattern = this.#isInText ? decisive.inside : decisive.outside;
      pattern.lastIndex = at;
      const found = pattern.exec(piece);
      if (!found) break;
      at = found.index + 1;
      const character = found[0];
      if (this.#isInText) {
        if (character === '"') this.#isInText = false;
        else if (at === piece.length) this.#isEscaped = true;
        else at += 1;
        continue;
      }
      if (character === '"') this.#isInText = true;
      else start = this.#bracket(character, piece, start, at, documents);
    }
    this.#hold(piece.slice(start));
    return documents;
  }

  /** Counts a bracket or comma. Returns where what is held next begins. */
  #bracket(
    character: string,
    piece: string,
    start: number,
    at: number,
    documents: SplitDocument[],
  ): number {
    const isList = this.#layout === 'list';
    if (isList && this.#depth === 0 && character === '[' && this.#list === 0) {
      this.#list = 1;
      return at;
    }
    if (isList && this.#depth === 0 && (character === ',' || character === ']')) {
      this.#hold(piece.slice(start, at - 1));
      this.#finish(documents);
      if (character === ']') this.#list = 2;
      return at;
    }
    if (character === ',') return start;
    this.#depth += character === '{' || character === '[' ? 1 : -1;
    if (this.#depth > 0 || (isList && this.#depth === 0)) return start;
    this.#depth = 0;
    this.#hold(piece.slice(start, at));
    this.#finish(documents);
    return at;
  }

  #hold(text: string): void {
    if (this.#isTooLong) return;
    this.#held += text;
    if (this.#held.length > this.#mostCharacters) {
      this.#held = '';
      this.#isTooLong = true;
    }
  }

  #finish(documents: SplitDocument[]): void {
    const text = this.#held.trim();
    if (this.#isTooLong) documents.push({ text: null });
    else if (text !== '') documents.push({ text });
    this.#held = '';
    this.#isTooLong = false;
  }
}
