"""What the bot says about itself."""

from __future__ import annotations

from typing import Any

import pytest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonWebApp,
    WebAppInfo,
)

from bot.emulator.state import commands
from tests.support.emulator import scene

START = BotCommand(command="start", description="Начать")
BEGIN = BotCommand(command="start", description="Begin")
QUEUE = BotCommand(command="queue", description="Очередь")


async def test_the_menu_is_that_of_the_narrowest_scope_and_the_language() -> None:
    async with scene() as s:
        group = s.world.add_group("Сотрудники", [s.user.person])
        abroad = s.world.private(s.world.add_person("Ann", language_code="en"))
        await s.bot.set_my_commands([START], BotCommandScopeAllPrivateChats())
        await s.bot.set_my_commands([BEGIN], BotCommandScopeAllPrivateChats(), "en")
        await s.bot.set_my_commands([QUEUE], BotCommandScopeChat(chat_id=group.id))
        seen = {chat.id: commands(s.world, chat) for chat in s.world.chats.values()}
        assert seen[s.user.chat.id][0]["description"] == "Начать"
        assert seen[abroad.id][0]["description"] == "Begin"
        assert seen[group.id][0]["command"] == "queue"
        (queue,) = await s.bot.get_my_commands(BotCommandScopeChat(chat_id=group.id))
        assert (queue.command, queue.description) == ("queue", "Очередь")
        await s.bot.delete_my_commands(BotCommandScopeChat(chat_id=group.id))
        assert commands(s.world, group) == []


@pytest.mark.parametrize(
    ("commands_", "words"),
    [
        ([{"command": "Старт", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a" * 33, "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "a", "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "a", "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{"command": "a", "description": "x"}] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ([{"command": "a"}], 'can\'t find field "description" of BotCommand in commands[0]'),
    ],
)
async def test_wrong_commands(commands_: list[dict[str, Any]], words: str) -> None:
    async with scene() as s:
        assert await s.refused("setMyCommands", commands=commands_) == f"Bad Request: {words}"


async def test_names_and_descriptions_by_language() -> None:
    async with scene() as s:
        await s.bot.set_my_name("Причал")
        await s.bot.set_my_description("Помогаем предпринимателям")
        await s.bot.set_my_description("We help", "en")
        await s.bot.set_my_short_description("Центр")
        assert (await s.bot.get_my_name()).name == "Причал"
        assert (await s.bot.get_my_description("en")).description == "We help"
        assert (await s.bot.get_my_description("de")).description == "Помогаем предпринимателям"
        assert (await s.bot.get_my_short_description()).short_description == "Центр"
        assert "is too long" in await s.refused("setMyName", name="x" * 65)
        assert "is too long" in await s.refused("setMyDescription", description="x" * 513)
        assert "is too long" in await s.refused(
            "setMyShortDescription", short_description="x" * 121
        )


async def test_the_menu_button() -> None:
    async with scene() as s:
        chat = s.user.chat.id
        button = MenuButtonWebApp(text="Открыть", web_app=WebAppInfo(url="https://example.org"))
        await s.bot.set_chat_menu_button(chat_id=chat, menu_button=button)
        assert (await s.bot.get_chat_menu_button(chat_id=chat)).type == "web_app"
        assert (await s.bot.get_chat_menu_button()).type == "commands"
