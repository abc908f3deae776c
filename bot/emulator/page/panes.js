/** Both panes, their places (kept between visits), and the tabs that a narrow screen has instead. */
import { fill, h, setText } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { Pane } from "./pane.js";

/** Every world has its own people. */
const KEY = `prichal.panes:${new URL(".", document.baseURI).pathname}`;

export class Panes {
  constructor(store, streams) {
    this.store = store;
    this.streams = streams;
    this.main = document.getElementById("panes");
    this.places = null;
    this.active = 0;
    store.addEventListener("change", () => this.drawTabs());
    store.addEventListener("unread", () => this.drawTabs());
    document.addEventListener("visibilitychange", () => this.drawTabs());
  }

  /** Build both panes, anew where the language has changed. */
  build() {
    this.panes?.forEach((pane) => pane.dispose());
    const labels = [t("phonePane"), t("staffPane")];
    this.panes = labels.map((label, index) => new Pane({ store: this.store, index, label, moved: () => this.moved() }));
    this.tabs = [t("phoneTab"), t("staffTab")].map((text, index) => this.tab(text, index));
    const bar = h("div", { class: "tabs", role: "tablist", "aria-label": t("panes") }, this.tabs);
    bar.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") this.activate(1 - this.active, true);
    });
    fill(this.main, bar, this.panes.map((pane) => pane.root));
    this.places ??= this.kept() ?? this.firstPlaces();
    this.panes.forEach((pane, index) => pane.show(this.places[index].person, this.places[index].chat));
    this.activate(this.active);
  }

  tab(text, index) {
    const names = { id: `tab-${index}`, "aria-controls": `pane-${index}` };
    return h("button", { type: "button", class: "tab", role: "tab", ...names, onclick: () => this.activate(index) },
      icon(index === 0 ? "phone" : "people", 18), h("span", {}, text), h("span", { class: "badge", hidden: true }));
  }

  activate(index, focus = false) {
    this.active = index;
    this.main.dataset.active = String(index);
    this.tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", String(at === index));
      tab.tabIndex = at === index ? 0 : -1;
    });
    if (focus) this.tabs[index].focus();
  }

  /** A business on the left: someone in no group; a member of the group on the right. */
  firstPlaces() {
    const { store } = this;
    const people = [...store.people.values()];
    const group = [...store.chats.values()].find((chat) => chat.type !== "private");
    const business = people.find((person) => store.chatsOf(person.id).every((chat) => chat.type === "private")) ?? people[0];
    const staff = group ? people.find((person) => group.members?.includes(person.id)) : people.find((person) => person !== business);
    return [
      { person: business?.id, chat: store.privateChat(business?.id)?.id },
      { person: staff?.id, chat: group?.id ?? store.privateChat(staff?.id)?.id },
    ];
  }

  /** Where the panes were on an earlier visit, if those people and chats are still there. */
  kept() {
    try {
      const places = JSON.parse(localStorage.getItem(KEY));
      const here = ({ person, chat }) => this.store.chatsOf(person).some((each) => each.id === chat);
      return places?.length === 2 && places.every(here) ? places : null;
    } catch {
      return null;
    }
  }

  /** A pane shows another person or chat: listen for those who are on the screen now. */
  moved() {
    this.places = this.panes.map((pane, index) => (pane.person === undefined ? this.places[index] : { person: pane.person, chat: pane.chatId }));
    localStorage.setItem(KEY, JSON.stringify(this.places));
    this.streams.watch(this.places.map((place) => place.person).filter((person) => this.store.people.has(person)));
    this.drawTabs();
  }

  /** After the server came back: the same places, or the first ones where its world is another. */
  settle() {
    const here = ({ person, chat }) => this.store.chatsOf(person).some((each) => each.id === chat);
    if (this.places.every(here)) return;
    this.places = this.firstPlaces();
    this.store.feeds.clear();
    this.panes.forEach((pane, index) => pane.show(this.places[index].person, this.places[index].chat));
  }

  drawTabs() {
    if (!this.tabs) return;
    const counts = this.panes.map((pane) => this.store.unreadOf(pane.person));
    this.tabs.forEach((tab, index) => {
      const badge = tab.querySelector(".badge");
      badge.hidden = counts[index] === 0;
      setText(badge, String(counts[index]));
      badge.setAttribute("aria-label", t("unread", { n: counts[index] }));
    });
    const same = this.panes[0].person === this.panes[1].person;
    const all = same ? counts[0] : counts[0] + counts[1];
    document.title = all ? `(${all}) ${t("brand")}` : t("brand");
  }
}
