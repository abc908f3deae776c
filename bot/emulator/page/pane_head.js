/** The top of a pane: which chat, who speaks, the person's other chats, topics, the pinned message. */
import { avatar, botAvatar, botName, fill, fullName, h, refill, setText } from "./dom.js";
import { icon } from "./icons.js";
import { currentLanguage, t } from "./i18n.js";
import { excerpt } from "./render_message.js";

const ACTIONS = {
  upload_document: "actionUpload", upload_photo: "actionUpload", upload_video: "actionUpload",
  record_voice: "actionVoice", upload_voice: "actionVoice", choose_sticker: "actionSticker",
};

export class PaneHead {
  /** @param {object} acts chooseSpeaker, openMenu, openChat, openTopic, jump */
  constructor(acts, store) {
    this.acts = acts;
    this.store = store;
    this.face = h("span", { class: "face" });
    this.title = h("h2", {});
    this.sub = h("p", { class: "sub", "aria-live": "polite" });
    const menu = { type: "button", "aria-haspopup": "menu" };
    this.speaker = h("button", { ...menu, class: "speaker", onclick: () => acts.chooseSpeaker(this.speaker) });
    this.more = h("button", { ...menu, class: "icon-button", "aria-label": t("chatMenu"), onclick: () => acts.openMenu(this.more) },
      icon("more"));
    this.chats = h("nav", { class: "chips" });
    this.topics = h("nav", { class: "chips topics", "aria-label": t("topics") });
    this.pinned = h("button", { type: "button", class: "pinned", "aria-label": t("showPinned") });
    this.root = h("header", { class: "pane-head" },
      h("div", { class: "pane-title" }, this.face, h("div", { class: "words" }, this.title, this.sub), this.speaker, this.more),
      this.chats, this.topics, this.pinned);
  }

  draw(person, chat, feed) {
    const { bot } = this.store;
    const isPrivate = chat.type === "private";
    const title = isPrivate ? botName(bot) : chat.title;
    fill(this.face, isPrivate ? botAvatar() : avatar(chat.id, title));
    setText(this.title, title);
    const last = person.last_name && h("span", { class: "speaker-last" }, ` ${person.last_name}`);
    const note = person.note?.[currentLanguage()];
    const name = h("span", { class: "speaker-words" },
      h("span", { class: "speaker-name" }, person.first_name, last), note && h("small", { class: "speaker-note" }, note));
    fill(this.speaker, avatar(person.id, fullName(person), "tiny"), name, icon("down", 16));
    this.speaker.setAttribute("aria-label", t("speaker", { name: note ? `${fullName(person)}, ${note}` : fullName(person) }));
    this.drawAction(chat, feed);
    this.drawChats(person, chat);
    this.drawTopics(chat, feed);
    this.drawPinned(feed);
  }

  /** "is typing…", else who is here. */
  drawAction(chat, feed) {
    const acting = feed.action;
    const idle = chat.type === "private" ? t("botSubtitle") : t("membersCount", { n: (chat.members ?? []).length });
    const who = acting && chat.type !== "private" ? `${acting.by} ` : "";
    const line = acting ? who + t(ACTIONS[acting.action] ?? "actionTyping") : idle;
    setText(this.sub, line);
    this.sub.classList.toggle("acting", Boolean(acting));
  }

  drawChats(person, current) {
    const chats = this.store.chatsOf(person.id);
    this.chats.hidden = chats.length < 2;
    this.chats.setAttribute("aria-label", t("chatsOf", { name: fullName(person) }));
    refill(this.chats, chats.map((chat) => {
      const name = chat.type === "private" ? t("privateChat") : chats.length === 2 ? t("group") : chat.title;
      const unread = this.store.feeds.get(`${person.id}:${chat.id}`)?.unread.size ?? 0;
      return chip(name, chat.id === current.id, unread, () => this.acts.openChat(chat.id));
    }));
  }

  drawTopics(chat, feed) {
    this.topics.hidden = !chat.is_forum || !chat.topics?.length;
    if (this.topics.hidden) return;
    const unread = (id) => [...feed.unread].filter((each) => feed.byId.get(each)?.message_thread_id === id).length;
    const topics = (chat.topics ?? []).map(({ id, name, closed }) => chip(closed ? t("closedTopic", { name }) : name, feed.topic === id, unread(id), () => this.acts.openTopic(id)));
    refill(this.topics, chip(t("allTopics"), feed.topic === null, 0, () => this.acts.openTopic(null)), topics);
  }

  drawPinned(feed) {
    const message = feed.pinnedHere();
    this.pinned.hidden = !message;
    if (!message) return;
    this.pinned.onclick = () => this.acts.jump(message.message_id);
    fill(this.pinned, icon("pin", 18), h("span", { class: "pinned-words" }, h("b", {}, t("pinned")), h("span", {}, excerpt(message))));
  }
}

function chip(text, current, unread, act) {
  return h("button", { type: "button", class: "chip", "aria-current": current ? "true" : null, title: text, onclick: act },
    h("span", { class: "chip-words" }, text), unread > 0 && h("span", { class: "badge", "aria-label": t("unread", { n: unread }) }, unread));
}
