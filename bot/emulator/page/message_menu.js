/** What can be done with a message: answer, copy, edit, delete. */
import { removeMessage } from "./actions.js";
import { ask } from "./dialogs.js";
import { t } from "./i18n.js";
import { copy } from "./keyboard.js";
import { openMenu } from "./menu.js";

/** Open the menu of a message; `at` says where: {anchor} or {point}. */
export function messageMenu(pane, message, at) {
  const text = message.text ?? message.caption;
  const items = [{ text: t("reply"), icon: "reply", act: () => pane.composer.replyTo(message) }];
  if (text) items.push({ text: t("copy"), icon: "copy", act: () => copy(text) });
  if (message.out && message.text !== undefined) {
    items.push({ text: t("edit"), icon: "edit", act: () => pane.composer.startEdit(message) });
  }
  if (message.out || pane.chat.type === "private") {
    items.push("-", { text: t("remove"), icon: "trash", danger: true, act: () => askRemove(pane.feed, message) });
  }
  openMenu({ label: t("messageMenu"), items, ...at });
}

async function askRemove(feed, message) {
  const sure = await ask({ title: t("removeAsk"), text: t("removeHint"), submit: t("remove"), danger: true });
  if (sure) await removeMessage(feed, message.message_id);
}
