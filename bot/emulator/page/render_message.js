/** One message as a bubble, or as a line in the middle where it only tells what happened. */
import { avatar, botAvatar, fullName, h, setText, tint } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { clockTime } from "./format.js";
import { inlineKeyboard } from "./keyboard.js";
import { media } from "./media.js";
import { safeNodes } from "./sanitize.js";

/**
 * @param {object} message
 * @param {{isGroup: boolean, press: function, menu: function, jump: function, find: function}} acts
 * @returns {HTMLElement}
 */
export function renderMessage(message, acts) {
  const service = serviceText(message);
  if (service) return h("article", { class: "service", tabindex: "-1", "data-id": message.message_id }, h("span", {}, service));
  const author = message.out ? t("me") : fullName(message.from);
  const row = h("article", {
    class: `msg ${message.out ? "own" : "theirs"}${message.sticker ? " bare" : ""}`,
    tabindex: "-1",
    "data-id": message.message_id,
    "aria-label": t("messageBy", { name: author, time: clockTime(message.date) }),
  });
  const bubble = h("div", { class: "bubble" }, head(message, acts), body(message), foot(message));
  const more = h("button", {
    type: "button", class: "icon-button msg-more", tabindex: "-1", "aria-label": t("messageMenu"), "aria-haspopup": "menu",
    onclick: () => acts.menu(message, { anchor: more }),
  }, icon("more", 18));
  const column = h("div", { class: "column" }, h("div", { class: "bubble-line" }, bubble, more));
  if (message.reply_markup?.inline_keyboard?.length) {
    const { payload, start, linked, jump } = acts;
    const press = (button) => acts.press(message, button);
    column.append(inlineKeyboard(message.reply_markup, { press, payload, start, linked, jump }));
  }
  if (acts.isGroup && !message.out) row.append(face(message.from));
  row.append(column);
  row.addEventListener("contextmenu", (event) => onContext(event, message, acts));
  for (const link of bubble.querySelectorAll(".command-link")) link.addEventListener("click", () => acts.command(link.dataset.command));
  return row;
}

function face(user) {
  return user?.is_bot ? botAvatar("small") : avatar(user?.id, fullName(user), "small");
}

function onContext(event, message, acts) {
  if (event.target.closest("a")) return; // the browser's own menu is the useful one on a link
  event.preventDefault();
  acts.menu(message, { point: { x: event.clientX, y: event.clientY } });
}

function head(message, acts) {
  const parts = [];
  if (acts.isGroup && !message.out) {
    parts.push(h("div", { class: `author ink-${tint(message.from?.id)}` }, fullName(message.from)));
  }
  const origin = forwardName(message);
  if (origin) parts.push(h("div", { class: "forwarded" }, icon("forward", 14), t("forwardedFrom", { name: origin })));
  if (message.via_bot) parts.push(h("div", { class: "forwarded" }, t("viaBot", { name: `@${message.via_bot.username}` })));
  const quoted = message.reply_to_message;
  if (quoted && !quoted.forum_topic_created) parts.push(quote(quoted, acts));
  return parts;
}

function forwardName(message) {
  const origin = message.forward_origin;
  if (!origin) return null;
  return origin.sender_user_name || fullName(origin.sender_user) || fullName(origin.sender_chat ?? origin.chat) || "…";
}

function quote(quoted, acts) {
  return h("button", { type: "button", class: "quote", onclick: () => acts.jump(quoted.message_id) },
    h("span", { class: "quote-name" }, fullName(quoted.from)), h("span", { class: "quote-text" }, excerpt(quoted)));
}

/** A message in one line, for quotes and the pinned bar. */
export function excerpt(message) {
  const text = message.text ?? message.caption;
  if (text) return text.slice(0, 160);
  if (message.photo) return t("photo");
  if (message.document) return message.document.file_name ?? t("file");
  if (message.voice) return t("voice");
  if (message.sticker) return `${t("sticker")} ${message.sticker.emoji ?? ""}`;
  if (message.contact) return t("contact");
  return serviceText(message) ?? "";
}

function body(message) {
  const parts = [media(message)];
  if (message.html || message.text || message.caption) {
    const text = h("div", { class: "text", dir: "auto" });
    if (message.html) text.append(safeNodes(message.html, { spoiler: t("spoiler"), expand: t("expand") }));
    else setText(text, message.text ?? message.caption);
    parts.push(text);
  } else if (!parts[0]) parts.push(h("div", { class: "text unsupported" }, t("unsupported")));
  return parts;
}

function foot(message) {
  return h("div", { class: "foot" },
    message.reactions && h("span", { class: "reactions" }, message.reactions.join(" ")),
    message.edit_date && h("span", { class: "edited" }, t("edited")),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, clockTime(message.date)));
}

function serviceText(message) {
  const names = (users) => users.map(fullName).join(", ");
  if (message.new_chat_members) return t("joined", { names: names(message.new_chat_members) });
  if (message.left_chat_member) return t("left", { names: fullName(message.left_chat_member) });
  if (message.pinned_message) return t("pinnedNote", { name: fullName(message.from) });
  if (message.forum_topic_created) return t("topicCreated", { name: message.forum_topic_created.name });
  if (message.forum_topic_closed) return t("topicClosed");
  if (message.forum_topic_reopened) return t("topicReopened");
  if (message.forum_topic_edited) return t("topicCreated", { name: message.forum_topic_edited.name ?? "" });
  return null;
}
