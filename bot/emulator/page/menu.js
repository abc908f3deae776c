/** A menu that drops from a button: arrow keys move, Enter chooses, Esc closes. */
import { h } from "./dom.js";
import { icon } from "./icons.js";

const GAP = 6;

/**
 * Open a menu.
 * @param {{label: string, items: Array, anchor?: HTMLElement, point?: {x: number, y: number}}} menu
 *   An item is {text, icon?, lead?: Node, note?, checked?: boolean, danger?, act: function} or "-" for a line.
 *   The focus goes back to `anchor` unless the chosen act took it elsewhere.
 */
export function openMenu({ label, items, anchor, point }) {
  const returnTo = document.activeElement;
  const box = h("div", { class: "menu", role: "menu", "aria-label": label, popover: "auto" });
  box.append(...items.map((item) => (item === "-" ? h("hr", { role: "separator" }) : row(item, box))));
  box.addEventListener("keydown", (event) => onKey(event, box));
  box.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const inside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    anchor?.setAttribute("aria-expanded", "false");
    if (inside && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
  });
  document.body.append(box);
  box.showPopover();
  anchor?.setAttribute("aria-expanded", "true");
  place(box, anchor, point);
  (box.querySelector('[aria-checked="true"]') ?? box.querySelector(".menu-item"))?.focus();
}

function row(item, box) {
  const radio = item.checked !== undefined;
  return h("button", {
    type: "button",
    class: `menu-item${item.danger ? " danger" : ""}`,
    role: radio ? "menuitemradio" : "menuitem",
    "aria-checked": radio ? String(item.checked) : null,
    tabindex: "-1",
    onclick: () => {
      box.hidePopover();
      item.act();
    },
  },
  item.lead ?? (item.icon && icon(item.icon, 20)),
  h("span", { class: "menu-text" }, item.text, item.note && h("small", {}, item.note)),
  item.checked && icon("check", 18));
}

function onKey(event, box) {
  const rows = [...box.querySelectorAll(".menu-item")];
  const at = rows.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % rows.length,
    ArrowUp: (at - 1 + rows.length) % rows.length,
    Home: 0,
    End: rows.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    rows[to].focus();
  } else if (event.key === "Tab") {
    event.preventDefault();
    box.hidePopover();
  }
}

function place(box, anchor, point) {
  const from = anchor && !point ? anchor.getBoundingClientRect() : rectAt(point);
  const { width, height } = box.getBoundingClientRect();
  const below = from.bottom + GAP + height <= innerHeight;
  const top = below ? from.bottom + GAP : Math.max(GAP, from.top - GAP - height);
  const alignEnd = from.left + width > innerWidth - GAP;
  const left = alignEnd ? Math.max(GAP, from.right - width) : from.left;
  box.style.top = `${top}px`;
  box.style.left = `${left}px`;
}

function rectAt({ x, y }) {
  return { left: x, right: x, top: y, bottom: y };
}
