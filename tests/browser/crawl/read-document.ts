import type { Page } from 'playwright-core';

/** A cell of a table, with the words that say what it is about. */
export interface TableCell {
  /** Id of the figure or section around it; empty when there is none. */
  figure: string;
  caption: string;
  row: string;
  column: string;
  text: string;
}

/** A piece of text outside of tables, or what an attribute says aloud. */
export interface PageText {
  figure: string;
  /** Name of the element or attribute. */
  where: string;
  text: string;
}

export interface FoundForm {
  action: string;
  fields: { name: string; options: string[]; current: string }[];
}

/** What a page holds, without its styles and scripts. */
export interface ReadDocument {
  links: string[];
  /** Forms with the method GET. */
  forms: FoundForm[];
  cells: TableCell[];
  texts: PageText[];
  /** What the server hands to the scripts of the page, still packed. */
  payload: string;
}

/**
 * Takes pages apart with the browser's own reading of HTML. Nothing in them is run.
 * @param page any page of a browser; it is not navigated
 */
export function readDocuments(page: Page, texts: readonly string[]): Promise<ReadDocument[]> {
  return page.evaluate((pages) => {
    const said =
      /^(aria-label|aria-description|aria-valuetext|alt|title|placeholder|content|value)$/;
    const plain = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const figureOf = (element: Element) =>
      element.closest('figure[id], section[id], article[id], [id^="chart-"]')?.id ?? '';

    const fieldsOf = (form: HTMLFormElement) => {
      const named = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]')];
      return named.flatMap((field) => {
        const name = field.getAttribute('name') ?? '';
        if (field.localName === 'select') {
          const options = [...field.querySelectorAll('option')];
          const current = options.find((option) => option.hasAttribute('selected')) ?? options[0];
          const codes = options.map((option) => option.getAttribute('value') ?? plain(option));
          return [{ name, options: codes, current: current?.getAttribute('value') ?? '' }];
        }
        const value = field.getAttribute('value') ?? '';
        const isChoice = /^(radio|checkbox)$/.test(field.getAttribute('type') ?? '');
        return [{ name, options: isChoice ? [value] : [], current: isChoice ? '' : value }];
      });
    };

    const cellsOf = (table: Element) => {
      const rows = [...table.querySelectorAll('tr')];
      const heads = [...(rows[0]?.children ?? [])].map(plain);
      return rows.slice(1).flatMap((row) => {
        const head = plain(row.querySelector('th')) || plain(row.children[0]);
        return [...row.children].map((cell, place) => ({
          ...{ figure: figureOf(table), caption: plain(table.querySelector('caption')) },
          ...{ row: cell.localName === 'th' ? '' : head, column: heads[place] ?? '' },
          text: plain(cell),
        }));
      });
    };

    const saidBy = (element: Element) =>
      [...element.attributes]
        .filter(({ name }) => said.test(name))
        .map(({ name, value }) => ({ where: `${element.localName}@${name}`, text: value }));

    // The outermost element that text stands in directly, whole: sentences are often in parts.
    const isRead = (element: Element) => {
      const hasOwn = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const isInner = element.parentElement?.hasAttribute('data-read') === true;
      if (hasOwn || isInner) element.setAttribute('data-read', '');
      return hasOwn && !isInner && !element.closest('table, style, script');
    };

    const textsOf = (root: Document) => {
      const heads = [...root.querySelectorAll('caption, thead th')];
      const written = [...root.querySelectorAll('*')].filter(isRead);
      return [
        ...[...root.querySelectorAll('*')].flatMap((element) =>
          saidBy(element).map((text) => ({ figure: figureOf(element), ...text })),
        ),
        ...[...written, ...heads].map((element) => ({
          ...{ figure: figureOf(element), where: element.localName, text: plain(element) },
        })),
      ];
    };

    return pages.map((text) => {
      const root = new DOMParser().parseFromString(text, 'text/html');
      const scripts = [...root.querySelectorAll('script')].map(
        (script) => script.textContent ?? '',
      );
      const pieces = scripts.flatMap((script) =>
        [...script.matchAll(/streamController\.enqueue\((".*?[^\\]")\)/gs)].map(
          ([, quoted = '""']) => JSON.parse(quoted),
        ),
      );
      const forms = [...root.querySelectorAll('form')].filter(
        (form) => (form.getAttribute('method') ?? 'get').toLowerCase() === 'get',
      );
      return {
        links: [...root.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? ''),
        forms: forms.map((form) => ({
          ...{ action: form.getAttribute('action') ?? '', fields: fieldsOf(form) },
        })),
        cells: [...root.querySelectorAll('table')].flatMap(cellsOf),
        texts: textsOf(root),
        payload: pieces.join(''),
      };
    });
  }, texts as string[]);
}
