/**
 * Live events: one stream for each person who is on the screen.
 *
 * After a break the whole state is fetched again rather than resumed: the server may have been
 * restarted with another world, and then numbers of the old stream mean nothing.
 */
import { api } from "./api.js";

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8000;

export class Streams extends EventTarget {
  constructor(store) {
    super();
    this.store = store;
    this.open = new Map();
    this.wait = FIRST_WAIT_MS;
    this.lost = false;
    addEventListener("online", () => this.retry());
    // A page put aside and come back to must not keep a stream that the browser has frozen.
    addEventListener("pageshow", (event) => event.persisted && this.retry());
  }

  /** Fetch the state, and again until the server answers. */
  async begin() {
    for (;;) {
      try {
        this.store.applyState(await api.state());
        this.setLost(false);
        return;
      } catch {
        this.setLost(true);
        await this.pause();
      }
    }
  }

  /** Listen for exactly these people. */
  watch(people) {
    const wanted = new Set(people);
    for (const [person, source] of this.open) {
      if (wanted.has(person)) continue;
      source.close();
      this.open.delete(person);
    }
    for (const person of wanted) if (!this.open.has(person)) this.connect(person);
  }

  connect(person) {
    const source = new EventSource(api.eventsUrl(person));
    this.open.set(person, source);
    source.onopen = () => this.catchUp(person);
    source.onmessage = (event) => this.store.apply(person, JSON.parse(event.data));
    source.onerror = () => this.broken(source);
  }

  broken(source) {
    source.close();
    if (this.lost) return;
    this.setLost(true);
    this.heal();
  }

  /** Wait for the server, then listen anew and take everything that was missed. */
  async heal() {
    for (const source of this.open.values()) source.close();
    await this.pause();
    await this.begin();
    const people = [...this.open.keys()];
    for (const source of this.open.values()) source.close();
    this.open.clear();
    this.watch(people.filter((person) => this.store.people.has(person)));
  }

  /** Now that nothing more can slip by, take what happened between the last look and the listening. */
  async catchUp(person) {
    const feeds = [...this.store.feeds.values()].filter((feed) => feed.person === person);
    try {
      await this.store.refresh();
      const known = feeds.filter((feed) => feed.loaded && this.store.chats.has(feed.chatId));
      await Promise.all(known.map((feed) => this.store.load(feed)));
      this.dispatchEvent(new Event("change"));
    } catch {
      // The stream breaks too where the server is gone, and then everything is fetched anew.
    }
  }

  /** Whether everyone on the screen is being listened for. */
  get live() {
    return !this.lost && [...this.open.values()].every((source) => source.readyState === EventSource.OPEN);
  }

  /** Do not wait any longer. */
  retry() {
    this.wait = FIRST_WAIT_MS;
    this.wake?.();
  }

  pause() {
    const wait = this.wait;
    this.wait = Math.min(this.wait * 1.7, LONGEST_WAIT_MS);
    return new Promise((resolve) => {
      this.wake = resolve;
      setTimeout(resolve, wait);
    });
  }

  setLost(lost) {
    if (!lost) this.wait = FIRST_WAIT_MS;
    if (lost === this.lost) return;
    this.lost = lost;
    this.dispatchEvent(new Event("change"));
  }
}
