/** The bot's keyboards: under a message (inline) and above the input (reply). */
import { h, safeUrl } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { toast } from "./toast.js";

const STYLES = new Set(["primary", "success", "danger"]);

/**
 * Make a group of buttons one stop of the Tab key, with arrow keys inside.
 * Up and down go by rows and keep the column where there is one.
 */
export function roving(container) {
  const rows = [...container.children].map((row) => [...row.children]);
  const all = rows.flat();
  all.forEach((button, index) => { button.tabIndex = index === 0 ? 0 : -1; });
  container.addEventListener("focusin", (event) => {
    for (const button of all) button.tabIndex = button === event.target ? 0 : -1;
  });
  container.addEventListener("keydown", (event) => {
    const to = neighbour(rows, all, event);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
  });
}

function neighbour(rows, all, event) {
  const at = all.indexOf(event.target);
  const row = rows.findIndex((buttons) => buttons.includes(event.target));
  const column = rows[row]?.indexOf(event.target);
  const inRow = (index) => rows[index]?.[Math.min(column, rows[index].length - 1)];
  const go = { ArrowRight: all[at + 1], ArrowLeft: all[at - 1], ArrowDown: inRow(row + 1), ArrowUp: inRow(row - 1) };
  return at < 0 ? null : go[event.key];
}

/**
 * Buttons under a message.
 * @param {object} markup InlineKeyboardMarkup
 * @param {{press: function(object): Promise, payload: function(string): string|null, start: function,
 *   linked: function(string): number|null, jump: function(number)}} acts
 *   press settles when the bot has answered
 */
export function inlineKeyboard(markup, acts) {
  const rows = markup.inline_keyboard.map((row) => h("div", { class: "kb-row" }, row.map((button) => inlineButton(button, acts))));
  const box = h("div", { class: "inline-kb", role: "group", "aria-label": t("inlineKeyboard") }, rows);
  roving(box);
  return box;
}

function inlineButton(button, { press, payload, start, linked, jump }) {
  const look = `kb${STYLES.has(button.style) ? ` kb-${button.style}` : ""}`;
  const own = payload(button.url);
  if (own) return h("button", { type: "button", class: look, onclick: () => start(own) }, button.text);
  const there = linked(button.url);
  if (there !== null) return h("button", { type: "button", class: look, onclick: () => jump(there) }, button.text);
  const url = safeUrl(button.url ?? button.web_app?.url);
  if (url) {
    const label = t("opensLink", { text: button.text });
    const link = { class: look, href: url, target: "_blank", rel: "noopener noreferrer", "aria-label": label };
    return h("a", link, button.text, icon("link", 14));
  }
  if (button.copy_text) {
    const act = () => copy(button.copy_text.text);
    return h("button", { type: "button", class: look, onclick: act }, button.text, icon("copy", 14));
  }
  const made = h("button", { type: "button", class: look, disabled: button.callback_data === undefined }, button.text);
  made.addEventListener("click", () => pressOnce(made, () => press(button)));
  return made;
}

/** The button shows progress until the bot has answered; meanwhile it cannot be pressed again. */
async function pressOnce(button, press) {
  if (button.getAttribute("aria-busy") === "true") return;
  button.setAttribute("aria-busy", "true");
  try {
    await press();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

/** Put text on the clipboard and say so. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch (error) {
    toast(error.message, "error");
  }
}

/**
 * Buttons above the input.
 * @param {object} markup ReplyKeyboardMarkup
 * @param {function(object)} choose gets the button as the bot made it
 */
export function replyKeyboard(markup, choose) {
  const rows = markup.keyboard.map((row) => h("div", { class: "kb-row" }, row.map((raw) => {
    const button = typeof raw === "string" ? { text: raw } : raw;
    const look = `kb${STYLES.has(button.style) ? ` kb-${button.style}` : ""}`;
    return h("button", { type: "button", class: look, onclick: () => choose(button) },
      button.request_contact && icon("contact", 16), button.text);
  })));
  const box = h("div", { class: `reply-kb${markup.resize_keyboard ? "" : " tall"}`, role: "group", "aria-label": t("replyKeyboard") }, rows);
  roving(box);
  return box;
}
