/** The page begins here: its header, the line about the connection, both panes. */
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { choiceButton } from "./choice.js";
import { clockSlot, drawClock, keepClock } from "./clock.js";
import { currentLanguage, t, toggleLanguage } from "./i18n.js";
import { Panes } from "./panes.js";
import { Store } from "./state.js";
import { Streams } from "./stream.js";
import { currentTheme, onSystemTheme, restoreTheme, toggleTheme } from "./theme.js";

const store = new Store();
const streams = new Streams(store);
const panes = new Panes(store, streams);

function tool(name, label, act, face) {
  return h("button", { type: "button", class: `icon-button light ${name}`, "aria-label": label, onclick: act }, face);
}

function drawTop() {
  const dark = currentTheme() === "dark";
  fill(document.getElementById("top"),
    h("div", { class: "brand" }, h("img", { src: "page/icon.svg", alt: "", width: 32, height: 32 }), h("h1", {}, t("brand"))),
    choiceButton(store.choices),
    h("p", { class: "hint" }, t("hint")),
    h("div", { class: "top-tools" }, clockSlot(store),
      tool("language", t("otherLanguage"), changeLanguage, t("otherLanguageShort")),
      tool("theme", t(dark ? "themeToLight" : "themeToDark"), changeTheme, icon(dark ? "sun" : "moon"))));
  drawClock(store);
}

function drawSkips() {
  const skip = (text, index) => h("a", { href: `#input-${index}`, onclick: (event) => skipTo(event, index) }, text);
  fill(document.getElementById("skips"), skip(t("skipPhone"), 0), skip(t("skipStaff"), 1));
}

function skipTo(event, index) {
  event.preventDefault();
  panes.activate(index);
  const stops = [`#input-${index}`, `#pane-${index} .start`].map((each) => document.querySelector(each));
  stops.find((stop) => stop?.offsetParent)?.focus();
}

function drawLost() {
  const bar = document.getElementById("lost");
  bar.hidden = !streams.lost;
  document.getElementById("panes").setAttribute("aria-busy", String(!streams.live));
  if (streams.lost) fill(bar, h("span", {}, t("lost")), h("button", { type: "button", onclick: () => streams.retry() }, t("retry")));
}

function changeTheme() {
  toggleTheme();
  drawTop();
  document.querySelector(".theme").focus();
}

function changeLanguage() {
  toggleLanguage();
  drawAll();
  document.querySelector(".language").focus();
}

function drawAll() {
  drawTop();
  drawSkips();
  drawLost();
  panes.build();
}

restoreTheme();
document.documentElement.lang = currentLanguage();
onSystemTheme(drawTop);
// Come back to by the browser's own button, the page still says that it is leaving.
addEventListener("pageshow", (event) => event.persisted && drawTop());
drawTop();
streams.addEventListener("change", drawLost);
await streams.begin();
drawAll();
store.addEventListener("change", () => drawClock(store));
keepClock(store);
streams.addEventListener("change", () => { if (!streams.lost) panes.settle(); });
