/** The choice between the worlds that the server offers: a button at the top and its menu. */
import { chooseWorld } from "./actions.js";
import { h } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";

/** @returns {HTMLElement|null} nothing where there is one world alone */
export function choiceButton(choices) {
  if (!choices || choices.offered.length < 2) return null;
  const language = currentLanguage();
  const name = choices.offered.find((each) => each.id === choices.current).title[language];
  const button = h("button", { type: "button", class: "choice", "aria-haspopup": "menu", "aria-label": t("choice", { name }), onclick: open },
    h("span", { class: "choice-words" }, h("span", { class: "choice-label" }, t("choiceLabel")), h("span", { class: "choice-name" }, name)),
    icon("down", 16));
  function open() {
    if (button.getAttribute("aria-busy") === "true") return;
    openMenu({ label: t("choices"), anchor: button, items: choices.offered.map((each) => item(each)) });
  }
  const item = (each) => ({
    text: each.title[language],
    note: each.note[language],
    checked: each.id === choices.current,
    act: () => each.id !== choices.current && go(button, choices, each),
  });
  return button;
}

/** The other world's bot may have to start first: the button shows that it is under way. */
async function go(button, choices, { id, title }) {
  button.setAttribute("aria-busy", "true");
  button.querySelector(".choice-name").textContent = t("choiceOpening", { name: title[currentLanguage()] });
  const path = await chooseWorld(id);
  if (path) location.assign(path);
  else button.replaceWith(choiceButton(choices));
}
