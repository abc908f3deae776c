"""A world that is served, a bot that talks to it over HTTP, and people who speak."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import web

from bot.emulator.chats import Chat, Msg
from bot.emulator.clock import ManualClock
from bot.emulator.people import Person
from bot.emulator.presses import Press
from bot.emulator.server import serve
from bot.emulator.world import World

# Two by three pixels.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000030802000000368849d6"
    "0000000f49444154789c63f8cfc0c0c0c000000c0300014c6e7a400000000049454e44ae426082"
)


@dataclass
class User:
    """Somebody who speaks to the bot, in the private chat unless another is given."""

    world: World
    person: Person
    where: Chat | None = None

    @property
    def chat(self) -> Chat:
        return self.where or self.world.private(self.person)

    def inside(self, chat: Chat) -> User:
        """The same person in another chat."""
        return User(self.world, self.person, chat)

    def send(self, text: str, **options: Any) -> Msg:
        return self.world.send_text(self.person, self.chat, text, **options)

    def start(self, payload: str = "") -> Msg:
        return self.world.start(self.person, payload, self.chat)

    def file(self, name: str, data: bytes = b"", **options: Any) -> Msg:
        return self.world.send_file(self.person, self.chat, name, data, **options)

    def press(self, data: str) -> Press:
        """Press the newest button that carries this data."""
        return self.world.press(self.person, self._with_button("callback_data", data), data)

    def click(self, text: str) -> Press | Msg:
        """Press the newest inline button with this text, or the key that writes it."""
        keys = (self.chat.reply_keyboard or {}).get("keyboard", [])
        if any(key["text"] == text for row in keys for key in row):
            return self.send(text)
        message = self._with_button("text", text)
        data = next(one["callback_data"] for one in buttons(message) if one["text"] == text)
        return self.world.press(self.person, message, data)

    @property
    def messages(self) -> list[Msg]:
        """What stands in the chat, oldest first."""
        return self.world.messages(self.chat)

    @property
    def heard(self) -> list[str]:
        """Texts and captions of the bot that stand in the chat, oldest first."""
        bot_id = self.world.bot.id
        said = [one for one in self.messages if one["from"]["id"] == bot_id]
        return [str(one.get("text", one.get("caption", ""))) for one in said]

    def _with_button(self, field: str, value: str) -> Msg:
        for message in reversed(self.messages):
            if any(button.get(field) == value for button in buttons(message)):
                return message
        seen = "\n".join(self.world.transcript(self.chat))
        raise AssertionError(f"no button {value!r} in\n{seen}")


def buttons(message: Msg) -> list[dict[str, Any]]:
    """The inline buttons of a message in reading order."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]


@dataclass
class Scene:
    """A served world, an unmodified aiogram Bot on it, Anna, and plain HTTP for wrong calls."""

    world: World
    clock: ManualClock
    url: str
    bot: Bot
    user: User
    http: aiohttp.ClientSession

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method with a JSON body; return the whole response."""
        address = f"{self.url}/bot{self.world.bot.token}/{method}"
        async with self.http.post(address, json=params) as response:
            body: dict[str, Any] = await response.json()
            assert body["ok"] == (response.status == 200)
            assert body.get("error_code", 200) == response.status
            return body

    async def refused(self, method: str, **params: Any) -> str:
        """Call a method that must fail; return Telegram's words."""
        body = await self.call(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def done(self, method: str, **params: Any) -> Any:
        """Call a method that must succeed; return its result."""
        body = await self.call(method, **params)
        assert body["ok"], body
        return body["result"]


@asynccontextmanager
async def scene(*, started: bool = True, **options: Any) -> AsyncIterator[Scene]:
    """Serve a world on a manual clock with one person in it; options go to World."""
    clock = ManualClock()
    world = World(clock=clock, **options)
    person = world.add_person("Анна", "Пример", started=started)
    async with serve(world) as served, aiohttp.ClientSession() as http:
        session = AiohttpSession(api=TelegramAPIServer.from_base(served.url))
        bot = Bot(world.bot.token, session=session)
        try:
            yield Scene(world, clock, served.url, bot, User(world, person), http)
        finally:
            # The session's own close() sleeps for a quarter of a second.
            inner = await session.create_session()
            await inner.close()


@asynccontextmanager
async def polling(bot: Bot, dispatcher: Dispatcher) -> AsyncIterator[None]:
    """Run a dispatcher on long polling; an update is acknowledged when its handler is done."""
    task = asyncio.create_task(
        dispatcher.start_polling(
            bot, handle_as_tasks=False, handle_signals=False, close_bot_session=False
        )
    )
    try:
        yield
    finally:
        await dispatcher.stop_polling()
        await task


class Hook:
    """A webhook of the test's own: keeps what came and answers as told."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.gate: asyncio.Event | None = None
        self.arrived = asyncio.Condition()
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        self.came.append(json.loads(await request.read()))
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        async with self.arrived:
            self.arrived.notify_all()
        if self.gate is not None:
            await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def reached(self, count: int) -> None:
        """Wait until so many updates came."""
        async with asyncio.timeout(10), self.arrived:
            await self.arrived.wait_for(lambda: len(self.came) >= count)

    def texts(self) -> list[str]:
        """What came, in short: the text of a message or the data of a press."""
        return [
            one["message"]["text"] if "message" in one else one["callback_query"]["data"]
            for one in self.came
        ]


@asynccontextmanager
async def hook() -> AsyncIterator[Hook]:
    """Serve a webhook on a free port."""
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.receive)
    async with running(app) as url:
        made.url = f"{url}/hook"
        yield made


@asynccontextmanager
async def running(app: web.Application) -> AsyncIterator[str]:
    """Serve any application on a free port; give its address."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
