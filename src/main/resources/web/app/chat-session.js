import { ConnectionLost, Problem } from './api.js';
import { EMPTY_SCOPE, filterOf } from './scope.js';

/** @typedef {import('./conversations.js').Conversation} Conversation @typedef {import('./conversations.js').Turn} Turn */

const TITLE_LENGTH = 80;
const KEPT_CANDIDATES = 8;
const HISTORY_MESSAGES = 20;
const RETRY_DELAY = 800;

/** The conversations of this browser and the one that is open. Emits `change` whenever something to show has changed. */
export class ChatSession extends EventTarget {
  /** @type {Conversation[]} */
  conversations = [];

  /** @type {Conversation} */
  current = newConversation();

  /** @type {AbortController|null} */
  #running = null;

  /** @param {import('./api.js').Api} api @param {import('./conversations.js').ConversationStore} store */
  constructor(api, store) {
    super();
    this.api = api;
    this.store = store;
  }

  /** Reads the conversations once. */
  load() {
    this.loaded ??= this.#load();
    return this.loaded;
  }

  async #load() {
    this.conversations = await this.store.load();
    for (const turn of this.conversations.flatMap((conversation) => conversation.turns)) {
      if (turn.state === 'working') {
        turn.state = 'stopped';
      }
    }
    this.#changed();
  }

  get isWorking() {
    return this.#running !== null;
  }

  startNew() {
    this.stop();
    this.current = newConversation();
    this.#changed();
  }

  /** @param {string} id @returns {boolean} whether there is such a conversation */
  open(id) {
    const found = this.conversations.find((conversation) => conversation.id === id);
    if (found && found !== this.current) {
      this.stop();
      this.current = found;
      this.#changed();
    }
    return found !== undefined;
  }

  /** @param {Conversation} conversation @param {string} title */
  rename(conversation, title) {
    conversation.title = title.trim() || conversation.title;
    this.#save(conversation);
  }

  /** @param {Conversation} conversation */
  remove(conversation) {
    this.conversations = this.conversations.filter((other) => other !== conversation);
    this.store.remove(conversation.id);
    if (conversation.serverId) {
      const address = `/api/conversations/${encodeURIComponent(conversation.serverId)}`;
      this.api.request(address, { method: 'DELETE' }).catch(() => undefined);
    }
    if (conversation === this.current) {
      this.startNew();
    }
    this.#changed();
  }

  /** @param {import('./conversations.js').Scope} scope applies to the next questions of this conversation */
  setScope(scope) {
    this.current.scope = scope;
    this.#changed();
  }

  /** Stops the answer in progress; its statements so far are kept. */
  stop() {
    this.#running?.abort();
  }

  /** @param {string} question */
  ask(question) {
    const conversation = this.current;
    if (conversation.turns.length === 0) {
      conversation.title = question.slice(0, TITLE_LENGTH);
      this.conversations = [conversation, ...this.conversations];
    }
    const turn = newTurn(question, conversation.scope);
    conversation.turns = [...conversation.turns, turn];
    return this.#answer(conversation, turn);
  }

  /** Asks a question again in other words; what followed it is removed. @param {Turn} turn @param {string} question */
  edit(turn, question) {
    const conversation = this.current;
    const at = conversation.turns.indexOf(turn);
    conversation.turns = [...conversation.turns.slice(0, at), newTurn(question, conversation.scope)];
    // The service still knows the question that was replaced, so it is given the history instead.
    conversation.serverId = null;
    if (at === 0) {
      conversation.title = question.slice(0, TITLE_LENGTH);
    }
    return this.#answer(conversation, conversation.turns[at]);
  }

  /** Asks a question again: the last one in its place, an earlier one at the end, so that nothing is lost. @param {Turn} turn */
  retry(turn) {
    return turn === this.current.turns.at(-1) ? this.edit(turn, turn.question) : this.ask(turn.question);
  }

  /** @param {Turn} turn @param {'up'|'down'} value @param {string} comment */
  async rate(turn, value, comment) {
    const conversation = this.current;
    await this.api.rate(turn.answer.messageId, value, comment);
    turn.rating = { value, comment };
    turn.version++;
    this.#save(conversation);
  }

  /** @param {Conversation} conversation @param {Turn} turn */
  async #answer(conversation, turn) {
    this.stop();
    const running = new AbortController();
    this.#running = running;
    this.#changed();
    try {
      await this.#stream(conversation, turn, running.signal);
    } catch (failure) {
      settle(turn, failure, running.signal);
    } finally {
      if (this.#running === running) {
        this.#running = null;
      }
      turn.version++;
      conversation.updated = Date.now();
      this.#save(conversation);
    }
  }

  /** One broken connection, and a conversation that the service has forgotten, are repaired without the reader. */
  async #stream(conversation, turn, signal) {
    try {
      await this.#receive(conversation, turn, signal);
    } catch (failure) {
      const forgotten = failure instanceof Problem && failure.type === 'unknown-conversation';
      if (signal.aborted || !(forgotten || failure instanceof ConnectionLost)) {
        throw failure;
      }
      conversation.serverId = null;
      if (!forgotten) {
        await new Promise((resolve) => setTimeout(resolve, RETRY_DELAY));
      }
      signal.throwIfAborted();
      Object.assign(turn, { passages: null, statements: [], citations: [] });
      await this.#receive(conversation, turn, signal);
    }
  }

  async #receive(conversation, turn, signal) {
    const filter = await filterOf(turn.scope, this.api, signal);
    const question = {
      message: turn.question,
      explain: true,
      ...(filter && { filter }),
      ...(conversation.serverId ? { conversationId: conversation.serverId } : { history: history(conversation, turn) }),
    };
    for await (const { event, data } of this.api.ask(question, signal)) {
      if (event === 'evidence') {
        turn.passages = data.passages;
      } else if (event === 'statement') {
        turn.statements = [...turn.statements, data.statement];
        turn.citations = [...turn.citations, ...data.citations.filter((found) => !knows(turn, found))];
        turn.unsure = data.unsure;
      } else if (event === 'done') {
        conversation.serverId = data.conversationId;
        complete(turn, data);
      }
      turn.version++;
      this.#changed();
    }
  }

  #save(conversation) {
    this.conversations.sort((one, other) => other.updated - one.updated);
    this.store.save(conversation).catch(() => undefined);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {Conversation} */
function newConversation() {
  const now = Date.now();
  return { id: crypto.randomUUID?.() ?? String(now), title: '', created: now, updated: now, serverId: null, scope: EMPTY_SCOPE, turns: [] };
}

/** @returns {Turn} */
function newTurn(question, scope) {
  return {
    id: crypto.randomUUID?.() ?? String(Math.random()),
    question,
    scope,
    asked: Date.now(),
    state: 'working',
    passages: null,
    statements: [],
    citations: [],
    unsure: false,
    answer: null,
    problem: null,
    rating: null,
    version: 0,
  };
}

/** The messages before a turn, as the service expects them. */
function history(conversation, turn) {
  return conversation.turns
    .slice(0, conversation.turns.indexOf(turn))
    .filter((earlier) => earlier.answer)
    .flatMap((earlier) => [
      { role: 'user', text: earlier.question },
      { role: 'assistant', text: earlier.answer.answer },
    ])
    .slice(-HISTORY_MESSAGES);
}

function knows(turn, citation) {
  return turn.citations.some((known) => known.marker === citation.marker);
}

function complete(turn, answer) {
  const { explanation } = answer;
  turn.answer = explanation
    ? { ...answer, explanation: { ...explanation, candidates: explanation.candidates.slice(0, KEPT_CANDIDATES) } }
    : answer;
  turn.statements = answer.statements;
  turn.citations = answer.citations;
  turn.unsure = answer.reason === 'unsure';
  turn.state = 'done';
}

function settle(turn, failure, signal) {
  if (signal.aborted) {
    turn.state = 'stopped';
    return;
  }
  turn.state = 'failed';
  turn.problem =
    failure instanceof Problem
      ? { type: failure.type, detail: failure.message, retryAfter: failure.retryAfter }
      : { type: navigator.onLine ? 'connection-lost' : 'offline', detail: '', retryAfter: 0 };
}
