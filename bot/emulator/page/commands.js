/** The list of the bot's commands above the input: opened by "/" and narrowed while typing. */
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

let count = 0;

export class CommandList {
  /** @param {function(string)} choose gets "/command" */
  constructor(choose) {
    count += 1;
    this.id = `commands-${count}`;
    this.choose = choose;
    this.at = 0;
    this.rows = [];
    this.root = h("div", { class: "commands", id: this.id, role: "listbox", "aria-label": t("commands"), hidden: true });
  }

  get open() {
    return !this.root.hidden;
  }

  /** Show the commands that begin with what is typed; null hides the list. */
  show(commands, typed, { empty = false } = {}) {
    const matching = typed === null ? [] : commands.filter(({ command }) => `/${command}`.startsWith(typed));
    this.rows = matching.sort((a, b) => (`/${b.command}` === typed) - (`/${a.command}` === typed));
    this.at = 0;
    this.root.hidden = !(matching.length || (empty && typed !== null));
    this.draw();
  }

  draw() {
    if (!this.rows.length) {
      fill(this.root, h("p", { class: "commands-none" }, t("noCommands")));
      return;
    }
    fill(this.root, this.rows.map(({ command, description }, index) => h("div", {
      class: "command", role: "option", id: `${this.id}-${index}`, "aria-selected": String(index === this.at),
      onmousedown: (event) => event.preventDefault(), // the input keeps the focus
      onclick: () => this.choose(`/${command}`),
    }, h("b", {}, `/${command}`), h("span", {}, description))));
    this.root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** The id of the chosen row, for aria-activedescendant. */
  get active() {
    return this.open && this.rows.length ? `${this.id}-${this.at}` : null;
  }

  get chosen() {
    const row = this.rows[this.at];
    return row ? `/${row.command}` : null;
  }

  move(step) {
    if (!this.rows.length) return;
    this.at = (this.at + step + this.rows.length) % this.rows.length;
    this.draw();
  }

  hide() {
    this.root.hidden = true;
  }
}
