/** What the page knows of the world: the bot, people, chats, and a feed for every chat looked at. */
import { api } from "./api.js";
import { Feed } from "./feed.js";
import { setAhead } from "./format.js";

/** How often the state is asked for while events keep coming. */
const LOOKS = 5;

export class Store extends EventTarget {
  constructor() {
    super();
    this.heard = 0;
    this.bot = {};
    this.people = new Map();
    this.chats = new Map();
    this.clock = null;
    this.choices = null;
    this.feeds = new Map();
  }

  /** Take an answer of `GET state`. */
  applyState({ bot, people, chats, clock, choices }) {
    this.bot = bot ?? {};
    this.choices = choices ?? null;
    this.setClock(clock ?? null);
    this.setPeople(people);
    this.setChats(chats);
  }

  /** Fetch the state again, where waiting for an event would leave the person looking at nothing. */
  async refresh() {
    for (let left = LOOKS; left > 0; left -= 1) {
      const { heard } = this;
      const state = await api.state();
      // What was told meanwhile is newer than this answer: an old one would take a keyboard away.
      if (heard !== this.heard && left > 1) continue;
      this.applyState(state);
      return;
    }
  }

  /** Whether the clock can be put forward; then it runs by itself too. */
  get forward() {
    return Boolean(this.clock && this.choices?.zone);
  }

  setClock(iso) {
    this.clock = iso;
    this.clockAt = Date.now();
    if (this.forward) setAhead(Date.parse(iso) - this.clockAt);
    this.changed();
  }

  /** What the clock shows now. */
  time() {
    if (!this.forward) return this.clock;
    return new Date(Date.parse(this.clock) + Date.now() - this.clockAt).toISOString();
  }

  setPeople(people) {
    this.people = new Map(people.map((person) => [person.id, person]));
    this.changed();
  }

  setChats(chats) {
    this.chats = new Map(chats.map((chat) => [chat.id, chat]));
    for (const feed of this.feeds.values()) {
      const chat = this.chats.get(feed.chatId);
      if (chat) feed.follow(chat);
    }
    this.changed();
  }

  changed() {
    this.dispatchEvent(new Event("change"));
  }

  /** The feed of a chat for a person; made on first use, loaded by `load`. */
  feed(person, chatId) {
    const key = `${person}:${chatId}`;
    if (!this.feeds.has(key)) this.feeds.set(key, this.newFeed(person, chatId));
    return this.feeds.get(key);
  }

  newFeed(person, chatId) {
    const feed = new Feed(person, chatId);
    const chat = this.chats.get(chatId);
    if (chat) feed.follow(chat);
    feed.addEventListener("change", () => this.dispatchEvent(new Event("unread")));
    feed.addEventListener("read", () => this.dispatchEvent(new Event("unread")));
    return feed;
  }

  load(feed) {
    return feed.load(() => api.history(feed.chatId, feed.person));
  }

  /** Chats of a person: the private one first, then groups. */
  chatsOf(personId) {
    const own = (chat) => (chat.type === "private" ? chat.person === personId : chat.members?.includes(personId));
    const chats = [...this.chats.values()].filter(own);
    return chats.sort((a, b) => (a.type === "private" ? 0 : 1) - (b.type === "private" ? 0 : 1));
  }

  privateChat(personId) {
    return [...this.chats.values()].find((chat) => chat.type === "private" && chat.person === personId);
  }

  /** How many messages of a person's chats nobody has looked at. */
  unreadOf(personId) {
    let count = 0;
    for (const feed of this.feeds.values()) if (feed.person === personId) count += feed.unread.size;
    return count;
  }

  /** One server-sent event as a person's app gets it. */
  apply(personId, event) {
    this.heard += 1;
    if (event.type === "people") return this.setPeople(event.people);
    if (event.type === "chats") return this.setChats(event.chats);
    if (event.type === "clock") return this.setClock(event.clock);
    if (event.chat_id === undefined) return undefined;
    return this.applyToFeed(this.feed(personId, event.chat_id), event);
  }

  /** The server's own time, where it keeps one, goes on at least to the newest message. */
  passTime(seconds) {
    if (!this.clock || seconds * 1000 <= Date.parse(this.time())) return;
    this.setClock(new Date(seconds * 1000).toISOString());
  }

  applyToFeed(feed, event) {
    const chat = this.chats.get(event.chat_id);
    const acts = {
      message: () => {
        feed.upsert(event.message);
        this.passTime(event.message.date);
      },
      edited: () => feed.upsert(event.message),
      deleted: () => feed.remove(event.message_ids),
      action: () => feed.setAction({ action: event.action, by: event.by }),
      keyboard: () => { if (chat) chat.reply_keyboard = event.reply_keyboard; feed.setKeyboard(event.reply_keyboard); },
      force_reply: () => feed.askReply(event.message_id, event.input_field_placeholder),
      pinned: () => { feed.setPinned({ pinned: event.message_id, pins: event.pins }); if (chat) Object.assign(chat, { pinned: feed.pinned, pins: feed.pins }); feed.changed(); },
      commands: () => { if (chat) chat.commands = event.commands; this.changed(); },
    };
    acts[event.type]?.();
  }
}
