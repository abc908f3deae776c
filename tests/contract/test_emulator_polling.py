"""Long polling, as an unmodified aiogram does it and by hand."""

from __future__ import annotations

import asyncio

from aiogram import Bot, Dispatcher
from aiogram.filters import CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from tests.support.emulator import hook, polling, scene


def echo() -> Dispatcher:
    dispatcher = Dispatcher()
    yes = InlineKeyboardButton(text="Да", callback_data="yes")

    @dispatcher.message(CommandStart())
    async def begin(message: Message) -> None:
        await message.answer("Готовы?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[yes]]))

    @dispatcher.message()
    async def repeat(message: Message) -> None:
        await message.reply(f"<b>{message.text}</b>", parse_mode="HTML")

    @dispatcher.callback_query()
    async def pressed(query: CallbackQuery, bot: Bot) -> None:
        assert isinstance(query.message, Message)
        await query.message.edit_text("Начали")
        await query.answer("Хорошо")

    return dispatcher


async def test_a_dispatcher_hears_and_answers() -> None:
    async with scene(started=False) as s:
        async with polling(s.bot, echo()):
            s.user.start()
            await s.world.settled()
            press = s.user.press("yes")
            await s.world.settled()
            s.user.send("привет")
            await s.world.settled()
        assert s.world.transcript(s.user.person) == [
            "Анна: /start",
            "bot: Начали",
            "Анна: привет",
            "bot: привет",
        ]
        assert press.answer == {"text": "Хорошо", "show_alert": False, "url": None}
        reply = s.user.messages[-1]
        assert reply["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
        assert reply["reply_to_message"]["text"] == "привет"
        assert s.world.calls.count("sendMessage", "editMessageText") == 3


async def test_a_waiting_request_is_answered_by_the_first_update() -> None:
    async with scene() as s:
        waiting = asyncio.create_task(s.bot.get_updates(timeout=30))
        await s.world.until(lambda: s.world.poller.waiting)
        s.user.send("раз")
        updates = await waiting
        assert [one.message.text for one in updates if one.message] == ["раз"]


async def test_a_waiting_request_ends_empty_when_its_time_is_over() -> None:
    async with scene() as s:
        waiting = asyncio.create_task(s.bot.get_updates(timeout=30))
        await s.world.until(lambda: s.world.poller.waiting)
        s.clock.advance(30)
        assert await waiting == []


async def test_updates_stay_until_the_next_offset_confirms_them() -> None:
    async with scene() as s:
        for text in ("раз", "два", "три"):
            s.user.send(text)
        first = await s.done("getUpdates")
        assert first == await s.done("getUpdates")
        rest = await s.done("getUpdates", offset=first[0]["update_id"] + 1, limit=1)
        assert [one["message"]["text"] for one in rest] == ["два"]
        last = await s.done("getUpdates", offset=-1)
        assert [one["message"]["text"] for one in last] == ["три"]
        assert len(s.world.updates.pending) == 1


async def test_a_second_poller_ends_the_first_with_a_conflict() -> None:
    async with scene() as s:
        first = asyncio.create_task(s.call("getUpdates", timeout=30))
        await s.world.until(lambda: s.world.poller.waiting)
        second = asyncio.create_task(s.call("getUpdates", timeout=30))
        async with asyncio.timeout(10):
            body = await first
        assert body["error_code"] == 409
        assert body["description"] == (
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running"
        )
        s.user.send("раз")
        assert len((await second)["result"]) == 1


async def test_polling_and_a_webhook_exclude_each_other() -> None:
    async with scene() as s, hook() as h:
        waiting = asyncio.create_task(s.refused("getUpdates", timeout=30))
        await s.world.until(lambda: s.world.poller.waiting)
        await s.bot.set_webhook(h.url)
        assert await waiting == "Conflict: terminated by setWebhook request"
        assert await s.refused("getUpdates") == (
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
        await s.bot.delete_webhook()
        assert await s.bot.get_updates() == []


async def test_only_the_kinds_asked_for_are_queued() -> None:
    async with scene() as s:
        await s.bot.get_updates(allowed_updates=["message"])
        s.world.edit(s.user.person, s.user.send("раз"), "два")
        kinds = [set(one) - {"update_id"} for one in await s.done("getUpdates")]
        assert kinds == [{"message"}]


async def test_a_wrong_token_and_a_wrong_method() -> None:
    async with scene() as s:
        async with s.http.get(f"{s.url}/bot1:x/getMe") as response:
            assert response.status == 401
            assert (await response.json())["description"] == "Unauthorized"
        assert await s.refused("sendCarrot") == "Not Found: method not found"
        async with s.http.get(f"{s.url}/bot{s.world.bot.token}/GETME") as response:
            assert (await response.json())["result"]["username"] == "prichal_bot"
