/** The clock of the world at the top; where the server lets it be put forward it is a button with a menu. */
import { putForward } from "./actions.js";
import { fill, h } from "./dom.js";
import { serverTime, shortTime, timeIn } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";

const STEPS = { hour: "clockHour", day: "clockDay", morning: "clockMorning", week: "clockWeek" };
const LOOK_MS = 15_000;

/** The slot for the clock; `drawClock` fills it. */
export function clockSlot(store) {
  if (!store.forward) return h("span", { class: "clock", hidden: true });
  return h("button", { type: "button", class: "clock movable", hidden: true, "aria-haspopup": "menu", onclick: () => open(store) });
}

/** The server's own time, where it keeps one that differs from the world's. */
export function drawClock(store) {
  const slot = document.querySelector(".clock");
  slot.hidden = !store.clock;
  if (!store.clock || slot.getAttribute("aria-busy") === "true") return;
  const iso = store.time();
  const time = serverTime(iso);
  slot.title = t("clock", { time });
  if (store.forward) slot.setAttribute("aria-label", t("clockMove", { time }));
  fill(slot, icon("clock", 18), h("time", { datetime: iso }, h("span", { class: "clock-long" }, time), h("span", { class: "clock-short" }, shortTime(iso))), store.forward && icon("down", 16));
}

/** A clock that runs is looked at again and again. */
export function keepClock(store) {
  setInterval(() => store.forward && drawClock(store), LOOK_MS);
}

function open(store) {
  const slot = document.querySelector(".clock");
  if (slot.getAttribute("aria-busy") === "true") return;
  const there = t("clockThere", { time: timeIn(store.time(), store.choices.zone) });
  const items = Object.entries(STEPS).map(([step, words]) => ({
    text: t(words),
    note: step === "morning" ? there : undefined,
    act: () => go(store, slot, step),
  }));
  openMenu({ label: t("clockSteps"), anchor: slot, items });
}

/** The bot does all that falls into the time between: the button shows that it is under way. */
async function go(store, slot, step) {
  slot.setAttribute("aria-busy", "true");
  fill(slot, icon("clock", 18), h("span", {}, t("clockMoving")));
  const clock = await putForward(step);
  document.querySelector(".clock").removeAttribute("aria-busy");
  if (clock) store.setClock(clock);
  drawClock(store);
}
