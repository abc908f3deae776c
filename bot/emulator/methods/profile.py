"""What the bot is and what it says about itself: getMe, commands, names, descriptions."""

from __future__ import annotations

import re
from typing import Any

from bot.emulator.errors import BadRequest
from bot.emulator.files import StoredFile
from bot.emulator.methods.request import Handler, Request
from bot.emulator.text import length

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_NAME = 64
MAX_DESCRIPTION = 512
MAX_SHORT_DESCRIPTION = 120

ScopeKey = tuple[str, int, int, str]


def get_me(request: Request) -> dict[str, Any]:
    """Return the bot's user."""
    return request.world.bot.me()


def get_file(request: Request) -> dict[str, Any]:
    """Return where a file can be downloaded."""
    return request.world.files.described(request.params["file_id"])


def set_my_commands(request: Request) -> bool:
    """Set the commands of a scope and a language."""
    commands = request.params["commands"]
    if len(commands) > MAX_COMMANDS:
        raise BadRequest("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
            raise BadRequest("BOT_COMMAND_INVALID")
        if not 1 <= length(command["description"]) <= MAX_COMMAND_DESCRIPTION:
            raise BadRequest("BOT_COMMAND_DESCRIPTION_INVALID")
    key = _scope(request)
    request.world.bot.commands[key] = [
        {**command, "command": command["command"].removeprefix("/")} for command in commands
    ]
    _publish_commands(request)
    return True


def get_my_commands(request: Request) -> list[dict[str, str]]:
    """Return the commands of exactly this scope and language."""
    return request.world.bot.commands.get(_scope(request), [])


def delete_my_commands(request: Request) -> bool:
    """Forget the commands of a scope and a language."""
    request.world.bot.commands.pop(_scope(request), None)
    _publish_commands(request)
    return True


def _scope(request: Request) -> ScopeKey:
    scope = request.params.get("scope", {"type": "default"})
    chat_id = scope.get("chat_id", 0)
    if chat_id and chat_id not in request.world.chats:
        raise BadRequest("chat not found")
    language = request.params.get("language_code", "")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise BadRequest("LANGUAGE_CODE_INVALID")
    return scope["type"], chat_id, scope.get("user_id", 0), language


def _publish_commands(request: Request) -> None:
    for chat_id in request.world.chats:
        request.world.stream.publish("commands", chat_id)


def _text_setter(field: str, attribute: str, limit: int) -> Handler:
    def set_text(request: Request) -> bool:
        text = request.params.get(field, "")
        if length(text) > limit:
            raise BadRequest(f"bot {field.replace('_', ' ')} is too long")
        texts: dict[str, str] = getattr(request.world.bot, attribute)
        texts[request.params.get("language_code", "")] = text
        request.world.stream.publish("chats", None)
        return True

    return set_text


def _text_getter(field: str, attribute: str) -> Handler:
    def get_text(request: Request) -> dict[str, str]:
        texts: dict[str, str] = getattr(request.world.bot, attribute)
        language = request.params.get("language_code", "")
        return {field: texts.get(language) or texts.get("", "")}

    return get_text


def set_chat_menu_button(request: Request) -> bool:
    """Set what the button beside the input field does, in one private chat or by default."""
    chat_id = request.params.get("chat_id", 0)
    if chat_id:
        request.find_chat()
    request.world.bot.menu_buttons[chat_id] = request.params.get("menu_button", _DEFAULT_BUTTON)
    return True


def get_chat_menu_button(request: Request) -> dict[str, Any]:
    """Return what the button beside the input field does."""
    buttons = request.world.bot.menu_buttons
    default = buttons.get(0, _DEFAULT_BUTTON)
    return buttons.get(request.params.get("chat_id", 0), default)


_DEFAULT_BUTTON: dict[str, Any] = {"type": "commands"}


def downloadable(stored: StoredFile) -> bytes:
    """Return a file's bytes, filled up with zeros to the size it claims."""
    return stored.data.ljust(stored.size, b"\0")


METHODS: dict[str, Handler] = {
    "getMe": get_me,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": _text_setter("name", "names", MAX_NAME),
    "getMyName": _text_getter("name", "names"),
    "setMyDescription": _text_setter("description", "descriptions", MAX_DESCRIPTION),
    "getMyDescription": _text_getter("description", "descriptions"),
    "setMyShortDescription": _text_setter(
        "short_description", "short_descriptions", MAX_SHORT_DESCRIPTION
    ),
    "getMyShortDescription": _text_getter("short_description", "short_descriptions"),
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
