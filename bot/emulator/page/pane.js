/** One pane: a person, one of their chats, and everything they can do in it. */
import * as actions from "./actions.js";
import { Composer } from "./composer.js";
import { botName, fill, fullName, h, linkedMessage, startPayload } from "./dom.js";
import { emptyChat, emptyState } from "./empty.js";
import { t } from "./i18n.js";
import { replyKeyboard } from "./keyboard.js";
import { Log } from "./log.js";
import { messageMenu } from "./message_menu.js";
import { PaneHead } from "./pane_head.js";
import { chatMenu, speakerMenu } from "./pane_menus.js";

export class Pane {
  /** @param {{store: object, index: number, label: string, moved: function}} setting */
  constructor({ store, index, label, moved }) {
    this.store = store;
    this.index = index;
    this.moved = moved;
    this.head = new PaneHead(this.headActs(), store);
    this.log = new Log(this.messageActs());
    this.composer = new Composer(this.composerActs(), `input-${index}`);
    this.keyboard = h("div", { class: "keyboard-slot" });
    this.startButton = h("button", { type: "button", class: "start", onclick: () => this.start() });
    this.notice = h("p", { class: "notice" });
    this.dock = h("footer", { class: "dock" }, this.notice, this.startButton, this.keyboard, this.composer.root);
    this.drop = h("div", { class: "drop", hidden: true }, t("dropHere"));
    this.root = h("section", { class: `pane pane-${index}`, id: `pane-${index}`, "aria-label": label },
      this.head.root, this.log.root, this.dock, this.drop);
    this.redraw = () => this.queue();
    this.listen();
  }

  headActs() {
    return {
      chooseSpeaker: (anchor) => speakerMenu(this, anchor),
      openMenu: (anchor) => chatMenu(this, anchor),
      openChat: (chatId) => this.show(this.person, chatId),
      openTopic: (topic) => this.openTopic(topic),
      jump: (id) => this.jump(id),
    };
  }

  messageActs() {
    const pane = this;
    return {
      get isGroup() { return pane.chat.type !== "private"; },
      press: (message, button) => actions.press(this.feed, message, button, botName(this.store.bot)),
      /** What a link `t.me/<bot>?start=…` carries, where it is to this very bot. */
      payload: (url) => startPayload(url, this.store.bot.username),
      start: (payload) => this.startPrivately(payload),
      /** The message that a link `t.me/c/…` leads to, where it stands in this very chat. */
      linked: (url) => linkedMessage(url, this.chat.id),
      menu: (message, at) => messageMenu(this, message, at),
      jump: (id) => this.jump(id),
      command: (text) => this.send({ text }),
      empty: () => emptyChat(this.chat, this.feed, this.store.bot),
    };
  }

  composerActs() {
    return {
      send: (data) => this.send(data),
      edit: async (id, text) => {
        const { feed } = this;
        if (await actions.editText(feed, id, text) === null) this.composer.giveBack(feed, { text });
      },
      upload: (data) => actions.uploadFiles(this.feed, data),
      contact: () => actions.shareContact(this.feed),
      forward: (text, name) => actions.forward(this.feed, text, name),
      commands: () => this.chat.commands ?? [],
      username: () => this.store.bot.username ?? "",
      askInline: (query) => actions.askInline(this.feed, query),
      pickInline: (query, result) => actions.pickInline(this.feed, query, result),
      start: (payload) => this.startPrivately(payload),
      toggleKeyboard: () => {
        this.feed.keyboardShown = !this.feed.keyboardShown;
        this.drawKeyboard();
      },
    };
  }

  listen() {
    this.store.addEventListener("change", this.redraw);
    this.store.addEventListener("unread", this.redraw);
    const files = (event) => event.dataTransfer?.types.includes("Files");
    this.root.addEventListener("dragenter", (event) => { if (files(event)) this.drop.hidden = false; });
    this.root.addEventListener("dragover", (event) => { if (files(event)) event.preventDefault(); });
    this.drop.addEventListener("dragleave", () => { this.drop.hidden = true; });
    this.root.addEventListener("drop", (event) => {
      this.drop.hidden = true;
      if (!files(event) || !this.feed) return;
      event.preventDefault();
      this.composer.tray.add(event.dataTransfer.files);
    });
  }

  /** Forget the page's elements: another pane takes this one's place. */
  dispose() {
    this.store.removeEventListener("change", this.redraw);
    this.store.removeEventListener("unread", this.redraw);
    this.feedListeners?.abort();
  }

  get chat() {
    return this.store.chats.get(this.chatId);
  }

  /** Speak as a person in a chat. */
  show(person, chatId) {
    this.person = person;
    this.chatId = chatId;
    this.moved(this);
    this.feedListeners?.abort();
    if (!this.chat) return this.showNobody();
    this.feed = this.store.feed(person, chatId);
    this.feedListeners = new AbortController();
    const { signal } = this.feedListeners;
    for (const name of ["change", "action", "keyboard"]) this.feed.addEventListener(name, this.redraw, { signal });
    this.feed.addEventListener("asked", () => this.composer.input.focus(), { signal });
    this.composer.show(this.feed, fullName(this.store.people.get(person)));
    this.log.show(this.feed, t("messages", { title: this.title() }));
    this.draw();
    return this.load();
  }

  showNobody() {
    this.feed = null;
    this.head.root.hidden = true;
    this.dock.hidden = true;
    fill(this.log.list, emptyState(t("nobodyTitle"), t("nobodyText")));
  }

  async load() {
    const { feed } = this;
    if (!feed.loaded) await this.store.load(feed).catch(() => {}); // the line "connection lost" tells, and heals it
  }

  queue() {
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      this.draw();
    });
  }

  draw() {
    const person = this.store.people.get(this.person);
    if (!this.feed || !this.chat || !person) return;
    this.head.root.hidden = false;
    this.dock.hidden = false;
    this.head.draw(person, this.chat, this.feed);
    this.drawDock();
    this.composer.refresh();
  }

  /** An empty private chat has only "Start", a blocked bot only "unblock". */
  drawDock() {
    const isPrivate = this.chat.type === "private";
    const blocked = this.isBlocked();
    const begin = isPrivate && this.feed.loaded && this.feed.byId.size === 0 && !this.chat.started;
    this.notice.hidden = !blocked;
    this.notice.textContent = blocked ? t("blocked") : "";
    this.startButton.hidden = !(blocked || begin);
    this.startButton.textContent = blocked ? t("unblockBot") : t("start");
    this.composer.root.hidden = blocked || begin;
    this.drawKeyboard();
  }

  drawKeyboard() {
    const markup = this.feed.keyboard;
    const shown = Boolean(markup?.keyboard && this.feed.keyboardShown && !this.composer.root.hidden);
    this.keyboard.hidden = !shown;
    if (shown && this.drawnKeyboard !== markup) fill(this.keyboard, replyKeyboard(markup, (button) => this.reply(button, markup)));
    this.drawnKeyboard = shown ? markup : null;
    this.composer.refresh();
  }

  reply(button, markup) {
    if (markup.one_time_keyboard) this.feed.keyboardShown = false;
    this.drawKeyboard();
    this.composer.focus();
    if (button.request_contact) return actions.shareContact(this.feed);
    return this.send({ text: button.text });
  }

  async send(data) {
    const { feed } = this;
    if (!await actions.sendText(feed, data)) this.composer.giveBack(feed, data);
  }

  /** The bot's name in a private chat, whoever's it is; the group's own in a group. */
  title() {
    return this.chat.type === "private" ? botName(this.store.bot) : this.chat.title;
  }

  isBlocked() {
    return this.chat.type === "private" && this.chat.blocked === true;
  }

  setBlocked(blocked) {
    return actions.block(this.person, blocked);
  }

  async start(payload) {
    const done = await actions.start(this.feed, payload);
    if (done?.message) this.feed.sent(done.message);
    this.draw();
    if (done) this.composer.focus();
  }

  /** Follow a link to the bot: its own chat opens and says Start. */
  async startPrivately(payload) {
    if (this.chat.type !== "private") await this.show(this.person, this.person);
    return this.start(payload);
  }

  openTopic(topic) {
    this.feed.topic = topic;
    this.log.show(this.feed, t("messages", { title: this.title() }));
    this.draw();
  }

  jump(id) {
    const message = this.feed.byId.get(id);
    if (message && this.feed.topic !== null && message.message_thread_id !== this.feed.topic) this.openTopic(null);
    this.log.jumpTo(id);
  }
}
