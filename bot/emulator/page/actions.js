/** What a person does in a chat, as requests; answers and refusals are shown. */
import { api } from "./api.js";
import { alertDialog } from "./dialogs.js";
import { safeUrl } from "./dom.js";
import { t } from "./i18n.js";
import { toast } from "./toast.js";

/** Messages of one person leave one after another, in the order they were written. */
const lines = new Map();

function inLine(person, act) {
  const next = (lines.get(person) ?? Promise.resolve()).then(act, act);
  lines.set(person, next.catch(() => {}));
  return next;
}

/** What the server refuses often, in the page's own words. */
const REFUSALS = [
  [/blocked/, "refusedBlocked"], [/not a member/, "refusedMember"], [/message.* gone/, "refusedGone"],
  [/topic/, "refusedTopic"], [/HTTP 413/, "refusedSize"],
];

function complain(error) {
  const known = REFUSALS.find(([pattern]) => pattern.test(error.message))?.[1];
  toast(error.status === 0 ? t("offline") : known ? t(known) : error.message, "error");
}

/** Do it; a refusal is shown and gives null. */
async function attempt(act) {
  try {
    return await act();
  } catch (error) {
    complain(error);
    return null;
  }
}

/** @returns {Promise<boolean>} whether it went out */
export async function sendText(feed, { text, replyTo }) {
  const data = { as: feed.person, text };
  if (replyTo) data.reply_to = replyTo;
  if (feed.topic) data.thread = feed.topic;
  const answer = await attempt(() => inLine(feed.person, () => api.send(feed.chatId, data)));
  if (answer?.message) feed.sent(answer.message);
  return answer !== null;
}

export async function uploadFiles(feed, { files, kind, caption, replyTo }) {
  const data = { person: feed.person, files, kind, caption, replyTo, thread: feed.topic };
  const answer = await attempt(() => inLine(feed.person, () => api.upload(feed.chatId, data)));
  for (const message of answer?.messages ?? []) feed.sent(message);
  return answer !== null;
}

/** Press a button under a message and show what the bot answers. */
export async function press(feed, message, button, botName) {
  const data = { as: feed.person, message_id: message.message_id, data: button.callback_data };
  const result = await attempt(() => api.press(feed.chatId, data));
  if (!result) return;
  if (!result.answer) toast(t("noAnswer"), "error");
  else showAnswer(result.answer, botName);
}

/** What the bot offers for words after its name. @returns {Promise<object|null>} */
export const askInline = (feed, query) => attempt(() => api.inline(feed.chatId, { as: feed.person, query }));

/** Send one of the results as one's own message. */
export async function pickInline(feed, query, result) {
  const data = { as: feed.person, query_id: query, result_id: result };
  if (feed.topic) data.thread = feed.topic;
  const answer = await attempt(() => inLine(feed.person, () => api.pick(feed.chatId, data)));
  if (answer?.message) feed.sent(answer.message);
}

function showAnswer({ text, show_alert: alert, url }, botName) {
  const link = safeUrl(url);
  if (link) open(link, "_blank", "noopener");
  if (!text) return;
  if (alert) alertDialog(botName, text);
  else toast(text);
}

export const editText = (feed, id, text) => attempt(() => api.edit(feed.chatId, { as: feed.person, message_id: id, text }));
export const removeMessage = (feed, id) => attempt(() => api.remove(feed.chatId, { as: feed.person, message_id: id }));
export const shareContact = (feed) => attempt(() => api.contact(feed.chatId, { as: feed.person }));
export const forward = (feed, text, name) => attempt(() => api.forward(feed.chatId, { as: feed.person, text, from_name: name }));
export const block = (person, blocked) => attempt(() => api.block(person, blocked));

export function start(feed, payload) {
  const data = { as: feed.person };
  if (payload) data.payload = payload;
  return attempt(() => api.start(feed.chatId, data));
}

/** @returns {Promise<string|undefined>} what the clock shows once the bot has done what was due */
export const putForward = async (step) => (await attempt(() => api.putForward(step)))?.clock;

/** @returns {Promise<string|undefined>} where the page of another world is, once its bot runs */
export const chooseWorld = async (id) => (await attempt(() => api.choose(id)))?.path;

/** @returns {Promise<object|null>} the new person */
export function addPerson(form) {
  const data = {
    first_name: form.get("first_name").trim(),
    language_code: form.get("language_code"),
    groups: form.getAll("groups").map(Number),
  };
  const last = form.get("last_name").trim();
  if (last) data.last_name = last;
  return attempt(() => api.addPerson(data));
}

