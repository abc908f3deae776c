/** What a message carries besides text: photo, document, voice, sticker, contact. */
import { avatar, fullName, h, ownUrl } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { duration, fileSize } from "./format.js";
import { showPhoto } from "./dialogs.js";

const PHOTO_MAX = 320;

/** The piece of a bubble for a message's media, or null where it is only text. */
export function media(message) {
  if (message.photo) return photo(message);
  if (message.document) return documentCard(message);
  if (message.voice) return note("mic", t("voice"), duration(message.voice.duration));
  if (message.sticker) return sticker(message);
  if (message.contact) return contact(message.contact);
  return null;
}

function photo(message) {
  const sizes = Array.isArray(message.photo) ? message.photo : [message.photo];
  const largest = sizes[sizes.length - 1] ?? {};
  const src = ownUrl(message.file_url);
  if (!src) return note("photo", t("photo"), "");
  const label = message.caption || t("photo");
  const image = h("img", { class: "photo", src, alt: label, loading: "lazy", ...shown(largest) });
  return h("button", { type: "button", class: "photo-button", "aria-label": t("openPhoto"), onclick: () => showPhoto(src, label) }, image);
}

/** The size on screen, known before the picture comes, so that the chat does not jump. */
function shown({ width, height }) {
  if (!width || !height) return {};
  const scale = Math.min(1, PHOTO_MAX / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function documentCard({ document, file_url: url }) {
  const name = document.file_name || t("file");
  const href = ownUrl(url);
  const kind = /\.([\p{L}\p{N}]{1,5})$/u.exec(name)?.[1] ?? "";
  const inside = [
    h("span", { class: "file-icon", "aria-hidden": "true" }, kind ? kind.toUpperCase() : icon("file")),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, name), h("small", {}, fileSize(document.file_size))),
  ];
  if (!href) return h("div", { class: "file" }, inside);
  const label = `${t("download", { name })}, ${fileSize(document.file_size)}`;
  return h("a", { class: "file", href, download: name, "aria-label": label }, inside, icon("download", 18));
}

function sticker(message) {
  const src = ownUrl(message.file_url);
  const emoji = message.sticker.emoji ?? "⛵";
  return h("div", { class: "sticker", role: "img", "aria-label": `${t("sticker")} ${emoji}` },
    src && !message.sticker.is_animated && !message.sticker.is_video
      ? h("img", { src, alt: "", width: 128, height: 128, onerror: (event) => event.target.replaceWith(emoji) })
      : emoji);
}

function contact(person) {
  return h("div", { class: "file" }, avatar(person.user_id, fullName(person), "small"),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, fullName(person)), h("small", {}, person.phone_number)));
}

function note(name, text, detail) {
  return h("div", { class: "file" }, h("span", { class: "file-icon" }, icon(name)),
    h("span", { class: "file-words" }, h("span", { class: "file-name" }, text), h("small", {}, detail)));
}
