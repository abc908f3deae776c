"""The people's side of the server: what a Telegram app would do, as JSON for the chat page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import orjson
from aiohttp import web

from bot.emulator import events
from bot.emulator.chats import Chat, Msg
from bot.emulator.choices import CHOICES, CURRENT
from bot.emulator.errors import NotAllowed
from bot.emulator.keys import WORLD
from bot.emulator.messages import shown
from bot.emulator.methods.profile import downloadable
from bot.emulator.people import Person
from bot.emulator.state import chat_state, clock_state, person_state, world_state
from bot.emulator.world import World

PREFIX = "/emulator/api"
CHAT = PREFIX + "/chats/{chat_id}"
ANSWER_SECONDS = 15.0
PAGE_SIZE = 200

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def add_routes(app: web.Application) -> None:
    """Add the people's routes."""
    get, add_post = app.router.add_get, app.router.add_post
    get(f"{PREFIX}/state", _safe(state))
    get(f"{CHAT}/messages", _safe(messages))
    get(f"{PREFIX}/files/{{file_id}}", _safe(file))
    get(f"{PREFIX}/events", events.stream_events)
    for name, handler in ACTS.items():
        add_post(f"{CHAT}/{name}", _safe(handler))
    add_post(f"{PREFIX}/people", _safe(add_person))
    add_post(f"{PREFIX}/people/{{person_id}}/block", _safe(block))
    add_post(f"{PREFIX}/people/{{person_id}}/unblock", _safe(unblock))
    add_post(f"{PREFIX}/faults", _safe(faults))
    add_post(f"{PREFIX}/choose", _safe(choose))
    add_post(f"{PREFIX}/clock", _safe(put_forward))


def _safe(handler: Handler) -> Handler:
    """Turn what a person may not do, or a wrong request, into a JSON error."""

    async def safe(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except NotAllowed as error:
            return _json({"error": str(error)}, 409)
        except (KeyError, TypeError, ValueError) as error:
            return _json({"error": f"wrong request: {error!r}"}, 400)

    return safe


def _json(data: Any, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(data), status=status, content_type="application/json")


async def _body(request: web.Request) -> dict[str, Any]:
    body = orjson.loads(await request.read())
    if not isinstance(body, dict):
        raise TypeError("an object is expected")
    return body


def _chat(request: web.Request) -> Chat:
    return request.app[WORLD].chats[int(request.match_info["chat_id"])]


async def _act(request: web.Request) -> tuple[World, Chat, Person, dict[str, Any]]:
    """Return who does it, where, and the rest of the request."""
    world = request.app[WORLD]
    body = await _body(request)
    return world, _chat(request), world.people[int(body["as"])], body


def _sent(message: Msg, person: Person) -> web.Response:
    return _json({"message": shown(message, person.id)})


async def state(request: web.Request) -> web.Response:
    """Return the bot, the people and the chats, and which worlds there are besides (or null)."""
    offered = None
    if choices := request.app.get(CHOICES):
        # Who comes by the address alone, or was here before a restart, has chosen nothing yet.
        await choices.ready(request.app[CURRENT])
        offered = choices.state(request.app[CURRENT])
    return _json({**world_state(request.app[WORLD]), "choices": offered})


async def choose(request: web.Request) -> web.Response:
    """Make another world ready and say where its page is."""
    choices = request.app[CHOICES]
    wanted = choices.by_id((await _body(request))["id"])
    await choices.ready(wanted.id)
    return _json({"path": choices.path(wanted)})


async def put_forward(request: web.Request) -> web.Response:
    """Put the world's clock forward by a step; return when its bot has done what was due."""
    choices, step = request.app.get(CHOICES), (await _body(request))["forward"]
    if choices is None or choices.forward is None:
        raise NotAllowed("the clock can't be moved here")
    await choices.forward(request.app[CURRENT], step)
    world = request.app[WORLD]
    world.stream.publish("clock", None, clock=clock_state(world))
    return _json({"clock": clock_state(world)})


async def messages(request: web.Request) -> web.Response:
    """Return the last messages of a chat, or those after `after`."""
    chat, query = _chat(request), request.query
    viewer = int(query["as"]) if "as" in query else None
    after = int(query.get("after", 0))
    limit = int(query.get("limit", PAGE_SIZE))
    found = [one for number, one in chat.messages.items() if number > after]
    found = found[:limit] if after else found[-limit:]
    return _json({"messages": [shown(message, viewer, chat) for message in found]})


async def file(request: web.Request) -> web.Response:
    """Return a file's bytes for the page; nothing that a browser would run."""
    stored = request.app[WORLD].files.by_id[request.match_info["file_id"]]
    safe = stored.kind in ("photo", "sticker", "voice")
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
    if not safe:
        headers["Content-Disposition"] = "attachment"
    kind = stored.mime if safe else "application/octet-stream"
    return web.Response(body=downloadable(stored), content_type=kind, headers=headers)


async def send(request: web.Request) -> web.Response:
    """Write a text."""
    world, chat, person, body = await _act(request)
    message = world.send_text(
        person, chat, body["text"], reply_to=body.get("reply_to"), thread=body.get("thread")
    )
    return _sent(message, person)


async def start(request: web.Request) -> web.Response:
    """Press Start."""
    world, chat, person, body = await _act(request)
    return _sent(world.start(person, body.get("payload") or "", chat), person)


async def edit(request: web.Request) -> web.Response:
    """Change an own text."""
    world, chat, person, body = await _act(request)
    message = chat.messages[int(body["message_id"])]
    return _sent(world.edit(person, message, body["text"]), person)


async def delete(request: web.Request) -> web.Response:
    """Delete a message."""
    world, chat, person, body = await _act(request)
    message = chat.messages.get(int(body["message_id"]))
    if message is not None:
        world.delete(person, message)
    return _json({"ok": True})


async def contact(request: web.Request) -> web.Response:
    """Share the phone number."""
    world, chat, person, _ = await _act(request)
    return _sent(world.contact(person, chat), person)


async def forward(request: web.Request) -> web.Response:
    """Forward a text."""
    world, chat, person, body = await _act(request)
    return _sent(world.forward(person, chat, body["text"], body["from_name"]), person)


async def press(request: web.Request) -> web.Response:
    """Press a button and wait for the bot's answer."""
    world, chat, person, body = await _act(request)
    message = chat.messages.get(int(body["message_id"]))
    if message is None:
        raise NotAllowed("the message is gone")
    made = world.press(person, message, body["data"], stale=True)
    return _json({"answer": await made.wait(ANSWER_SECONDS)})


async def inline(request: web.Request) -> web.Response:
    """Type words after the bot's name and wait for what it offers."""
    world, chat, person, body = await _act(request)
    asked = world.ask_inline(person, chat, body["query"])
    answer = await asked.wait(ANSWER_SECONDS)
    shown_results = [
        {name: one.get(name, "") for name in ("id", "title", "description")}
        for one in (answer.results if answer else ())
    ]
    button = answer.button if answer else None
    return _json({"query_id": asked.id, "results": shown_results, "button": button})


async def pick(request: web.Request) -> web.Response:
    """Send one of the results that the bot has offered."""
    world, chat, person, body = await _act(request)
    asked = world.inline_queries[body["query_id"]]
    if asked.person is not person or asked.chat is not chat:
        raise NotAllowed("the results were offered elsewhere")
    return _sent(world.pick_inline(asked, body["result_id"], thread=body.get("thread")), person)


async def upload(request: web.Request) -> web.Response:
    """Send one file or more; several become an album."""
    world, chat = request.app[WORLD], _chat(request)
    form = await request.post()
    person = world.people[int(str(form["as"]))]
    parts = [part for part in form.getall("file") if isinstance(part, web.FileField)]
    kind = str(form.get("kind", "document"))
    caption, thread = str(form.get("caption", "")), form.get("thread")
    reply_to = form.get("reply_to")
    group = str(world.updates.next_id) if len(parts) > 1 else None
    sent = [
        world.send_file(
            person,
            chat,
            part.filename,
            part.file.read(),
            kind=kind,
            mime=part.content_type,
            caption=caption if index == 0 else "",
            reply_to=int(str(reply_to)) if reply_to else None,
            thread=int(str(thread)) if thread else None,
            group_id=group,
        )
        for index, part in enumerate(parts)
    ]
    return _json({"messages": [shown(message, person.id) for message in sent]})


async def add_person(request: web.Request) -> web.Response:
    """Add a person, also to groups."""
    world, body = request.app[WORLD], await _body(request)
    person = world.add_person(
        body["first_name"],
        body.get("last_name"),
        language_code=body.get("language_code") or "ru",
    )
    for group in body.get("groups") or ():
        world.join(person, world.chats[int(group)])
    return _json(person_state(world, person))


async def block(request: web.Request) -> web.Response:
    """Block the bot."""
    world = request.app[WORLD]
    person = world.people[int(request.match_info["person_id"])]
    world.block(person)
    return _json(chat_state(world, world.private(person)))


async def unblock(request: web.Request) -> web.Response:
    """Unblock the bot."""
    world = request.app[WORLD]
    person = world.people[int(request.match_info["person_id"])]
    world.unblock(person)
    return _json(chat_state(world, world.private(person)))


async def faults(request: web.Request) -> web.Response:
    """Plan a flood."""
    flood = (await _body(request))["flood"]
    request.app[WORLD].faults.flood(
        int(flood["retry_after"]),
        times=int(flood.get("times", 1)),
        chat_id=flood.get("chat_id"),
        method=flood.get("method"),
    )
    return _json({"ok": True})


ACTS: dict[str, Handler] = {
    "send": send,
    "upload": upload,
    "press": press,
    "edit": edit,
    "delete": delete,
    "contact": contact,
    "forward": forward,
    "start": start,
    "inline": inline,
    "pick": pick,
}
