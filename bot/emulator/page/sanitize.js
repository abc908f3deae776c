/**
 * The second gate for a message's HTML (the server is the first).
 *
 * The text is parsed into a document that runs nothing, and only tags of Telegram's own list are
 * built anew; any other tag gives up its children, any other attribute is dropped.
 */
import { h, safeUrl } from "./dom.js";

const PLAIN = new Map(Object.entries({
  b: "b", strong: "b", i: "i", em: "i", u: "u", ins: "u", s: "s", strike: "s", del: "s",
  code: "code", pre: "pre", blockquote: "blockquote", br: "br",
}));
const SILENT = new Set(["script", "style", "template", "iframe", "object", "svg", "math", "noscript"]);

/**
 * Safe nodes of a message.
 * @param {string} html as the server rendered it
 * @param {{spoiler: string, expand: string}} labels what a hidden piece and the rest of a long
 *   quotation are called for those who do not see them
 * @returns {DocumentFragment}
 */
export function safeNodes(html, labels) {
  const parsed = new DOMParser().parseFromString(String(html ?? ""), "text/html");
  const out = document.createDocumentFragment();
  copyChildren(parsed.body, out, labels);
  return out;
}

function copyChildren(from, to, labels) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE) copyElement(node, to, labels);
  }
}

function copyElement(node, to, labels) {
  const tag = node.localName;
  if (SILENT.has(tag)) return;
  const made = make(node, tag, labels);
  copyChildren(node, made ?? to, labels);
  if (made) to.append(made);
  if (made?.classList.contains("expandable")) to.append(expander(made, labels.expand));
}

function make(node, tag, labels) {
  if (tag === "a") return node.dataset.command ? command(node) : link(node);
  if (tag === "tg-spoiler" || (tag === "span" && /^(tg-)?spoiler$/.test(node.className))) return spoiler(labels.spoiler);
  if (!PLAIN.has(tag)) return null;
  const made = document.createElement(PLAIN.get(tag));
  if (tag === "blockquote" && node.classList.contains("expandable")) made.className = "expandable";
  return made;
}

function link(node) {
  const href = safeUrl(node.getAttribute("href"));
  return href && h("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" });
}

/** A command in the text: whoever shows the message sends it when it is pressed. */
function command(node) {
  const text = node.dataset.command;
  return /^\/\w{1,32}(@\w{1,32})?$/.test(text) ? h("button", { type: "button", class: "command-link", "data-command": text }) : null;
}

function spoiler(label) {
  const made = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-pressed": "false", title: label });
  const reveal = () => made.setAttribute("aria-pressed", made.getAttribute("aria-pressed") === "false");
  made.addEventListener("click", reveal);
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    reveal();
  });
  return made;
}

function expander(quotation, label) {
  const made = h("button", { type: "button", class: "expander", "aria-expanded": "false" }, label);
  made.addEventListener("click", () => {
    const open = quotation.classList.toggle("open");
    made.setAttribute("aria-expanded", String(open));
    made.hidden = open;
  });
  return made;
}
