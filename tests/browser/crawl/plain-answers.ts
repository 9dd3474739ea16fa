import type { FoundNumber } from './found-number.ts';
import { numbersOfAnswer } from './numbers-of-answer.ts';
import type { PageText } from './read-document.ts';
import type { Visited } from './visit-site.ts';

/**
 * What the app answers before it has any log: no number of it can be one of people. Most of
 * the road map is that, its stages, roles, stakeholders and days, whatever their names are.
 */
export class PlainAnswers {
  private readonly sentences = new Set<string>();
  /** How often a page of an address says what is no sentence. */
  private readonly words = new Map<string, number>();
  private readonly pieces = new Set<string>();

  constructor(answers: readonly Visited[] = []) {
    for (const answer of answers) {
      this.takeTexts(answer);
      for (const piece of piecesOf(numbersOfAnswer(answer))) this.pieces.add(digestOf(piece));
    }
  }

  /**
   * The texts of a page that no page says without any log; of what is no sentence, those that
   * this page does not say then, or not as often.
   */
  unsaid(address: string, texts: readonly PageText[]): PageText[] {
    const said = new Map<string, number>();
    return texts.filter(({ text }) => {
      if (isSentence(text)) return !this.sentences.has(text);
      const times = (said.get(text) ?? 0) + 1;
      said.set(text, times);
      return times > (this.words.get(`${address} ${text}`) ?? 0);
    });
  }

  /**
   * The numbers of an answer that are not there without any log. A table, or a part of the
   * data, is either there number for number or is none of it: one number that comes from
   * logs makes all of them suspects.
   */
  without(numbers: readonly FoundNumber[]): FoundNumber[] {
    return piecesOf(numbers).flatMap((piece) => (this.pieces.has(digestOf(piece)) ? [] : piece));
  }

  private takeTexts({ address, document }: Visited): void {
    const times = new Map<string, number>();
    for (const { text } of document?.texts ?? []) {
      if (isSentence(text)) this.sentences.add(text);
      else times.set(text, (times.get(text) ?? 0) + 1);
    }
    for (const [text, often] of times) {
      const key = `${address} ${text}`;
      this.words.set(key, Math.max(often, this.words.get(key) ?? 0));
    }
  }
}

/** A bare number, or one with a word, may be said of stages on one page and of people on another. */
function isSentence(text: string): boolean {
  return (text.match(/[a-z]{2,}/gi) ?? []).length >= 5;
}

/** Numbers by the table, the file or the part of the data that they stand in. */
function piecesOf(numbers: readonly FoundNumber[]): FoundNumber[][] {
  const pieces = new Map<string, FoundNumber[]>();
  for (const found of numbers) {
    const name = nameOf(found);
    const piece = pieces.get(name) ?? [];
    piece.push(found);
    pieces.set(name, piece);
  }
  return [...pieces.values()];
}

function nameOf({ source, key, address }: FoundNumber): string {
  if (source === 'table') return `${address} table ${key.split(' | ')[0]}`;
  // What one route answers under one name: `.routes/ecosystem.coverage`.
  const part = source === 'data' ? (/^\.[^.[]+(\.[^.[]+)?/.exec(key)?.[0] ?? '') : '';
  return `${address} ${source} ${part}`;
}

function digestOf(piece: readonly FoundNumber[]): string {
  const [first] = piece;
  const numbers = piece.map(({ key, text, words }) => [key, text, words]);
  return JSON.stringify([first && nameOf(first), numbers]);
}
