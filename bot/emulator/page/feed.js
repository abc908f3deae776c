/** One chat as one person sees it: messages, what is unread, and what that person is doing there. */

const TYPING_MS = 5500; // Telegram shows an action for five seconds

export class Feed extends EventTarget {
  constructor(person, chatId) {
    super();
    this.person = person;
    this.chatId = chatId;
    this.byId = new Map();
    this.loaded = false;
    this.looks = new Set();
    this.gone = new Set();
    this.unread = new Set();
    this.divider = null;
    this.edited = new Set();
    this.keyboard = null;
    this.keyboardShown = true;
    this.pinned = null;
    this.pins = [];
    this.action = null;
    this.topic = null;
    this.draft = { text: "", replyTo: null, editing: null, files: [], asFiles: false };
  }

  /** Messages, oldest first. */
  list() {
    this.sorted ??= [...this.byId.values()].sort((a, b) => a.message_id - b.message_id);
    return this.sorted;
  }

  changed(name = "change") {
    this.dispatchEvent(new Event(name));
  }

  /** A message came or was edited. */
  upsert(message) {
    this.touch(message.message_id);
    this.put(message, true);
  }

  /** The answer to sending: it may come after the message was deleted again. */
  sent(message) {
    if (!this.gone.has(message.message_id)) this.upsert({ ...message, out: true });
  }

  put(message, fresh) {
    const before = this.byId.get(message.message_id);
    if (before && JSON.stringify(before) === JSON.stringify(message)) return;
    this.byId.set(message.message_id, message);
    this.sorted = null;
    if (before) this.noteEdit(before, message);
    else if (fresh) this.noteNew(message);
    this.changed();
  }

  noteEdit(before, now) {
    const looks = (message) => JSON.stringify([message.html, message.text, message.reply_markup, message.edit_date]);
    if (looks(before) !== looks(now)) this.edited.add(now.message_id);
  }

  noteNew(message) {
    if (message.out) {
      this.divider = null;
      this.unread.clear();
    } else this.unread.add(message.message_id);
    if (this.action && message.from?.first_name === this.action.by) this.setAction(null);
  }

  /** The bot asked for a reply: the composer answers that very message. */
  askReply(id, placeholder) {
    this.draft.replyTo = id;
    this.draft.editing = null;
    this.placeholder = placeholder ?? null;
    this.changed("asked");
    this.changed();
  }

  remove(ids) {
    for (const id of ids) {
      this.touch(id);
      this.gone.add(id);
      this.byId.delete(id);
      this.unread.delete(id);
      if (this.draft.replyTo === id) this.draft.replyTo = null;
      if (this.draft.editing === id) this.draft.editing = null;
      if (this.pinned === id) this.pinned = null;
    }
    this.sorted = null;
    this.changed();
  }

  /**
   * Take the server's whole history: what is not in it is gone. What came, changed or went while
   * the history was on its way is newer than it. Messages of a first look are not unread.
   */
  async load(fetchHistory) {
    const look = { known: [...this.byId.keys()], touched: new Set() };
    this.looks.add(look);
    try {
      this.take(await fetchHistory(), look);
    } finally {
      this.looks.delete(look);
    }
  }

  take(messages, { known, touched }) {
    const there = new Set(messages.map((message) => message.message_id));
    for (const message of messages) if (!touched.has(message.message_id)) this.put(message, this.loaded);
    this.remove(known.filter((id) => !there.has(id) && !touched.has(id)));
    this.loaded = true;
    this.changed();
  }

  touch(id) {
    for (const look of this.looks) look.touched.add(id);
  }

  markRead() {
    if (!this.unread.size) return;
    this.unread.clear();
    this.changed("read");
  }

  setAction(action) {
    clearTimeout(this.actionTimer);
    this.action = action;
    if (action) this.actionTimer = setTimeout(() => this.setAction(null), TYPING_MS);
    this.changed("action");
  }

  /** Take what the server keeps of the whole chat. */
  follow(chat) {
    this.setPinned(chat);
    const keyboard = chat.reply_keyboard ?? null;
    if (JSON.stringify(keyboard) !== JSON.stringify(this.keyboard ?? null)) this.setKeyboard(keyboard);
  }

  /** What is pinned: the newest of the chat, and all of them, since every topic has its own. */
  setPinned({ pinned, pins }) {
    this.pinned = pinned ?? null;
    this.pins = pins ?? [];
  }

  /** The pinned message of what is looked at. */
  pinnedHere() {
    if (this.topic === null) return this.byId.get(this.pinned);
    const here = this.pins.map((id) => this.byId.get(id)).filter((message) => message?.message_thread_id === this.topic);
    return here[here.length - 1];
  }

  setKeyboard(keyboard) {
    this.keyboard = keyboard;
    this.keyboardShown = true;
    this.changed("keyboard");
  }
}
