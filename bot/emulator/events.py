"""Server-sent events: what happens, as it happens, for one person's pane or for all."""

from __future__ import annotations

from typing import Any

import orjson
from aiohttp import web

from bot.emulator.keys import WORLD
from bot.emulator.messages import shown
from bot.emulator.state import chats_state, commands, people_state
from bot.emulator.stream import Event
from bot.emulator.world import World

BEGIN = b": connected\nretry: 1000\n\n"


async def stream_events(request: web.Request) -> web.StreamResponse:
    """Serve the stream; `Last-Event-ID` (or `after`) resumes behind that event."""
    world = request.app[WORLD]
    viewer = int(request.query["as"]) if "as" in request.query else None
    last = request.headers.get("Last-Event-ID") or request.query.get("after")
    queue = world.stream.listen(int(last) if last and last.isdigit() else None)
    response = web.StreamResponse(
        headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    )
    try:
        await response.prepare(request)
        await response.write(BEGIN)
        while (event := await queue.get()) is not None:
            if seen(world, event, viewer):
                await response.write(framed(world, event, viewer))
    except ConnectionResetError:
        return response
    finally:
        world.stream.leave(queue)
    return response


def seen(world: World, event: Event, viewer: int | None) -> bool:
    """Whether an event concerns the viewer: their chats, and answers to their own presses."""
    if viewer is None or event.chat_id is None:
        return True
    chat = world.chats.get(event.chat_id)
    mine = event.data.get("person", viewer) == viewer
    return chat is not None and viewer in chat.members and mine


def framed(world: World, event: Event, viewer: int | None) -> bytes:
    """Return the event as the lines of the stream."""
    return b"id: %d\ndata: %s\n\n" % (event.id, orjson.dumps(_data(world, event, viewer)))


def _data(world: World, event: Event, viewer: int | None) -> dict[str, Any]:
    data: dict[str, Any] = {"type": event.type, **event.data}
    if event.chat_id is not None:
        data["chat_id"] = event.chat_id
    if "message" in data:
        chat = world.chats.get(event.chat_id) if event.chat_id is not None else None
        data["message"] = shown(data["message"], viewer, chat)
    if event.type == "people":
        data["people"] = people_state(world)
    elif event.type == "chats":
        data["chats"] = chats_state(world)
    elif event.type == "commands" and event.chat_id is not None:
        data["commands"] = commands(world, world.chats[event.chat_id])
    return data
