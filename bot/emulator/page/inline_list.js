/** What the bot offers for "@bot words", above the input; what is picked goes out as one's own message. */
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

const PAUSE_MS = 250; // an app asks when typing pauses
const ASKED = /^@(\w+)[ \n](.*)$/s;

let count = 0;

export class InlineList {
  /**
   * @param {object} acts username: function(): string, ask: function(string): Promise<object|null>,
   *   pick: function(string, string), start: function(string)
   * @param {function} changed the list was opened, closed or moved in
   */
  constructor(acts, changed) {
    count += 1;
    this.id = `inline-${count}`;
    this.acts = acts;
    this.changed = changed;
    this.rows = [];
    this.at = 0;
    this.asked = null;
    this.root = h("div", { class: "commands inline-results", id: this.id, role: "listbox", "aria-label": t("inlineResults"), hidden: true });
  }

  get open() {
    return !this.root.hidden;
  }

  /** The text of the input has changed. */
  typed(text) {
    const words = ASKED.exec(text);
    const asked = words?.[1].toLowerCase() === this.acts.username().toLowerCase() ? words[2].trim() : null;
    if (asked === this.asked) return;
    this.asked = asked;
    clearTimeout(this.timer);
    if (asked === null) this.hide();
    else this.timer = setTimeout(() => this.ask(asked), PAUSE_MS);
  }

  async ask(words) {
    const answer = await this.acts.ask(words);
    if (this.asked !== words || !answer) return; // something else is being typed by now
    this.query = answer.query_id;
    this.rows = answer.results;
    this.button = answer.button;
    this.at = 0;
    this.root.hidden = false;
    this.draw();
    this.changed();
  }

  draw() {
    const keep = (event) => event.preventDefault(); // the input keeps the focus
    const above = this.button?.start_parameter && h("button", {
      type: "button", class: "inline-above", onmousedown: keep, onclick: () => this.acts.start(this.button.start_parameter),
    }, this.button.text);
    const none = !this.rows.length && h("p", { class: "commands-none" }, t("inlineNothing"));
    fill(this.root, above, none, this.rows.map((row, index) => h("div", {
      class: "inline-row", role: "option", id: `${this.id}-${index}`, "aria-selected": String(index === this.at),
      onmousedown: keep, onclick: () => this.pick(row),
    }, h("b", {}, row.title), h("span", {}, row.description))));
    this.root.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** The id of the chosen row, for aria-activedescendant. */
  get active() {
    return this.open && this.rows.length ? `${this.id}-${this.at}` : null;
  }

  /** A key that is the list's own: whether it was taken. */
  key(event) {
    const acts = {
      ArrowDown: () => this.move(1),
      ArrowUp: () => this.move(-1),
      Escape: () => this.hide(),
      Enter: () => this.rows.length && this.pick(this.rows[this.at]),
    };
    if (!this.open || !acts[event.key] || event.shiftKey) return false;
    event.preventDefault();
    acts[event.key]();
    this.changed();
    return true;
  }

  move(step) {
    if (!this.rows.length) return;
    this.at = (this.at + step + this.rows.length) % this.rows.length;
    this.draw();
  }

  pick(row) {
    const { query } = this;
    this.hide();
    this.acts.pick(query, row.id);
  }

  hide() {
    clearTimeout(this.timer);
    this.root.hidden = true;
  }
}
