/** Turns the text of a document into nodes. All of it becomes text nodes: nothing in a document is ever parsed as markup. */

/** @typedef {{start: number, end: number}} Range */

const BULLET = /^\s*[-*+•‣◦▪–]\s+/u;

/** Paragraphs whose lines are at least this long are taken for text that was wrapped. */
const WRAPPED_LINE = 50;

export class DocumentNodes {
  /** @param {any} document @param {(Range|null)[]} ranges the quotes to mark */
  constructor(document, ranges) {
    this.text = document.text;
    this.blocks = document.blocks?.length > 0 ? document.blocks : paragraphs(document.text);
    this.pages = document.pages ?? [];
    this.ranges = ranges;
  }

  /** @param {(page: number) => string} pageLabel @returns {DocumentFragment} */
  build(pageLabel) {
    const all = new DocumentFragment();
    const pages = [...this.pages];
    let end = 0;
    for (const block of this.blocks) {
      this.#appendGap(all, end, block.start);
      while (pages.length > 0 && pages[0].start <= block.start) {
        all.append(element('div', { className: 'page', textContent: pageLabel(pages.shift().number) }));
      }
      all.append(this.#block(block));
      end = block.end;
    }
    this.#appendGap(all, end, this.text.length);
    return all;
  }

  /** Text between blocks belongs to none of them. */
  #appendGap(parent, start, end) {
    if (this.text.slice(start, end).trim() !== '') {
      const gap = this.#textBlock('p', { start, end });
      gap.classList.add('gap');
      parent.append(gap);
    }
  }

  #block(block) {
    switch (block.kind) {
      case 'heading':
        return this.#heading(block);
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'code':
        return this.#textBlock('pre', block);
      case 'quote':
        return this.#textBlock('blockquote', block);
      default:
        return this.#textBlock('p', block);
    }
  }

  #textBlock(name, range) {
    const block = element(name);
    if (name === 'pre') {
      block.tabIndex = 0;
    } else if (!isWrapped(this.text.slice(range.start, range.end))) {
      block.className = 'lines';
    }
    this.#appendText(block, range.start, range.end);
    return block;
  }

  #heading({ level, words, start, end }) {
    const heading = element('div', { className: `heading level-${Math.min(level ?? 4, 4)}`, role: 'heading' });
    heading.setAttribute('aria-level', String(Math.min((level ?? 4) + 2, 6)));
    this.#appendText(heading, words?.start ?? start, words?.end ?? end);
    return heading;
  }

  #list({ numbered, items }) {
    const list = element(numbered ? 'ol' : 'ul');
    for (const { start, end, lists } of items) {
      const item = element('li');
      const bullet = numbered ? null : BULLET.exec(this.text.slice(start, end));
      this.#appendText(item, start + (bullet ? bullet[0].length : 0), end);
      item.append(...(lists ?? []).map((nested) => this.#list(nested)));
      list.append(item);
    }
    return list;
  }

  #table({ rows }) {
    const table = element('table');
    for (const { header, cells } of rows) {
      const row = element('tr');
      let column = 0;
      for (const cell of cells) {
        for (; column < cell.column; column++) {
          row.append(element('td'));
        }
        const box = element(header ? 'th' : 'td');
        if (header) {
          box.setAttribute('scope', 'col');
        }
        this.#appendText(box, cell.start, cell.end);
        row.append(box);
        column++;
      }
      table.append(row);
    }
    const wide = element('div', { className: 'wide', tabIndex: 0 });
    wide.append(table);
    return wide;
  }

  /** Appends a range of the text; the parts that are quoted stand in marks. */
  #appendText(parent, start, end) {
    const cuts = new Set([start, end]);
    for (const range of this.ranges) {
      if (range && range.start < end && start < range.end) {
        cuts.add(Math.max(start, range.start)).add(Math.min(end, range.end));
      }
    }
    const sorted = [...cuts].sort((one, other) => one - other);
    for (let i = 0; i + 1 < sorted.length; i++) {
      parent.append(this.#piece(sorted[i], sorted[i + 1]));
    }
  }

  #piece(start, end) {
    const text = document.createTextNode(this.text.slice(start, end));
    const quotes = this.ranges.flatMap((range, i) => (range && range.start <= start && end <= range.end ? [i] : []));
    if (quotes.length === 0) {
      return text;
    }
    const mark = element('mark');
    mark.dataset.quotes = quotes.join(' ');
    mark.append(text);
    return mark;
  }
}

/** @param {string} name @param {Partial<HTMLElement>} [properties] */
function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

/** Blocks of a text whose structure the service does not tell: parts between empty lines. @param {string} text */
function paragraphs(text) {
  const blocks = [];
  const part = /\S[^]*?(?=\n\s*\n|$(?![^]))/g;
  for (let found = part.exec(text); found; found = part.exec(text)) {
    blocks.push({ kind: 'paragraph', start: found.index, end: found.index + found[0].trimEnd().length });
  }
  return blocks;
}

/** Whether the line breaks of a paragraph are those of a narrow window, and not the author's. @param {string} text */
function isWrapped(text) {
  const lines = text.split('\n').slice(0, -1);
  return lines.every((line) => line.length >= WRAPPED_LINE);
}
