"""The whole bot against an emulated Telegram, and people who use it through the Bot API's wire.

    async with product(tmp_path) as bot:
        await bot.owner.start()
        card = await bot.owner.tap("Чем поможет центр")

Nothing sleeps: each of `start`, `say`, `tap` ... returns when the bot has done what it wanted.
One clock is the world's and the bot's; `bot.clock.advance(seconds)` moves it.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import App, open_app
from bot.emulator.chats import Chat, Msg
from bot.emulator.clock import Clock, ManualClock
from bot.emulator.inline import InlineQuery
from bot.emulator.people import Person
from bot.emulator.presses import Press
from bot.emulator.server import serve
from bot.emulator.world import World
from bot.logs import configure
from bot.running import served, webhook_path
from bot.settings import DEFAULT_CENTRE, Settings
from notifications.clock import Clock as SendersClock
from storage.packs import load_centre
from tests.support.databases import sqlite_database
from tests.support.emulator import User, buttons
from tests.support.ports import free_port

ZONE = ZoneInfo("Europe/Moscow")
NOON = datetime(2026, 11, 20, 12, tzinfo=ZONE)
SECRET = "a-secret-of-the-tests"

FILE = re.compile(r"📎\s*(.+)")
TAP = re.compile(r"\[(.+)\]")
SIGNS = re.compile(r"^[^\w(]+")


@dataclass(frozen=True)
class Card:
    """A message of the bot as a person sees it. `rows` are captions of its buttons."""

    message_id: int
    text: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def buttons(self) -> list[str]:
        """All captions in reading order."""
        return [caption for row in self.rows for caption in row]


TURN = timedelta(seconds=61)
"""The longest that a group waits for its turn; what waits longer, waits for something else."""


class Hasty:
    """The sender's time: it waits for its turn with a chat in no time, and runs ahead a little."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._ahead = timedelta(0)
        self.clock = SendersClock(self.now, self.sleep)

    def now(self) -> datetime:
        """The time of all else, and what it has waited."""
        return self._now() + self._ahead

    async def sleep(self, seconds: float) -> None:
        """Let the time pass for the sender alone."""
        self._ahead += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class Settling(Protocol):
    """A running bot."""

    async def settled(self) -> None:
        """Wait until it has done everything that was asked of it."""


@dataclass
class Talk(User):
    """Somebody at a phone: what they do, and waiting until the bot has answered."""

    product: Settling = field(kw_only=True)

    def inside(self, chat: Chat) -> Talk:
        """The same person in another chat."""
        return Talk(self.world, self.person, chat, product=self.product)

    async def settled(self) -> None:
        """Wait until the bot has taken and shown everything."""
        await self.product.settled()

    def card(self) -> Card:
        """The bot's last message; fails where there is none."""
        bot_id = self.world.bot.id
        return seen(next(m for m in reversed(self.messages) if m["from"]["id"] == bot_id))

    async def begin(self, payload: str = "") -> Card:
        """Press Start."""
        self.start(payload)
        return await self.shown()

    async def say(self, text: str) -> Card:
        """Write a text."""
        self.send(text)
        return await self.shown()

    async def look_for(self, words: str) -> InlineQuery:
        """Type "@bot words" without sending it; the query has the bot's answer."""
        asked = self.world.ask_inline(self.person, self.chat, words)
        await self.settled()
        return asked

    async def pick(self, asked: InlineQuery, title: str) -> Msg:
        """Send one of the results that the bot has offered; return the person's message."""
        assert asked.answer is not None
        found = next(one for one in asked.answer.results if one["title"] == title)
        sent = self.world.pick_inline(asked, found["id"])
        await self.settled()
        return sent

    async def attach(self, name: str, data: bytes = b"%PDF-1.7 made up", **options: Any) -> Card:
        """Send a file."""
        self.file(name, data, **options)
        return await self.shown()

    async def tap(self, caption: str) -> Card:
        """Press a button of the newest message that has it; signs before its words may be left out.

        The beginning of the caption is enough where only one button begins so.
        """
        self.touch(caption)
        return await self.shown()

    def touch(self, caption: str, card: Card | None = None) -> Press:
        """Press a button without waiting; of this card, where there are several."""
        for message in reversed(self.messages):
            found = named(message, caption)
            if found is not None and card in {None, seen(message)}:
                return self.world.press(self.person, message, found["callback_data"])
        seen_so_far = "\n".join(self.world.transcript(self.chat))
        raise AssertionError(f"no button {caption!r} in\n{seen_so_far}")

    async def go(self, steps: Sequence[str]) -> Card:
        """Do one thing after another: "[caption]" is a tap, "📎 name" a file, else it is said."""
        for step in steps:
            await self.step(step)
        return self.card()

    async def step(self, step: str) -> Card:
        """Do one thing."""
        self.act(step)
        return await self.shown()

    def act(self, step: str, card: Card | None = None) -> Msg | Press:
        """Do one thing without waiting; a tap on this card, where there are several."""
        if tapped := TAP.fullmatch(step):
            return self.touch(tapped[1], card)
        if sent := FILE.fullmatch(step):
            return self.file(sent[1], b"%PDF-1.7 made up")
        return self.send(step)

    def cards(self) -> list[Card]:
        """What the bot has said that stands in the chat, oldest first."""
        bot_id = self.world.bot.id
        return [seen(one) for one in self.messages if one["from"]["id"] == bot_id]

    async def shown(self) -> Card:
        """Wait, then look."""
        await self.settled()
        return self.card()


def seen(message: Msg) -> Card:
    """A message as a person sees it."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    captions = tuple(tuple(button["text"] for button in row) for row in rows)
    text = message.get("text") or message.get("caption") or ""
    return Card(message["message_id"], text, captions)


def named(message: Msg, caption: str) -> dict[str, Any] | None:
    """The message's button that is meant by a caption."""
    own = buttons(message)
    whole = [one for one in own if caption in {one["text"], bare(one["text"])}]
    begun = [one for one in own if bare(one["text"]).startswith(caption)]
    return whole[0] if whole else begun[0] if len(begun) == 1 else None


def bare(caption: str) -> str:
    """A caption without the signs before its words."""
    return SIGNS.sub("", caption)


# No repr: asyncio asks for that of a task and of its result at every start of a test, and this
# one would be all packs, a second long.
@dataclass(repr=False)
class Product:
    """A running bot (or several replicas of it) and its world."""

    world: World
    clock: ManualClock
    settings: list[Settings]
    group: Chat
    owner: Talk = field(init=False)
    apps: list[App] = field(default_factory=list)
    zone: ZoneInfo = ZONE
    _running: AsyncExitStack = field(default_factory=AsyncExitStack)
    _hasty: Hasty = field(init=False)
    """Of all replicas, also after a restart: the pace that they keep stands in the database."""

    def __post_init__(self) -> None:
        self._hasty = Hasty(self.now)
        self.owner = self.talk(next(iter(self.world.people.values())))

    @property
    def app(self) -> App:
        """The first replica."""
        return self.apps[0]

    def talk(self, person: Person, chat: Chat | None = None) -> Talk:
        """Somebody who speaks."""
        return Talk(self.world, person, chat, product=self)

    def staff(self, telegram: int) -> Talk:
        """One of the centre's staff, in their group."""
        return self.talk(self.world.people[telegram], self.group)

    def newcomer(self, name: str, **options: Any) -> Talk:
        """One more person with a phone."""
        return self.talk(self.world.add_person(name, **options))

    def now(self) -> datetime:
        """The time everywhere, in the centre's zone."""
        return datetime.fromtimestamp(self.clock.now(), self.zone)

    async def run(self) -> None:
        """Start the bot."""
        for settings in self.settings:
            app = await self._running.enter_async_context(
                open_app(settings, self.now, self._hasty.clock)
            )
            self.apps.append(app)
            if settings.listen:
                await self._running.enter_async_context(served(app))

    async def stop(self) -> None:
        """Stop it as an administrator does."""
        self.apps.clear()
        await self._running.aclose()

    async def restart(self) -> None:
        """Stop it and start it again."""
        await self.stop()
        await self.run()
        await self.settled()

    async def settled(self) -> None:
        """Wait until every update is taken, all is drawn and delivered, no call is under way."""
        await self.world.settled()
        for app in self.apps:
            await app.mover.settled()
            await app.selections.settled()
            await app.office.drawer.settled()
            await app.deliverer.settled()
            while await self._turn_comes(app):
                app.office.woken.set()
                await app.deliverer.settled()
        await self.world.settled()

    async def _turn_comes(self, app: App) -> bool:
        """Let the sender's time pass until a chat may have the message that waits for it."""
        now = self._hasty.now()
        async with app.store.reading() as repositories:
            turn = await repositories.deliveries.resume_at(now)
        if turn is None or not now < turn < now + TURN:
            return False
        await self._hasty.sleep((turn - now).total_seconds())
        return True


@asynccontextmanager
async def product(
    directory: Path,
    *,
    webhook: bool = False,
    database: str = "",
    redis: str = "",
    centre: Path = DEFAULT_CENTRE,
    packs_dir: Path | None = None,
    replicas: int = 1,
    started: bool = True,
    forum: bool = False,
    cbr: str = "off",
    zone: ZoneInfo = ZONE,
) -> AsyncIterator[Product]:
    """Serve a world and run the bot on it, at noon of NOON.

    `database` is the address of a migrated database (SQLite in the directory by default), `redis`
    that of the locks. `centre` is the centre's file, `packs_dir` its own folder of packs. Of
    several replicas, which share the database, the last takes the webhook. `started=False` leaves
    the bot to be `run()`. `cbr`: where rates of the Bank of
    Russia are asked for. `forum`: the staff's group has topics. `zone`: whose days the bot goes by.
    """
    configure("CRITICAL")
    clock = ManualClock(NOON.timestamp())
    world, group = emulated(clock, centre, forum=forum)
    database = database or await sqlite_database(directory)
    async with serve(world) as api:
        settings = [
            _settings(world, api.url, group, directory / f"replica-{number}")
            .model_copy(update={"database_url": database, "redis_url": redis})
            .model_copy(update={"centre_file": centre, "packs_dir": packs_dir, "cbr_url": cbr})
            .model_copy(update=_hook() if webhook else {})
            for number in range(replicas)
        ]
        made = Product(world, clock, settings, group, zone=zone)
        try:
            if started:
                await made.run()
            yield made
        finally:
            await made.stop()


def emulated(
    clock: Clock, centre_file: Path = DEFAULT_CENTRE, *, forum: bool = False
) -> tuple[World, Chat]:
    """The demo's people and group, without limits on sending; every call is recorded."""
    centre = load_centre(centre_file)
    world = World(clock=clock)
    world.add_person("Ольга", "Лавкина", phone="+79100000001")
    staff = [
        world.add_person(*member.name.split(" ", 1), number=member.telegram, started=True)
        for member in centre.staff
    ]
    return world, world.add_group(centre.short_name.ru, staff, forum=forum)


def clean(bot: Product) -> None:
    """Fail where the emulator, as strict as Telegram, refused a call of the bot."""
    refused = [f"{one.method}: {one.error}" for one in bot.world.calls.errors()]
    assert [one for one in refused if "message is not modified" not in one] == []


def address(settings: Settings) -> str:
    """Where a bot with these settings takes updates."""
    path = webhook_path(settings.bot_token.get_secret_value())
    return f"{settings.webhook_url}/telegram/{path}"


def _settings(world: World, url: str, group: Chat, directory: Path) -> Settings:
    return Settings(
        _env_file=None,
        bot_token=SecretStr(world.bot.token),
        bot_api_url=url,
        staff_chat_id=group.id,
        data_dir=directory,
        listen="127.0.0.1:0",
        packs="",
        webhook_url="",
    )


def _hook() -> dict[str, Any]:
    port = free_port()
    return {
        "listen": f"127.0.0.1:{port}",
        "webhook_url": f"http://127.0.0.1:{port}",
        "webhook_secret": SecretStr(SECRET),
    }
