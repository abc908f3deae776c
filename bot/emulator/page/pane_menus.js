/** The menus at the top of a pane: who speaks, and what can be done with the chat. */
import { addPerson } from "./actions.js";
import { ask, askPerson, field, showMembers } from "./dialogs.js";
import { avatar, fullName, h } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";
import { openMenu } from "./menu.js";

/** Everyone who can speak, and a way to add one more. */
export function speakerMenu(pane, anchor) {
  const people = [...pane.store.people.values()].map((person) => ({
    text: fullName(person),
    note: person.note?.[currentLanguage()] ?? groupsOf(pane.store, person),
    lead: avatar(person.id, fullName(person), "small"),
    checked: person.id === pane.person,
    act: () => speakAs(pane, person.id),
  }));
  const add = { text: t("addPerson"), icon: "plus", act: () => newPerson(pane) };
  openMenu({ label: t("speakers"), anchor, items: [...people, "-", add] });
}

function groupsOf(store, person) {
  return store.chatsOf(person.id).filter((chat) => chat.type !== "private").map((chat) => chat.title).join(", ");
}

/** Stay in the chat where the person is a member, else go to their private chat. */
function speakAs(pane, personId) {
  const chats = pane.store.chatsOf(personId);
  const same = chats.find((chat) => chat.id === pane.chatId);
  pane.show(personId, (same ?? chats[0])?.id);
}

async function newPerson(pane) {
  const { store } = pane;
  const groups = [...store.chats.values()].filter((chat) => chat.type !== "private");
  const filled = await askPerson(groups);
  const person = filled && await addPerson(filled);
  if (!person) return;
  await store.refresh();
  speakAs(pane, person.id);
}

/** What can be done with the chat on the screen. */
export function chatMenu(pane, anchor) {
  const items = pane.chat.type === "private" ? privateItems(pane) : groupItems(pane);
  openMenu({ label: t("chatMenu"), anchor, items });
}

function privateItems(pane) {
  const blocked = pane.isBlocked();
  return [
    { text: t("startByLink"), icon: "link", act: () => startByLink(pane) },
    "-",
    { text: blocked ? t("unblockBot") : t("blockBot"), icon: "block", danger: !blocked, act: () => pane.setBlocked(!blocked) },
  ];
}

function named(person) {
  const note = person.note?.[currentLanguage()];
  return h("span", { class: "member" }, fullName(person), note && h("small", {}, note));
}

function groupItems(pane) {
  const rows = () => (pane.chat.members ?? []).map((id) => pane.store.people.get(id)).filter(Boolean)
    .map((person) => h("li", {}, avatar(person.id, fullName(person), "small"), named(person)));
  return [
    { text: t("members"), icon: "people", act: () => showMembers(t("members"), rows()) },
    { text: t("addPerson"), icon: "plus", act: () => newPerson(pane) },
  ];
}

async function startByLink(pane) {
  const filled = await ask({
    title: t("startByLink").replace("…", ""), text: t("startByLinkHint"),
    fields: [field("payload", t("payload"), { required: true })], submit: t("open"),
  });
  if (filled) pane.start(filled.get("payload").trim());
}
