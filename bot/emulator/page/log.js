/** The list of messages of one chat: kept in step with its feed, with days, marks and scrolling. */
import { fill, h, setText } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { dayKey, dayName } from "./format.js";
import { renderMessage } from "./render_message.js";

const NEAR_PX = 32;
const TOGETHER_S = 300;
const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Log {
  /** @param {object} acts what a message may ask of its pane, see renderMessage */
  constructor(acts) {
    this.acts = acts;
    this.nodes = new Map();
    this.atBottom = true;
    this.list = h("div", { class: "log", role: "log", "aria-live": "polite", tabindex: "0" });
    this.jump = h("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toBottom(true) },
      icon("down"), h("span", { class: "badge", hidden: true }));
    this.root = h("div", { class: "log-wrap" }, this.list, this.jump);
    this.list.addEventListener("scroll", () => this.onScroll(), { passive: true });
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    new ResizeObserver(() => this.onResize()).observe(this.list);
    document.addEventListener("visibilitychange", () => this.settle());
    this.onFeed = () => this.queue();
  }

  /** Show another feed. */
  show(feed, label) {
    this.feed?.removeEventListener("change", this.onFeed);
    if (this.feed && !this.feed.unread.size) this.feed.divider = null;
    this.feed = feed;
    this.nodes.clear();
    this.list.replaceChildren();
    this.list.setAttribute("aria-label", label);
    this.list.setAttribute("aria-busy", "true");
    this.fresh = true;
    feed.addEventListener("change", this.onFeed);
    this.sync();
  }

  /** Many changes of one moment are drawn once. */
  queue() {
    if (this.queued) return;
    this.queued = true;
    queueMicrotask(() => {
      this.queued = false;
      this.sync();
    });
  }

  shown() {
    const topic = this.feed.topic;
    const all = this.feed.list();
    return topic === null ? all : all.filter((message) => (message.message_thread_id ?? 0) === topic);
  }

  sync() {
    const messages = this.shown();
    const following = !this.fresh && this.onScreen() && this.atBottom;
    if (this.feed.unread.size && !following && this.feed.divider === null) this.feed.divider = Math.min(...this.feed.unread);
    this.draw(messages);
    this.list.setAttribute("aria-busy", String(!this.feed.loaded));
    if (this.fresh) this.first();
    else if (following || messages[messages.length - 1]?.out && this.grew(messages)) this.toBottom(false);
    this.last = messages[messages.length - 1]?.message_id;
    this.settle();
  }

  grew(messages) {
    return messages[messages.length - 1].message_id !== this.last;
  }

  /** The first look at a chat: at what is new, else at the end. */
  first() {
    if (!this.feed.loaded || !this.onScreen()) return;
    this.fresh = false;
    const mark = this.list.querySelector(".new-mark");
    if (mark) this.list.scrollTop = Math.max(0, mark.offsetTop - 80);
    else this.list.scrollTop = this.list.scrollHeight;
    this.atBottom = this.nearBottom();
  }

  draw(messages) {
    const kept = new Map();
    const wanted = this.items(messages).map((item) => {
      const node = this.nodeOf(item);
      kept.set(item.key, node);
      return node.element;
    });
    this.nodes = kept;
    if (!messages.length) {
      fill(this.list, this.acts.empty());
      return;
    }
    reconcile(this.list, wanted);
  }

  /** Rows in order: days, the mark of new messages, messages. */
  items(messages) {
    const items = [];
    let before = null;
    for (const message of messages) {
      const newDay = !before || dayKey(before.date) !== dayKey(message.date);
      const mark = message.message_id === this.feed.divider;
      if (newDay) items.push({ key: `day ${dayKey(message.date)}`, day: message.date });
      if (mark) items.push({ key: "new" });
      items.push({ key: message.message_id, message, follows: !newDay && !mark && together(before, message) });
      before = message;
    }
    return items;
  }

  nodeOf(item) {
    const old = this.nodes.get(item.key);
    const element = old && old.message === item.message ? old.element : this.make(item, old);
    if (item.message) element.classList.toggle("follows", item.follows);
    return { message: item.message, element };
  }

  make(item, old) {
    if (item.day) return h("div", { class: "day" }, h("span", {}, dayName(item.day)));
    if (!item.message) {
      const label = t("newMessages");
      return h("div", { class: "new-mark", role: "separator", "aria-label": label }, h("span", {}, label));
    }
    const element = renderMessage(item.message, this.acts);
    if (this.feed.edited.delete(item.message.message_id) && old) element.classList.add("flash");
    if (old) keepFocus(old.element, element);
    return element;
  }

  onScreen() {
    return !document.hidden && this.list.clientHeight > 0;
  }

  nearBottom() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < NEAR_PX;
  }

  onScroll() {
    if (!this.onScreen()) return;
    this.atBottom = this.nearBottom();
    this.settle();
  }

  onResize() {
    if (!this.feed || !this.onScreen()) return;
    if (this.fresh) this.first();
    else if (this.atBottom) this.list.scrollTop = this.list.scrollHeight;
    this.settle();
  }

  /** What is on the screen is read; the button down tells what is not. */
  settle() {
    if (!this.feed) return;
    if (this.onScreen() && this.nearBottom() && !this.fresh) this.feed.markRead();
    const count = this.feed.unread.size;
    const hide = !this.onScreen() || this.nearBottom();
    const badge = this.jump.querySelector(".badge");
    this.jump.hidden = hide;
    badge.hidden = count === 0;
    setText(badge, String(count));
    this.jump.setAttribute("aria-label", count ? t("toBottomUnread", { n: count }) : t("toBottom"));
  }

  toBottom(smooth) {
    this.atBottom = true;
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: smooth && !calm.matches ? "smooth" : "instant" });
  }

  /** Bring a message into view and point at it. */
  jumpTo(id) {
    const element = this.nodes.get(id)?.element;
    if (!element) return;
    element.scrollIntoView({ block: "center", behavior: calm.matches ? "instant" : "smooth" });
    element.classList.remove("flash");
    void element.offsetWidth; // lets the highlight begin anew
    element.classList.add("flash");
    element.focus({ preventScroll: true });
  }

  onKey(event) {
    const here = event.target.closest(".msg, .service");
    if (event.target !== this.list && event.target !== here) return;
    const rows = [...this.list.querySelectorAll(".msg, .service")];
    const at = rows.indexOf(here);
    const last = rows.length - 1;
    const to = { ArrowUp: at < 0 ? last : at - 1, ArrowDown: at < 0 ? last : at + 1, Home: 0, End: last }[event.key];
    if (to !== undefined && rows[to]) {
      event.preventDefault();
      rows[to].focus();
    } else if (here && (event.key === "Enter" || event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) {
      event.preventDefault();
      here.querySelector(".msg-more")?.click();
    }
  }
}

function together(before, message) {
  if (!before || before.new_chat_members || before.pinned_message) return false;
  return before.from?.id === message.from?.id && message.date - before.date < TOGETHER_S;
}

/** Put exactly these elements in, in order, moving as few as possible. */
function reconcile(list, wanted) {
  const keep = new Set(wanted);
  for (const child of [...list.children]) if (!keep.has(child)) child.remove();
  let at = list.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
    else list.insertBefore(element, at);
  }
}

/** A message edited under the person's finger keeps the focus: on the same button where it still is. */
function keepFocus(old, element) {
  const active = document.activeElement;
  if (!old.contains(active)) return;
  const stops = (root) => [...root.querySelectorAll(".kb")];
  const index = stops(old).indexOf(active);
  queueMicrotask(() => {
    const to = index < 0 ? element : stops(element)[Math.min(index, stops(element).length - 1)] ?? element;
    to.focus({ preventScroll: true });
  });
}
