/** Files that wait to be sent: chosen, dropped or pasted, with a way to drop each again. */
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { fileSize } from "./format.js";
import { t } from "./i18n.js";

const PICTURE = /^image\/(png|jpe?g|webp|gif)$/;

export class Tray {
  /** @param {function} changed called when files come or go */
  constructor(changed) {
    this.changed = changed;
    this.root = h("div", { class: "tray", hidden: true });
    this.files = [];
  }

  /** Work on the files of another chat's draft. */
  show(draft) {
    this.draft = draft;
    this.files = draft.files;
    this.draw();
  }

  add(files, { asFiles } = {}) {
    this.files.push(...files);
    if (asFiles !== undefined) this.draft.asFiles = asFiles;
    this.draw();
    this.changed();
  }

  clear() {
    this.files.length = 0;
    this.draft.asFiles = false;
    this.draw();
  }

  /** "photo" where all are pictures and nobody asked for files, else "document". */
  kind() {
    return this.pictures() && !this.draft.asFiles ? "photo" : "document";
  }

  pictures() {
    return this.files.length > 0 && this.files.every((file) => PICTURE.test(file.type));
  }

  get busy() {
    return this.root.getAttribute("aria-busy") === "true";
  }

  set busy(on) {
    this.root.setAttribute("aria-busy", String(on));
    this.draw();
  }

  draw() {
    this.root.hidden = this.files.length === 0;
    const list = h("ul", { class: "tray-list" }, this.files.map((file) => this.chip(file)));
    fill(this.root, list, this.busy ? h("p", {}, t("sending")) : this.pictures() && this.tick());
  }

  chip(file) {
    const remove = () => {
      this.files.splice(this.files.indexOf(file), 1);
      this.draw();
      this.changed();
    };
    const label = t("removeFile", { name: file.name });
    return h("li", { class: "tray-file" },
      icon(PICTURE.test(file.type) ? "photo" : "file", 18),
      h("span", { class: "tray-name" }, file.name), h("small", {}, fileSize(file.size)),
      h("button", { type: "button", class: "icon-button tiny", "aria-label": label, onclick: remove }, icon("close", 16)));
  }

  tick() {
    const box = h("input", { type: "checkbox", onchange: () => { this.draft.asFiles = box.checked; } });
    box.checked = this.draft.asFiles;
    return h("label", { class: "tick" }, box, h("span", {}, t("asFiles")));
  }
}

/** A small picture to send as a sticker. */
export async function stickerFile() {
  const canvas = h("canvas", { width: 256, height: 256 });
  const pen = canvas.getContext("2d");
  pen.font = "190px 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif";
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText("⛵", 128, 138);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/webp"));
  return new File([blob], "sticker.webp", { type: "image/webp" });
}

/** A stand-in for a recorded voice: an empty Ogg page, enough for a bot to see what kind it is. */
export function voiceFile() {
  const page = new Uint8Array(28);
  page.set([0x4f, 0x67, 0x67, 0x53]);
  return new File([page], "voice.ogg", { type: "audio/ogg" });
}
