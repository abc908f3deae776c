/**
 * Building the page's elements.
 *
 * Nothing here takes markup: text goes in as text, so what people write cannot become HTML.
 */

/**
 * Make an element.
 * @param {string} tag
 * @param {Object<string, any>} props attributes; `onclick` and the like become listeners,
 *   `class` and `aria-*` are attributes, null, undefined and false are left out.
 * @param {...(Node|string|number|null|undefined|false|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) setProp(element, name, value);
  element.append(...children.flat(3).filter((child) => child != null && child !== false));
  return element;
}

function setProp(element, name, value) {
  if (value == null || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : String(value));
}

/** Replace all children of an element. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(3).filter((child) => child != null && child !== false));
  return element;
}

/** As `fill`, but who stood on one of the old buttons stands on the one in its place. */
export function refill(element, ...children) {
  const stops = () => [...element.querySelectorAll("button")];
  const at = stops().indexOf(document.activeElement);
  fill(element, ...children);
  if (at >= 0) stops()[Math.min(at, stops().length - 1)]?.focus({ preventScroll: true });
  return element;
}

/** Set the text of an element only when it differs: live regions announce every change. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

const WEB = /^(https?:|mailto:|tel:|tg:)/i;

/** The address if a chat may link to it, else null ("javascript:" and its kin are refused). */
export function safeUrl(url) {
  const text = String(url ?? "").trim();
  return WEB.test(text) ? text : null;
}

/** The payload of a link that starts this bot, else null. */
export function startPayload(url, username) {
  const found = /^https:\/\/t\.me\/(\w+)\?start=([\w-]{1,64})$/i.exec(String(url ?? ""));
  return found && found[1].toLowerCase() === String(username ?? "").toLowerCase() ? found[2] : null;
}

/** The number of the message that a link of this very supergroup leads to, else null. */
export function linkedMessage(url, chatId) {
  const found = /^https:\/\/t\.me\/c\/(\d+)\/(?:\d+\/)?(\d+)$/.exec(String(url ?? ""));
  return found && `-100${found[1]}` === String(chatId) ? Number(found[2]) : null;
}

/** The address of a file of this very server (it is given from where the page begins), else null. */
export function ownUrl(url) {
  try {
    const parsed = new URL(String(url ?? "").replace(/^\/(?!\/)/, ""), document.baseURI);
    return url && parsed.origin === location.origin ? parsed.href : null;
  } catch {
    return null;
  }
}

/** One or two letters that stand for a name. */
export function initials(name) {
  const words = String(name ?? "").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, "")][0]);
  return letters.join("").toUpperCase() || "•";
}

/** Which of the seven tints an id has: a person keeps a colour, neighbours differ. */
export function tint(id) {
  return Math.abs(Number(id) || 0) % 7;
}

/** An avatar of initials. */
export function avatar(id, name, extra = "") {
  return h("span", { class: `avatar tint-${tint(id)} ${extra}`, "aria-hidden": "true" }, initials(name));
}

/** The bot's own face, the sign of the pier. */
export function botAvatar(extra = "") {
  return h("img", { class: `avatar of-bot ${extra}`, src: "page/icon.svg", alt: "" });
}

/** What the bot calls itself in people's apps. */
export function botName(bot) {
  return bot.name || fullName(bot);
}

/** Full name of a Telegram User or of a person of the page. */
export function fullName(user) {
  return [user?.first_name, user?.last_name].filter(Boolean).join(" ") || user?.title || "";
}
