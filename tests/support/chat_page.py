"""A served world with a small bot on it, and a real browser that looks at the chat page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ContentType
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Message,
)
from playwright.async_api import Browser, BrowserContext, Error, Locator, Page, expect

from bot.emulator.chats import Chat
from bot.emulator.clock import Clock
from bot.emulator.people import Person
from bot.emulator.server import serve
from bot.emulator.world import World

ARGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


class ScriptedBot:
    """A bot of a few fixed answers; `gate` holds back the answer to the button "slow"."""

    def __init__(self, token: str, url: str) -> None:
        self.session = AiohttpSession(api=TelegramAPIServer.from_base(url))
        self.bot = Bot(token, session=self.session)
        self.gate = asyncio.Event()
        self.dispatcher = Dispatcher()
        self.dispatcher.message.register(self.greet, CommandStart())
        self.dispatcher.message.register(self.name_it, F.chat.type == "private", ~F.via_bot)
        self.dispatcher.edited_message.register(self.notice)
        self.dispatcher.callback_query.register(self.answer, F.data)
        self.dispatcher.inline_query.register(self.offer)

    async def offer(self, query: InlineQuery) -> None:
        """Two cards that have the asked words in them; none for "nothing"."""
        names = [] if query.query == "nothing" else ["Первая", "Вторая"]
        button = InlineQueryResultsButton(text="Все услуги", start_parameter="all")
        await query.answer([_card(name, query.query) for name in names], button=button)

    async def greet(self, message: Message, command: CommandObject) -> None:
        await message.answer(f"Здравствуйте! {command.args or ''}".strip())

    async def name_it(self, message: Message) -> None:
        if message.text is not None:
            await message.answer(f"Вы написали: {message.text}"[:4096])
        elif message.document is not None:
            document = message.document
            await message.answer(f"{document.file_name}, {document.file_size}, {message.caption}")
        else:
            await message.answer(f"Пришло: {ContentType(message.content_type).value}")

    async def notice(self, message: Message) -> None:
        await message.answer(f"Исправлено: {message.text}")

    async def answer(self, press: CallbackQuery) -> None:
        if press.data == "slow":
            await self.gate.wait()
        if press.data == "edit" and isinstance(press.message, Message):
            await press.message.edit_text("Новый текст карточки")
        await press.answer(press.data, show_alert=press.data == "alert")


def _card(name: str, words: str) -> InlineQueryResultArticle:
    link = InlineKeyboardButton(text="Открыть", url="https://t.me/prichal_bot?start=s_1")
    return InlineQueryResultArticle(
        id=name,
        title=name,
        description=f"{words}: что центр даст и сколько это стоит, в двух строках телефона",
        input_message_content=InputTextMessageContent(message_text=f"{name}: {words}"),
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]]),
    )


def inline(*rows: list[str]) -> InlineKeyboardMarkup:
    """Buttons whose data is their text."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=text, callback_data=text) for text in row] for row in rows
        ]
    )


@dataclass
class Stage:
    """The world on the screen: Anna the owner on the left, Igor of the staff on the right."""

    world: World
    url: str
    port: int
    script: ScriptedBot
    anna: Person
    igor: Person
    maria: Person
    group: Chat
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    failures: list[Error] = field(default_factory=list)

    @property
    def bot(self) -> Bot:
        return self.script.bot

    async def open(
        self,
        *,
        width: int = 1280,
        height: int = 800,
        locale: str = "ru-RU",
        dark: bool = False,
        touch: bool = False,
        now: float | None = None,
    ) -> Page:
        """Open the page as a new visitor; an error in its scripts fails the test.

        `now` stops the browser's clock at so many seconds since 1970.
        """
        context = await self.browser.new_context(
            viewport={"width": width, "height": height},
            locale=locale,
            timezone_id="Europe/Moscow",
            color_scheme="dark" if dark else "light",
            has_touch=touch,
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(8_000)
        self.contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", self._failed)
        if now is not None:
            await page.clock.set_fixed_time(now)
        await page.goto(self.url)
        await expect(page.get_by_role("main")).to_have_attribute("aria-busy", "false")
        return page

    def _failed(self, error: Error) -> None:
        self.failures.append(error)


@asynccontextmanager
async def polling(script: ScriptedBot) -> AsyncIterator[None]:
    """Run the bot; an update is acknowledged when its handler is done."""
    dispatcher = script.dispatcher
    task = asyncio.create_task(
        dispatcher.start_polling(
            script.bot, handle_as_tasks=False, handle_signals=False, close_bot_session=False
        )
    )
    try:
        yield
    finally:
        script.gate.set()
        await dispatcher.stop_polling()
        await task
        # The session's own close() sleeps for a quarter of a second.
        await (await script.session.create_session()).close()


@asynccontextmanager
async def staged(browser: Browser, *, clock: Clock | None = None) -> AsyncIterator[Stage]:
    """Serve a world of three people and one group, with the scripted bot at work."""
    world = World(clock=clock)
    anna = world.add_person("Анна", "Ветрова", started=True)
    igor = world.add_person("Игорь", "Соловьёв")
    maria = world.add_person("Мария", "Лунина")
    group = world.add_group("Сотрудники центра", [igor, maria], forum=True)
    async with serve(world) as served:
        script = ScriptedBot(world.bot.token, served.url)
        stage = Stage(world, served.url, served.port, script, anna, igor, maria, group, browser)
        async with polling(script):
            yield stage
            for context in stage.contexts:
                await context.close()
        assert not stage.failures, stage.failures


def pane(page: Page, index: int) -> Locator:
    """The left (0) or the right (1) pane."""
    return page.locator(f"#pane-{index}")


def said(page: Page, text: str, index: int = 0) -> Locator:
    """A message in a pane by a piece of its text."""
    return pane(page, index).locator(".msg").filter(has_text=text)
