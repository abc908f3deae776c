/** Modal dialogs: the bot's alerts, questions, and the forms for a new person, a link, a forward. */
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

let count = 0;

/**
 * Show a dialog and wait for it to close.
 * @returns {Promise<FormData|null>} what was filled in, or null where the person gave up
 */
export function ask({ title, text, fields = [], submit, cancel = true, danger = false }) {
  count += 1;
  const id = `dialog-${count}`;
  const form = h("form", { method: "dialog" },
    h("h2", { id }, title),
    text && h("p", { class: "dialog-text" }, text),
    fields,
    h("div", { class: "dialog-buttons" },
      cancel && h("button", { type: "button", class: "plain", onclick: () => box.close() }, t("cancel")),
      h("button", { type: "submit", class: danger ? "danger" : "primary", autofocus: fields.length === 0 }, submit)));
  const box = h("dialog", { class: "dialog", "aria-labelledby": id }, form);
  return run(box, form);
}

function run(box, form) {
  const returnTo = document.activeElement;
  return new Promise((resolve) => {
    let filled = null;
    form.addEventListener("submit", () => { filled = new FormData(form); });
    box.addEventListener("click", (event) => event.target === box && box.close());
    box.addEventListener("close", () => {
      box.remove();
      if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
      resolve(filled);
    });
    document.body.append(box);
    box.showModal();
  });
}

/** What the bot says so that it cannot be missed. */
export function alertDialog(title, text) {
  return ask({ title, text, submit: t("ok"), cancel: false });
}

/** A labelled line of text. */
export function field(name, label, { required = false, multiline = false, value = "" } = {}) {
  const input = multiline
    ? h("textarea", { name, rows: "4", required })
    : h("input", { name, type: "text", required, autocomplete: "off", maxlength: "64" });
  input.value = value;
  return h("label", { class: "field" }, h("span", {}, label), input);
}

/** The form for a new person. */
export function askPerson(groups) {
  const languages = h("label", { class: "field" }, h("span", {}, t("personLanguage")),
    h("select", { name: "language_code" },
      h("option", { value: "ru" }, t("russian")), h("option", { value: "en" }, t("english"))));
  const member = h("fieldset", { class: "field" }, h("legend", {}, t("memberOf")),
    groups.length === 0 && h("p", { class: "dialog-text" }, t("noGroups")),
    groups.map((chat) => h("label", { class: "tick" },
      h("input", { type: "checkbox", name: "groups", value: chat.id }), h("span", {}, chat.title))));
  const fields = [field("first_name", t("firstName"), { required: true }), field("last_name", t("lastName")), languages, member];
  return ask({ title: t("addPerson"), text: t("addPersonHint"), fields, submit: t("add") });
}

/** A photo at full size. */
export function showPhoto(src, label) {
  const close = h("button", { type: "button", class: "icon-button light", "aria-label": t("close"), onclick: () => box.close() }, icon("close"));
  const box = h("dialog", { class: "photo-box", "aria-label": label }, close, h("img", { src, alt: label }));
  run(box, box);
}

/** The list of a group's members. */
export function showMembers(title, rows) {
  const list = h("ul", { class: "member-list" }, rows);
  return ask({ title, fields: [list], submit: t("close"), cancel: false });
}
