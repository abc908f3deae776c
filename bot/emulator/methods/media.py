"""Documents, photos and albums."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Msg
from bot.emulator.errors import BadRequest
from bot.emulator.files import document, photo
from bot.emulator.messages import post
from bot.emulator.methods.content import caption_content, refuse_unsupported, reply_to
from bot.emulator.methods.request import Handler, Request
from bot.emulator.methods.sending import deliver

MIN_ALBUM = 2
MAX_ALBUM = 10


def send_document(request: Request) -> Msg:
    """Send a file: a new one or one that Telegram has."""
    return _send_one(request, "document")


def send_photo(request: Request) -> Msg:
    """Send a picture."""
    return _send_one(request, "photo")


def _send_one(request: Request, kind: str) -> Msg:
    caption = caption_content(request.params)
    request.open_chat()
    return deliver(request, {**_file(request, kind, request.params[kind]), **caption})


def _file(request: Request, kind: str, value: Any) -> Msg:
    stored = request.world.files.given(kind, value, request.uploads)
    return {kind: photo(stored) if kind == "photo" else document(stored)}


def send_media_group(request: Request) -> list[Msg]:
    """Send two to ten files of one kind as an album."""
    params, world = request.params, request.world
    refuse_unsupported(params)
    items = params["media"]
    if not MIN_ALBUM <= len(items) <= MAX_ALBUM:
        raise BadRequest("there are no messages to send" if not items else _album_size(len(items)))
    kinds = {item["type"] for item in items}
    if not kinds <= {"document", "photo"}:
        raise BadRequest("this kind of media is not supported by the local Bot API server")
    if len(kinds) > 1:
        raise BadRequest("document can't be mixed with other media types")
    chat = request.open_chat()
    thread, reply = request.thread(chat), reply_to(params, chat)
    contents = [
        {**_file(request, item["type"], item["media"]), **caption_content(item)} for item in items
    ]
    group = str(13_000_000_000_000_000 + world.updates.next_id * 100 + len(chat.messages))
    return [
        post(
            world,
            chat,
            world.bot.user,
            {"media_group_id": group, **content},
            thread=thread,
            reply_to=reply,
        )
        for content in contents
    ]


def _album_size(count: int) -> str:
    return "too many messages to send as an album" if count > 1 else "album must hold 2-10 items"


METHODS: dict[str, Handler] = {
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
}
