"""Calls of the Bot API: checked, limited, carried out, recorded."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from bot.emulator.calls import Call
from bot.emulator.errors import ApiError
from bot.emulator.files import Upload
from bot.emulator.methods import (
    callbacks,
    copying,
    deleting,
    editing,
    inline,
    media,
    members,
    pins,
    profile,
    reactions,
    receiving,
    sending,
    topics,
)
from bot.emulator.methods.request import Handler, Request
from bot.emulator.validation import SIGNATURES, Params, is_integer

if TYPE_CHECKING:
    from bot.emulator.world import World

HANDLERS: dict[str, Handler] = {
    name.lower(): handler
    for module in (
        callbacks,
        copying,
        deleting,
        editing,
        inline,
        media,
        members,
        pins,
        profile,
        reactions,
        receiving,
        sending,
        topics,
    )
    for name, handler in module.METHODS.items()
}
# What counts against the limits on sending.
LIMITED = frozenset(
    {
        "sendmessage", "editmessagetext", "editmessagecaption", "editmessagereplymarkup",
        "senddocument", "sendphoto", "sendmediagroup", "copymessage", "forwardmessage",
    }
)  # fmt: skip
NOT_FOUND = ApiError(404, "Not Found: method not found")


class BotApi:
    """The methods of the Bot API on one world; `running` calls are under way."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.running = 0

    async def call(self, name: str, given: Params, uploads: dict[str, Upload]) -> Any:
        """Carry out a method named in any letter case; raises ApiError."""
        key = name.lower()
        handler = HANDLERS.get(key)
        if handler is None:
            raise NOT_FOUND
        signature = SIGNATURES[key]
        world = self.world
        call = Call(signature.name, given, world.clock.now())
        counted = key != "getupdates"
        self.running += counted
        try:
            chat_id = given.get("chat_id")
            if world.faults.planned:
                world.faults.check(signature.name, _number(chat_id))
            params = signature.check(given)
            if key in LIMITED and world.throttle.limits.on():
                world.throttle.check(params.get("chat_id", 0), call.at)
            result = handler(Request(world, params, uploads))
            if asyncio.iscoroutine(result):
                result = await result
            call.result = result
        except ApiError as error:
            call.error = error.description
            raise
        finally:
            self.running -= counted
            world.calls.add(call)
            world.waiting.changed()
        return result

    async def call_quietly(self, name: str, given: Params) -> None:
        """Carry out a method from a webhook's answer; nobody learns how it went."""
        try:
            await self.call(name, given, {})
        except ApiError:
            return


def _number(chat_id: Any) -> int | str | None:
    """Return a chat's id as a number where it is written as text."""
    if isinstance(chat_id, str) and is_integer(chat_id):
        return int(chat_id)
    return chat_id if isinstance(chat_id, (int, str)) else None
