"""Letters as both sides see them."""

from __future__ import annotations

from typing import Any

from bot.emulator.chats import Msg
from flows.application import Application
from flows.talk import Letter
from tests.support.product import Product, Talk


def newest(talk: Talk, words: str) -> Msg:
    """The newest message of the bot with these words; fails where there is none."""
    bot_id = talk.world.bot.id
    for message in reversed(talk.messages):
        said = message.get("text") or message.get("caption") or ""
        if message["from"]["id"] == bot_id and words in said:
            return message
    seen = "\n".join(talk.world.transcript(talk.chat))
    raise AssertionError(f"no message with {words!r} in\n{seen}")


def heard(talk: Talk, words: str) -> int:
    """How many messages of the bot have these words."""
    return sum(words in text for text in talk.heard)


async def answer(talk: Talk, to: Msg, text: str) -> Msg:
    """Reply with a text; return the message."""
    sent = talk.send(text, reply_to=to["message_id"])
    await talk.settled()
    return sent


async def answer_file(talk: Talk, to: Msg, name: str, data: bytes, **options: Any) -> Msg:
    """Reply with a file; return the message."""
    sent = talk.file(name, data, reply_to=to["message_id"], **options)
    await talk.settled()
    return sent


async def change(talk: Talk, message: Msg, text: str) -> None:
    """Edit an own message."""
    talk.world.edit(talk.person, message, text)
    await talk.settled()


def marks(talk: Talk, message: Msg) -> list[str]:
    """The bot's reactions on a message."""
    found = talk.chat.reactions.get(message["message_id"], [])
    return [one["emoji"] for one in found]


async def letters(bot: Product, application: Application) -> list[Letter]:
    """The record of the talk."""
    async with bot.app.store.reading() as repositories:
        return await repositories.talks.of(application.id, 100)


def card_of(talk: Talk, application: Application) -> Msg:
    """The card that stands in the group now; fails where there is none."""
    number = application.number or ""
    for message in reversed(talk.messages):
        captions = [
            one["text"]
            for row in message.get("reply_markup", {}).get("inline_keyboard", [])
            for one in row
        ]
        if number in message.get("text", "") and "Ещё…" in captions:
            return message
    raise AssertionError(f"no card of {number}")
