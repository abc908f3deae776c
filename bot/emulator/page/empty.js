/** What a chat shows while there is nothing in it. */
import { botName, h } from "./dom.js";
import { pierPicture } from "./icons.js";
import { t } from "./i18n.js";

/** A calm picture with a heading and a line of text. */
export function emptyState(title, text) {
  return h("div", { class: "empty" }, pierPicture(), h("h3", {}, title), text && h("p", {}, text));
}

/** The empty state of a chat. */
export function emptyChat(chat, feed, bot) {
  if (!feed.loaded) return h("div", { class: "loading" }, t("loading"));
  if (feed.topic !== null) return emptyState(t("topicEmptyTitle"));
  if (chat.type !== "private") return emptyState(t("groupEmptyTitle"), t("groupEmptyText"));
  return emptyState(botName(bot), bot.description || t("startText"));
}
