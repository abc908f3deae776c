"""The centres of the demo: a world and a bot for each.

A centre's bot starts when somebody looks at the centre and runs until the demo ends, so whoever
comes back finds everything as it was (docs/decisions/0010-demo-centres.md).
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from bot.app import App, open_app
from bot.commands.faults import told
from bot.demo_clock import DemoClock
from bot.emulator.choices import Choice, Choices, Words
from bot.emulator.errors import NotAllowed
from bot.emulator.limits import Limits
from bot.emulator.world import World
from bot.running import served
from bot.settings import Settings, WrongSetting
from flows.centre import Centre, Member
from flows.errors import FlowError
from flows.reference.regions import regions
from locales.lookup import LANGUAGES, Html
from locales.texts import texts
from storage.packs import load_centre

TOKEN = "42000000{number:02}:local-bot-api-server-not-a-secret"  # noqa: S105 - of no use elsewhere

MESSAGES = 1_000_000
"""More than a chat of the demo ever has."""


@dataclass(frozen=True, slots=True)
class DemoCentre:
    """A centre with its people; `group` is the staff's chat, `folder` what its bot keeps."""

    id: str
    file: Path
    centre: Centre
    world: World
    group: int
    folder: Path
    clock: DemoClock


@dataclass(frozen=True, slots=True)
class _Run:
    """A bot at work: `started` has it, or what kept it from starting."""

    started: asyncio.Future[App]
    stop: asyncio.Event
    task: asyncio.Task[None]


class DemoCentres:
    """The centres that are offered, and the bots of those that were looked at."""

    def __init__(
        self,
        files: Sequence[Path],
        first: Path,
        data: Path,
        kept: int = 0,
        *,
        forum: bool = False,
    ) -> None:
        """`files` are the centres' files, `first` the one to begin with, `data` the demo's folder.

        `kept` is how often its data were kept from one demo to the next; `forum`: the staff's
        groups have topics. Raises NotFound and PackFaults for a file that can't be used.
        """
        self.first = first.stem
        self.all = {
            file.stem: demo_centre(file, number, _folder(file, first, data), kept, forum=forum)
            for number, file in enumerate(files)
        }
        self.url = ""
        self._runs: dict[str, _Run] = {}
        # Alembic keeps what it migrates in the module: two at a time would mix their databases.
        self._turn = asyncio.Lock()

    def choices(self) -> Choices:
        """What the page offers."""
        offered = tuple(
            Choice(one.id, _region(one.centre), dict(one.centre.name), one.world, one.centre.zone)
            for one in self.all.values()
        )
        return Choices(offered, self.first, self._ready, self._forward)

    async def open(self, wanted: str) -> App:
        """The running bot of a centre, started where it is not.

        Raises what `open_app` and `served` raise; the next time it is tried anew.
        """
        run = self._runs.get(wanted)
        if run is None or run.task.done():
            run = self._runs[wanted] = self._start(self.all[wanted])
        return await asyncio.shield(run.started)

    async def aclose(self) -> None:
        """Stop all bots."""
        for run in self._runs.values():
            run.stop.set()
        await asyncio.gather(*(run.task for run in self._runs.values()))

    async def _forward(self, wanted: str, step: str) -> None:
        """Put a centre's clock forward. Raises NotAllowed, KeyError."""
        await self._ready(wanted)
        await self.all[wanted].clock.forward(await self.open(wanted), step)

    async def _ready(self, wanted: str) -> None:
        try:
            await self.open(wanted)
        except FlowError as fault:
            raise NotAllowed(told(fault)) from fault
        except WrongSetting as wrong:
            raise NotAllowed(str(wrong)) from wrong

    def _start(self, one: DemoCentre) -> _Run:
        started: asyncio.Future[App] = asyncio.get_running_loop().create_future()
        stop = asyncio.Event()
        # A task of its own: a bot is closed where it was opened, whoever asked for it first.
        task = asyncio.create_task(_run(one, self._settings(one), self._turn, started, stop))
        return _Run(started, stop, task)

    def _settings(self, one: DemoCentre) -> Settings:
        return Settings(
            _env_file=None,
            bot_token=SecretStr(one.world.bot.token),
            bot_api_url=self.url + ("" if one.id == self.first else f"/at/{one.id}"),
            staff_chat_id=one.group,
            packs="",
            centre_file=one.file,
            data_dir=one.folder,
            database_url=f"sqlite+aiosqlite:///{one.folder}/prichal.db",
            redis_url="",
            webhook_url="",
            listen="127.0.0.1:0",
        )


async def _run(
    one: DemoCentre,
    settings: Settings,
    turn: asyncio.Lock,
    started: asyncio.Future[App],
    stop: asyncio.Event,
) -> None:
    zone = ZoneInfo(one.centre.zone)
    try:
        async with AsyncExitStack() as stack:
            async with turn:
                opening = open_app(settings, lambda: one.clock.now(zone))
                app = await stack.enter_async_context(opening)
                await stack.enter_async_context(served(app))
            started.set_result(app)
            await stop.wait()
    except Exception as wrong:
        if started.done():
            raise
        started.set_exception(wrong)


def demo_centre(
    file: Path, number: int, folder: Path, kept: int = 0, *, forum: bool = False
) -> DemoCentre:
    """A business owner, the staff of the centre's file, and their group.

    Where data were kept the bot knows people already, and messages that are gone: they have
    started it, and new messages take no number of an old one. Raises NotFound and PackFaults.
    """
    centre = load_centre(file)
    token = TOKEN.format(number=42 + number)
    clock = DemoClock(folder, kept=kept > 0)
    world = World(token=token, clock=clock.clock, limits=Limits.telegram(), record_calls=False)
    world.private_numbers = itertools.count(kept * MESSAGES + 1)
    owner: Words = {language: texts(language).demo_owner() for language in LANGUAGES}
    world.add_person("Ольга", "Лавкина", phone="+79100000001", note=owner, started=kept > 0)
    staff = [
        world.add_person(
            *member.name.split(" ", 1),
            number=member.telegram,
            note=_roles(member),
            started=kept > 0,
        )
        for member in centre.staff
    ]
    name = Html(dict(centre.name)[centre.staff_language])
    title = texts(centre.staff_language).demo_group(centre=name)
    group = world.add_group(title, staff, forum=forum)
    group.numbers = itertools.count(kept * MESSAGES + 1)
    return DemoCentre(file.stem, file, centre, world, group.id, folder, clock)


def _folder(file: Path, first: Path, data: Path) -> Path:
    """Where a centre's bot keeps its data: the first has the demo's own folder."""
    return data if file == first else data / "centres" / file.stem


def _roles(member: Member) -> Words:
    """For whom one of the staff acts, in both languages."""
    return {
        language: ", ".join(texts(language).get(f"demo-role-{role}") for role in member.roles)
        for language in LANGUAGES
    }


def _region(centre: Centre) -> Words:
    """The region's name in both languages; as it stands in the file where it is no region."""
    known = next((one for one in regions().values() if one.ru == centre.region), None)
    return {"ru": centre.region, "en": known.en if known else centre.region}
