'use strict';
(() => {
  const PAGE = 100;
  const CONTEXT = 200;
  const LEAST_OVERLAP = 20;
  const byId = (id) => document.getElementById(id);
  const words = (name) => name.toLowerCase().replaceAll('_', ' ');

  /** Texts become text nodes, never markup. */
  function el(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in node) node[name] = value;
      else node.setAttribute(name, value);
    }
    node.append(...children.flat().filter((child) => child !== null && child !== undefined));
    return node;
  }
  const text = (tag, content, className = '') => el(tag, { className, dir: 'auto' }, content);

  // ---- data of the page

  const lines = [];
  const packed = [];
  for (const block of document.querySelectorAll('script.lines')) {
    const details = block.nextElementSibling;
    JSON.parse(block.textContent).forEach((line, place) => {
      line.haystack = `${line.id}\n${line.question}\n${line.answer}`.toLowerCase();
      line.details = () => unpack(details).then((all) => all[place]);
      lines.push(line);
    });
  }
  const labels = new Map();
  for (const box of document.querySelectorAll('input[name=kind]')) labels.set(box.value, box.dataset.label);

  /** Caches the blocks that were unpacked last. */
  function unpack(block) {
    const known = packed.find((entry) => entry.block === block);
    if (known) return known.details;
    const bytes = Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const details = new Response(stream).text().then(JSON.parse);
    packed.push({ block, details });
    if (packed.length > 20) packed.shift();
    return details;
  }

  // ---- highlighting

  /** The range of `quote` in `passage`: the whole quote, or the part that overlaps an end of the passage. */
  function placeOf(quote, passage) {
    const at = passage.indexOf(quote);
    if (at >= 0) return [at, at + quote.length];
    if (quote.includes(passage)) return [0, passage.length];
    for (let length = Math.min(quote.length, passage.length) - 1; length >= LEAST_OVERLAP; length--) {
      if (passage.startsWith(quote.slice(-length))) return [0, length];
      if (passage.endsWith(quote.slice(0, length))) return [passage.length - length, passage.length];
    }
    return null;
  }

  function goldRanges(passage, relevant) {
    return relevant
      .filter((gold) => gold.quote && gold.document === passage.documentId)
      .map((gold) => placeOf(gold.quote, passage.text))
      .filter((place) => place)
      .map(([from, to]) => ({ from, to, kind: 'gold' }));
  }

  /** Compares the offsets with the quote, because the evaluated service may return wrong ones. */
  function citedRanges(passage, citations) {
    return citations
      .filter((citation) => citation.documentId === passage.documentId)
      .map((citation) => {
        const start = citation.start - passage.span.start;
        const from = Math.max(0, start);
        const to = Math.min(passage.text.length, citation.end - passage.span.start);
        const verbatim = from < to && passage.text.slice(from, to) === citation.quote.slice(from - start, to - start);
        return verbatim ? { from, to, kind: 'cited' } : null;
      })
      .filter((range) => range);
  }

  function highlighted(content, ranges) {
    const cuts = [...new Set([0, content.length, ...ranges.flatMap((range) => [range.from, range.to])])]
      .sort((one, other) => one - other);
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i];
      const kinds = new Set(ranges.filter((range) => range.from <= from && to <= range.to).map((range) => range.kind));
      const part = content.slice(from, to);
      return kinds.size === 0 ? part : el('mark', { className: kinds.size > 1 ? 'both' : [...kinds][0] }, part);
    });
  }

  // ---- details of a question

  /** Isolates each part, because a title may change the direction of the text after it. */
  const where = (passage, span, date) => [text('bdi', passage.title), ' · ', text('bdi', passage.documentId), date ? ` · ${date}` : '', ` · ${span.start}–${span.end}`];
  const number = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(3));

  function citationOf(citation, ranked) {
    const around = ranked
      .map((hit) => ({ passage: hit.passage, ranges: citedRanges(hit.passage, [citation]) }))
      .find(({ ranges }) => ranges.length > 0 && ranges[0].to - ranges[0].from === citation.quote.length);
    const head = el('header', {}, `[${citation.marker}] `, where(citation, citation, citation.date), ` · score ${number(citation.score)}`);
    return el('div', { className: 'passage' }, head, text('p', around ? inContext(around) : citation.quote, 'text'));
  }

  function inContext({ passage, ranges }) {
    const [range] = ranges;
    const start = range.from - CONTEXT;
    const end = range.to + CONTEXT;
    const from = start <= 0 ? 0 : Math.min(range.from, passage.text.indexOf(' ', start) + 1);
    const to = end >= passage.text.length ? passage.text.length : Math.max(range.to, passage.text.lastIndexOf(' ', end));
    const shown = highlighted(passage.text.slice(from, to), [{ from: range.from - from, to: range.to - from, kind: 'cited' }]);
    return [from > 0 ? '… ' : '', ...shown, to < passage.text.length ? ' …' : ''];
  }

  function passageOf(hit, place, question, citations) {
    const { passage, gold } = hit;
    const signals = Object.entries(passage.signals).map(([name, value]) => `${name} ${number(value)}`);
    const head = el('header', {}, `${place + 1}. `, where(passage, passage.span),
      ` · ${[`score ${number(passage.score)}`, ...signals].join(' · ')} `, gold ? el('span', { className: 'badge' }, 'gold') : null);
    const ranges = [...goldRanges(passage, question.relevant), ...citedRanges(passage, citations)];
    return el('div', { className: gold ? 'passage is-gold' : 'passage' }, head, text('p', highlighted(passage.text, ranges), 'text'));
  }

  function asked({ question, answer }) {
    const parts = [];
    for (const turn of question.history) parts.push(el('p', {}, el('span', { className: 'role' }, `${words(turn.role)}: `), text('bdi', turn.text)));
    parts.push(el('p', {}, el('span', { className: 'role' }, 'question: '), text('bdi', question.question)));
    if (question.rewrite) parts.push(el('p', {}, el('span', { className: 'role' }, 'a person’s standalone form: '), text('bdi', question.rewrite)));
    if (answer && answer.question !== question.question) parts.push(el('p', {}, el('span', { className: 'role' }, 'searched for: '), text('bdi', answer.question)));
    if (question.asOf) parts.push(el('p', {}, el('span', { className: 'role' }, 'today is: '), question.asOf));
    return [el('h4', {}, 'Asked'), ...parts];
  }

  /** Compares lists by their content. */
  const has = (lists, list) => lists.some((one) => JSON.stringify(one) === JSON.stringify(list));

  function required({ question, findings }) {
    const groups = question.must.map((group) => el('li', {}, group.length > 1 ? 'one of: ' : 'required: ',
      text('bdi', group.join(' | ')), findings && has(findings.missing, group) ? el('strong', { className: 'bad' }, ' missing') : null));
    const forbidden = question.mustNot.map((string) => el('li', {}, 'forbidden: ',
      text('bdi', string), findings && has(findings.forbidden, string) ? el('strong', { className: 'bad' }, ' given') : null));
    return [...groups, ...forbidden];
  }

  function wanted(details) {
    const { question } = details;
    const answers = question.answerable
      ? [...question.answers.map((answer) => text('li', answer)), ...required(details)]
      : [el('li', {}, 'an abstention: the documents do not answer')];
    const gold = question.relevant.map((place) =>
      el('li', {}, text('bdi', place.document), place.quote ? text('blockquote', place.quote) : null));
    return [el('h4', {}, 'Wanted'), answers.length ? el('ul', {}, answers) : el('p', {}, 'The set gives no answer.'),
      gold.length ? el('ul', {}, gold) : null];
  }

  function given({ answer, error, ranked }) {
    if (error) return [el('h4', {}, 'Failed'), text('p', error, 'bad')];
    if (!answer) return [el('p', {}, 'Only retrieval was run.')];
    const facts = [words(answer.decision), answer.reason && `reason: ${words(answer.reason)}`, `confidence ${number(answer.confidence)}`,
      `by ${words(answer.answeredBy)}`, ...answer.notices.map((notice) => `notice: ${words(notice)}`)].filter((fact) => fact);
    const shown = answer.citations.length ? answer.citations : answer.nearest;
    return [el('h4', {}, 'Answer'), el('p', { className: 'role' }, facts.join(' · ')), text('blockquote', answer.text),
      shown.length ? el('h4', {}, answer.citations.length ? 'Citations' : 'Nearest passages') : null,
      ...shown.map((citation) => citationOf(citation, ranked))];
  }

  function found({ question, answer, ranked }) {
    const citations = answer ? answer.citations : [];
    const key = el('p', { className: 'key' }, el('mark', { className: 'gold' }, 'gold'), el('mark', { className: 'cited' }, 'cited'), el('mark', { className: 'both' }, 'both'));
    return [el('h4', {}, 'Retrieved'), ranked.length ? key : el('p', {}, 'Nothing.'),
      ...ranked.map((hit, place) => passageOf(hit, place, question, citations))];
  }

  function measured({ answer, scores }) {
    const all = Object.entries(scores);
    const rows = (entries) => el('dl', { className: 'scores' }, entries.map(([name, value]) =>
      el('div', {}, el('dt', {}, name), el('dd', {}, typeof value === 'number' ? number(value) : value))));
    const known = all.filter(([, value]) => typeof value === 'number');
    const unknown = all.filter(([, value]) => typeof value !== 'number');
    const steps = answer ? Object.entries(answer.timings).map(([step, millis]) => [`${step} ms`, millis]) : [];
    return [el('h4', {}, 'Scores and times'), rows([...known, ...steps]),
      unknown.length ? el('details', {}, el('summary', {}, `${unknown.length} unmeasured`), rows(unknown)) : null];
  }

  function open(line) {
    if (line.opened) return Promise.resolve();
    const cell = el('td', { colSpan: 5 }, el('p', {}, 'Unpacking…'));
    line.opened = el('tr', { className: 'opened', id: `${line.row.id}-opened` }, cell);
    line.row.after(line.opened);
    line.button.setAttribute('aria-expanded', 'true');
    return line.details().then((details) => cell.replaceChildren(
      ...[asked, wanted, given, found, measured].flatMap((part) => part(details)).filter((node) => node)));
  }

  function close(line) {
    line.opened.remove();
    line.opened = null;
    line.button.setAttribute('aria-expanded', 'false');
  }

  // ---- the table

  const body = byId('list').tBodies[0];
  const form = byId('filters');
  let matching = [];
  let shown = 0;

  function rowOf(line) {
    if (line.row) return line.row;
    line.button = el('button', { type: 'button', 'aria-expanded': 'false' }, text('bdi', line.question));
    const below = el('div', {}, text('span', line.id, 'id'), line.tags.map((tag) => text('span', tag, 'tag')));
    const kind = document.querySelector(`input[value="${line.kind}"]`).parentNode;
    line.row = el('tr', { className: 'line', id: `line-${lines.indexOf(line)}` },
      el('td', {}, el('span', { className: `kind ${kind.classList[1]}` }, labels.get(line.kind))),
      el('td', {}, line.button, below),
      el('td', {}, text('div', line.answer, 'excerpt')),
      el('td', { className: 'number' }, line.confidence === null ? '–' : line.confidence.toFixed(2)),
      el('td', { className: 'number' }, line.millis === null ? '–' : line.millis.toFixed(1)));
    line.row.addEventListener('click', () => {
      if (String(getSelection()) === '') line.opened ? close(line) : open(line);
    });
    return line.row;
  }

  function showMore() {
    for (const line of matching.slice(shown, shown + PAGE)) {
      body.append(rowOf(line));
      if (line.opened) body.append(line.opened);
    }
    shown = Math.min(matching.length, shown + PAGE);
    byId('more').hidden = shown === matching.length;
    byId('status').textContent = `${matching.length} of ${lines.length} questions` + (shown < matching.length ? `, the first ${shown} shown` : '');
  }

  const known = (value, otherwise) => (value === null ? otherwise : value);
  const orders = {
    set: null,
    least: (one, other) => known(one.confidence, 2) - known(other.confidence, 2),
    most: (one, other) => known(other.confidence, -1) - known(one.confidence, -1),
    slow: (one, other) => known(other.millis, -1) - known(one.millis, -1),
  };

  function filter() {
    const wanted = new FormData(form);
    const kinds = wanted.getAll('kind');
    const tag = wanted.get('tag');
    const needles = wanted.get('text').toLowerCase().split(/\s+/);
    matching = lines.filter((line) => (kinds.length === 0 || kinds.includes(line.kind))
      && (tag === '' || line.tags.includes(tag)) && needles.every((needle) => line.haystack.includes(needle)));
    if (orders[wanted.get('order')]) matching.sort(orders[wanted.get('order')]);
    body.replaceChildren();
    shown = 0;
    showMore();
  }

  form.addEventListener('input', filter);
  form.addEventListener('reset', () => setTimeout(filter));
  form.addEventListener('submit', (event) => event.preventDefault());
  byId('more').addEventListener('click', showMore);
  byId('open-all').addEventListener('click', () => matching.slice(0, shown).forEach(open));
  filter();
})();
