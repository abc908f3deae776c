/** Short notes at the edge of the screen: what the bot answered to a press, what went wrong. */
import { h } from "./dom.js";

const SHOWN_MS = 5000;

/** Show a note. `kind` is "note" or "error". */
export function toast(text, kind = "note") {
  const box = document.getElementById("toasts");
  const note = h("div", { class: `toast ${kind}` }, text);
  const leave = () => note.remove();
  const timer = setTimeout(leave, SHOWN_MS);
  note.addEventListener("click", () => {
    clearTimeout(timer);
    leave();
  });
  while (box.children.length >= 3) box.firstChild.remove();
  box.append(note);
}
