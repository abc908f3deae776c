/** What can be sent besides text; some of it only so that a bot can be tried with bad input. */
import { h } from "./dom.js";
import { stickerFile, voiceFile } from "./attachments.js";
import { ask, field } from "./dialogs.js";
import { t } from "./i18n.js";
import { openMenu } from "./menu.js";

/** Open the menu of a composer. */
export function attachMenu(composer) {
  const { acts, tray } = composer;
  const say = async (file, kind) => acts.upload({ files: [await file], kind, caption: "" });
  openMenu({
    label: t("attach"),
    anchor: composer.attachButton,
    items: [
      { text: t("attachPhoto"), icon: "photo", act: () => choose("image/*", (files) => tray.add(files, { asFiles: false })) },
      { text: t("attachFile"), icon: "file", act: () => choose("", (files) => tray.add(files, { asFiles: true })) },
      "-",
      { text: t("shareContact"), icon: "contact", act: () => acts.contact() },
      { text: t("sendSticker"), icon: "sticker", act: () => say(stickerFile(), "sticker") },
      { text: t("sendVoice"), icon: "mic", act: () => say(voiceFile(), "voice") },
      { text: t("sendForward"), icon: "forward", act: () => askForward(acts) },
    ],
  });
}

function choose(accept, take) {
  const input = h("input", { type: "file", multiple: true, accept: accept || null, class: "hidden-file" });
  input.addEventListener("change", () => {
    take(input.files);
    input.remove();
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

async function askForward(acts) {
  const filled = await ask({
    title: t("sendForward").replace("…", ""),
    text: t("forwardHint"),
    fields: [field("from_name", t("forwardName"), { required: true }), field("text", t("forwardText"), { required: true, multiline: true })],
    submit: t("forwardSend"),
  });
  if (filled) acts.forward(filled.get("text"), filled.get("from_name"));
}
