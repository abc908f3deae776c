/** Where a message is written: text, files, commands, an answer, a correction. */
import { fill, fullName, h, refill } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { CommandList } from "./commands.js";
import { InlineList } from "./inline_list.js";
import { Tray } from "./attachments.js";
import { attachMenu } from "./attach_menu.js";
import { excerpt } from "./render_message.js";
import { toast } from "./toast.js";

const LIMIT = 4096;

export class Composer {
  /** @param {object} acts of the pane: send, edit, upload, say (a stand-in), commands, keyboard */
  constructor(acts, id) {
    this.acts = acts;
    this.input = h("textarea", { class: "input", id, rows: "1", "aria-autocomplete": "list", dir: "auto" });
    this.commands = new CommandList((command) => this.sendCommand(command));
    this.inline = new InlineList({
      username: acts.username,
      ask: acts.askInline,
      pick: (query, result) => this.sendInline(query, result),
      start: (payload) => this.startInline(payload),
    }, () => this.refresh());
    this.tray = new Tray(() => { this.refresh(); this.input.focus(); });
    this.context = h("div", { class: "context", hidden: true });
    this.sendButton = h("button", { type: "button", class: "send", onclick: () => this.submit() }, icon("send"));
    this.keyboardButton = this.tool("keyboard", () => acts.toggleKeyboard());
    this.commandButton = h("button", {
      type: "button", class: "icon-button slash", "aria-label": t("commands"), onclick: () => this.toggleCommands(),
    }, "/");
    this.attachButton = this.tool("attach", () => attachMenu(this));
    this.attachButton.setAttribute("aria-label", t("attach"));
    this.attachButton.setAttribute("aria-haspopup", "menu");
    this.root = h("div", { class: "composer" }, this.commands.root, this.inline.root, this.context, this.tray.root,
      h("div", { class: "input-row" }, this.attachButton, this.commandButton, this.input, this.keyboardButton, this.sendButton));
    this.listen();
  }

  tool(name, act) {
    return h("button", { type: "button", class: "icon-button", onclick: act }, icon(name));
  }

  listen() {
    this.input.addEventListener("input", () => this.onInput());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("blur", () => {
      this.commands.hide();
      this.inline.hide();
    });
    this.input.addEventListener("paste", (event) => {
      if (!event.clipboardData.files.length) return;
      event.preventDefault();
      this.tray.add(event.clipboardData.files);
    });
  }

  /** Write in another chat: its draft comes back. */
  show(feed, speaker) {
    this.feed = feed;
    this.input.setAttribute("aria-label", t("inputFor", { name: speaker }));
    this.tray.show(feed.draft);
    this.setValue(feed.draft.text);
    this.commands.hide();
    this.refresh();
  }

  setValue(text) {
    this.input.value = text;
    this.onInput();
  }

  onInput() {
    const text = this.input.value;
    this.feed.draft.text = text;
    const typing = /^\/\S*$/.test(text) && document.activeElement === this.input;
    this.commands.show(this.acts.commands(), typing ? text : null);
    this.inline.typed(document.activeElement === this.input ? text : "");
    this.fit();
    this.refresh();
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 168)}px`;
  }

  /** Bring buttons and the line above the input in step with the draft. */
  refresh() {
    const { draft, keyboard, keyboardShown } = this.feed;
    const editing = draft.editing !== null;
    this.sendButton.setAttribute("aria-label", editing ? t("save") : t("send"));
    fill(this.sendButton, icon(editing ? "check" : "send"));
    this.sendButton.disabled = !this.input.value.trim() && !draft.files.length;
    this.keyboardButton.hidden = !keyboard?.keyboard;
    this.keyboardButton.setAttribute("aria-pressed", String(keyboardShown));
    this.keyboardButton.setAttribute("aria-label", keyboardShown ? t("hideKeyboard") : t("showKeyboard"));
    const placeholder = (draft.replyTo !== null && this.feed.placeholder) || keyboard?.input_field_placeholder;
    this.input.placeholder = placeholder || t("input");
    const active = this.commands.active ?? this.inline.active;
    if (active) this.input.setAttribute("aria-activedescendant", active);
    else this.input.removeAttribute("aria-activedescendant");
    this.drawContext();
  }

  drawContext() {
    const { draft } = this.feed;
    const message = this.feed.byId.get(draft.editing ?? draft.replyTo);
    this.context.hidden = !message;
    if (!message) return;
    const editing = draft.editing !== null;
    const title = editing ? t("editing") : t("replyingTo", { name: message.out ? t("me") : fullName(message.from) });
    const close = h("button", {
      type: "button", class: "icon-button tiny", "aria-label": t(editing ? "cancelEdit" : "cancelReply"),
      onclick: () => this.leaveContext(),
    }, icon("close", 18));
    const words = h("div", { class: "context-words" }, h("b", {}, title), h("span", {}, excerpt(message)));
    refill(this.context, icon(editing ? "edit" : "reply", 18), words, close);
  }

  leaveContext() {
    const { draft } = this.feed;
    if (draft.editing !== null) this.setValue("");
    draft.editing = null;
    draft.replyTo = null;
    this.refresh();
    this.input.focus();
  }

  replyTo(message) {
    this.feed.draft.replyTo = message.message_id;
    this.feed.draft.editing = null;
    this.refresh();
    this.input.focus();
  }

  startEdit(message) {
    this.feed.draft.editing = message.message_id;
    this.feed.draft.replyTo = null;
    this.setValue(message.text ?? "");
    this.input.focus();
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }

  editLast() {
    const own = this.feed.list().filter((message) => message.out && message.text !== undefined);
    if (own.length) this.startEdit(own[own.length - 1]);
  }

  toggleCommands() {
    const open = this.commands.open;
    this.input.focus();
    if (open) this.commands.hide();
    else this.commands.show(this.acts.commands(), "/", { empty: true });
    this.refresh();
  }

  sendCommand(command) {
    this.commands.hide();
    this.setValue("");
    this.acts.send({ text: command });
  }

  /** Send what the bot offered; nothing that was typed goes out. */
  sendInline(query, result) {
    this.setValue("");
    this.acts.pickInline(query, result);
  }

  startInline(payload) {
    this.setValue("");
    this.acts.start(payload);
  }

  onKey(event) {
    if (event.isComposing || this.inline.key(event)) return;
    if (this.commands.open && this.onCommandKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") this.leaveContext();
    else if (event.key === "ArrowUp" && this.input.value === "" && this.feed.draft.editing === null) {
      event.preventDefault();
      this.editLast();
    }
  }

  onCommandKey(event) {
    const acts = {
      ArrowDown: () => this.commands.move(1),
      ArrowUp: () => this.commands.move(-1),
      Escape: () => this.commands.hide(),
      Enter: () => this.commands.chosen && this.sendCommand(this.commands.chosen),
      Tab: () => this.commands.chosen && this.setValue(`${this.commands.chosen} `),
    };
    if (!acts[event.key] || event.shiftKey) return false;
    event.preventDefault();
    acts[event.key]();
    this.refresh();
    return true;
  }

  submit() {
    const { draft } = this.feed;
    const text = this.input.value.trim() ? this.input.value : "";
    if (draft.files.length) return this.submitFiles(text);
    if (!text) return undefined;
    const { replyTo, editing } = draft;
    draft.replyTo = null;
    draft.editing = null;
    this.setValue("");
    return editing === null ? this.acts.send({ text, replyTo }) : this.acts.edit(editing, text);
  }

  async submitFiles(caption) {
    const { tray } = this;
    if (tray.busy) return;
    tray.busy = true;
    const { draft } = this.feed;
    const sent = await this.acts.upload({ files: [...tray.files], kind: tray.kind(), caption, replyTo: draft.replyTo });
    tray.busy = false;
    if (!sent) return;
    draft.replyTo = null;
    tray.clear();
    this.setValue("");
  }

  /** Go on writing; on a touch screen that would raise the keyboard over the chat, so not there. */
  focus() {
    if (matchMedia("(hover: hover)").matches) this.input.focus();
  }

  /** What was not sent comes back to the input, unless something else is being written there. */
  giveBack(feed, { text, replyTo = null }) {
    if (feed.draft.text) return;
    feed.draft.text = text;
    feed.draft.replyTo = replyTo;
    if (feed === this.feed) this.setValue(text);
    if (text.length > LIMIT) toast(t("tooLong", { n: text.length }), "error");
  }
}
