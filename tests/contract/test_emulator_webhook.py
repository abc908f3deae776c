"""Delivery to a webhook: order, two queues, secret, replies, redelivery."""

from __future__ import annotations

import asyncio

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from bot.emulator.chats import Msg
from tests.support.emulator import Scene, User, hook, running, scene

KEYBOARD = {"inline_keyboard": [[{"text": "Да", "callback_data": "yes"}]]}


async def question(s: Scene, user: User | None = None) -> Msg:
    chat = (user or s.user).chat
    return s.world.messages(chat)[-1] if await _ask(s, chat.id) else {}


async def _ask(s: Scene, chat_id: int) -> bool:
    return bool(await s.done("sendMessage", chat_id=chat_id, text="?", reply_markup=KEYBOARD))


async def test_an_aiogram_webhook_works_unmodified() -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def repeat(message: Message) -> None:
        await message.answer(f"слышу: {message.text}")

    async with scene() as s:
        app = web.Application()
        handler = SimpleRequestHandler(
            dispatcher, s.bot, handle_in_background=False, secret_token="s-1"
        )
        handler.register(app, path="/tg")
        setup_application(app, dispatcher, bot=s.bot)
        async with running(app) as url:
            await s.bot.set_webhook(f"{url}/tg", secret_token="s-1")
            s.user.send("раз")
            await s.world.settled()
            assert s.user.heard == ["слышу: раз"]


async def test_the_secret_is_sent_and_the_webhook_described() -> None:
    async with scene() as s, hook() as h:
        await s.bot.set_webhook(
            h.url, secret_token="abc_1", max_connections=7, allowed_updates=["message"]
        )
        s.user.send("раз")
        await s.world.settled()
        assert (h.texts(), h.secrets) == (["раз"], ["abc_1"])
        info = await s.bot.get_webhook_info()
        assert (info.url, info.max_connections, info.allowed_updates) == (h.url, 7, ["message"])
        assert info.pending_update_count == 0
        assert info.last_error_message is None


async def test_what_waited_before_the_webhook_was_set_is_delivered_or_dropped() -> None:
    async with scene() as s, hook() as h:
        s.user.send("старое")
        await s.bot.set_webhook(h.url)
        await s.world.settled()
        assert h.texts() == ["старое"]
        await s.bot.delete_webhook()
        s.user.send("лишнее")
        await s.bot.set_webhook(h.url, drop_pending_updates=True)
        s.user.send("новое")
        await s.world.settled()
        assert h.texts() == ["старое", "новое"]


async def test_a_refused_update_comes_again_with_growing_delays() -> None:
    async with scene() as s, hook() as h:
        h.answers = [web.Response(status=500) for _ in range(4)]
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        s.user.send("два")
        for number, delay in enumerate((2, 4, 8), start=2):
            await s.world.until(lambda: s.world.webhook.delayed)
            assert len(h.came) == number
            info = await s.bot.get_webhook_info()
            assert info.pending_update_count == 2
            assert info.last_error_message == (
                "Wrong response from the webhook: 500 Internal Server Error"
            )
            s.clock.advance(delay - 1)
            assert s.world.webhook.delayed
            s.clock.advance(1)
            await h.reached(number + 1)
        await s.world.settled()
        assert h.texts() == ["раз"] * 5 + ["два"]
        assert len({one["update_id"] for one in h.came[:5]}) == 1


async def test_retry_after_of_the_bot_is_obeyed() -> None:
    async with scene() as s, hook() as h:
        h.answers = [web.Response(status=503, headers={"Retry-After": "30"})]
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        await s.world.until(lambda: s.world.webhook.delayed)
        s.clock.advance(29)
        assert s.world.webhook.delayed
        s.clock.advance(1)
        await s.world.settled()
        assert h.texts() == ["раз", "раз"]


async def test_a_bot_that_is_down_is_named_and_gets_its_update_later() -> None:
    async with scene() as s:
        async with hook() as h:
            pass
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        await s.world.settled(delayed=True)
        info = await s.bot.get_webhook_info()
        assert info.last_error_message == "Connection refused"
        with pytest.raises(TimeoutError, match="update 100000001 message"):
            await s.world.settled(seconds=0)
        async with hook() as other:
            await s.bot.set_webhook(other.url)
            await s.world.settled()
            assert other.texts() == ["раз"]


async def test_messages_and_presses_wait_in_two_queues() -> None:
    async with scene() as s, hook() as h:
        message = await question(s)
        other = User(s.world, s.world.add_person("Борис", started=True))
        h.gate = asyncio.Event()
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        other.send("два")
        s.world.press(s.user.person, message, "yes")
        await h.reached(2)
        assert sorted(h.texts()) == ["yes", "раз"]
        h.gate.set()
        await s.world.settled()
        assert sorted(h.texts()) == ["yes", "два", "раз"]


async def test_lanes_by_chat_let_every_chat_go_on_by_itself() -> None:
    async with scene(lanes="chat") as s, hook() as h:
        other = User(s.world, s.world.add_person("Борис", started=True))
        h.gate = asyncio.Event()
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        s.user.send("два")
        other.send("три")
        await h.reached(2)
        assert sorted(h.texts()) == ["раз", "три"]
        h.gate.set()
        await s.world.settled()
        assert sorted(h.texts()) == ["два", "раз", "три"]


async def test_setting_the_same_webhook_again_disturbs_nothing() -> None:
    async with scene() as s, hook() as h:
        h.gate = asyncio.Event()
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        await h.reached(1)
        await s.bot.set_webhook(h.url)
        h.gate.set()
        await s.world.settled()
        assert h.texts() == ["раз"]


async def test_a_method_in_the_answer_is_carried_out() -> None:
    async with scene() as s, hook() as h:
        await question(s)
        press = s.user.press("yes")
        reply = {"method": "answerCallbackQuery", "callback_query_id": press.id, "text": "Да!"}
        h.answers = [web.json_response(reply)]
        await s.bot.set_webhook(h.url)
        await s.world.settled()
        assert press.answer == {"text": "Да!", "show_alert": False, "url": None}


async def test_how_a_method_in_the_answer_went_is_not_told() -> None:
    async with scene() as s, hook() as h:
        bad = {"method": "sendMessage", "chat_id": s.user.chat.id, "text": "<b>"}
        h.answers = [web.json_response({**bad, "parse_mode": "HTML"})]
        await s.bot.set_webhook(h.url)
        s.user.send("раз")
        await s.world.settled()
        assert s.user.heard == []
        assert len(s.world.calls.errors()) == 1
        assert (await s.bot.get_webhook_info()).last_error_message is None


async def test_aiograms_own_way_to_reply_through_the_webhook() -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def repeat(message: Message, bot: Bot) -> object:
        return message.answer("через ответ")

    async with scene() as s:
        app = web.Application()
        SimpleRequestHandler(dispatcher, s.bot, handle_in_background=False).register(app, "/tg")
        async with running(app) as url:
            await s.bot.set_webhook(f"{url}/tg")
            s.user.send("раз")
            await s.world.settled()
            assert s.user.heard == ["через ответ"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "ftp://x.example"}, "invalid webhook URL specified"),
        ({"url": "https://x.example", "secret_token": "a b"}, "secret token contains unallowed"),
        ({"url": "https://x.example", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_wrong_webhooks_are_refused(params: dict[str, str], words: str) -> None:
    async with scene() as s:
        assert words in await s.refused("setWebhook", **params)
