/** Requests to the people's side of the local server. */

/** The server's addresses begin where this page does: it may serve several worlds, each at a path of its own. */
const ROOT = new URL("emulator/api", document.baseURI).pathname;

/** The server refused or could not be reached; `message` is fit to show. */
export class ApiError extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

async function request(path, options = {}) {
  let response;
  try {
    response = await fetch(ROOT + path, options);
  } catch {
    throw new ApiError("", 0);
  }
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new ApiError(reasonOf(body) || `HTTP ${response.status}`, response.status);
  return body;
}

function reasonOf(body) {
  const reason = body?.description ?? body?.error ?? body?.message;
  return typeof reason === "string" ? reason : "";
}

function post(path, data) {
  return request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(data),
  });
}

const inChat = (chat, verb) => `/chats/${chat}/${verb}`;
const HISTORY = 3000;

export const api = {
  state: () => request("/state"),
  send: (chat, data) => post(inChat(chat, "send"), data),
  press: (chat, data) => post(inChat(chat, "press"), data),
  edit: (chat, data) => post(inChat(chat, "edit"), data),
  remove: (chat, data) => post(inChat(chat, "delete"), data),
  contact: (chat, data) => post(inChat(chat, "contact"), data),
  forward: (chat, data) => post(inChat(chat, "forward"), data),
  start: (chat, data) => post(inChat(chat, "start"), data),
  inline: (chat, data) => post(inChat(chat, "inline"), data),
  pick: (chat, data) => post(inChat(chat, "pick"), data),
  choose: (id) => post("/choose", { id }),
  putForward: (step) => post("/clock", { forward: step }),
  addPerson: (data) => post("/people", data),
  block: (person, blocked) => post(`/people/${person}/${blocked ? "block" : "unblock"}`, {}),
  eventsUrl: (person) => `${ROOT}/events?as=${person}`,

  /** The history of a chat as one person sees it, oldest first. */
  async history(chat, person) {
    const { messages } = await request(`${inChat(chat, "messages")}?as=${person}&limit=${HISTORY}`);
    return messages;
  },

  /** Send files; `kind` is "document", "photo", "voice" or "sticker". */
  upload(chat, { person, files, kind, caption, replyTo, thread }) {
    const form = new FormData();
    form.append("as", person);
    form.append("kind", kind);
    if (caption) form.append("caption", caption);
    if (replyTo) form.append("reply_to", replyTo);
    if (thread) form.append("thread", thread);
    for (const file of files) form.append("file", file, file.name);
    return request(inChat(chat, "upload"), { method: "POST", body: form });
  },
};
