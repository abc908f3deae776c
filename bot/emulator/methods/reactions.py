"""Reactions of the bot to messages."""

from __future__ import annotations

from bot.emulator.errors import BadRequest
from bot.emulator.methods.request import Handler, Request

_SIGNS = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆
💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉
🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡
"""
REACTIONS = frozenset(_SIGNS.split())


def set_message_reaction(request: Request) -> bool:
    """Put the bot's reaction on a message; an empty list takes it away."""
    chat = request.open_chat()
    message = request.own_message(chat, "message to react not found")
    reactions = request.params.get("reaction", [])
    if len(reactions) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    for reaction in reactions:
        if reaction["type"] != "emoji" or reaction["emoji"] not in REACTIONS:
            raise BadRequest("REACTION_INVALID")
    chat.reactions[message["message_id"]] = reactions
    request.world.stream.publish("edited", chat.id, message=message)
    return True


METHODS: dict[str, Handler] = {"setMessageReaction": set_message_reaction}
