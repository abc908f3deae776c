"""What a time line is played on: an office of its own with one business and the staff."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import lean_import  # noqa: F401 - it has to come before aiogram

# isort: split
from pydantic import SecretStr

from bot.delivering import Deliverer
from bot.emulator.clock import ManualClock
from bot.emulator.people import Person as Account
from bot.emulator.world import World
from bot.office import open_office
from bot.settings import Settings
from bot.timeline.hearing import Hearing
from bot.timeline.wire import WorldWire
from flows.centre import Centre, Member
from flows.people import Language, Person
from handlers.notices import Notices
from handlers.office import Office
from notifications.clock import Clock
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Stage:
    """An office, its clock, and who is there. `heard` is what everybody was written."""

    office: Office
    store: Database
    clock: ManualClock
    deliverer: Deliverer
    heard: Hearing
    event: datetime
    digests: bool
    business: Person
    pack: str
    service: str
    state: str

    @property
    def now(self) -> datetime:
        """The simulated moment, in the centre's zone."""
        return self.office.now()

    @property
    def staff(self) -> Member:
        """Who may do all that staff do: a head; who is there where the centre has none."""
        members = self.office.centre.staff
        return next((one for one in members if "head" in one.roles), members[0])

    async def begin(self) -> None:
        """Let everything be sent that only led here, and forget it: what follows is the event."""
        await self._round()
        self.heard.forget()

    async def go(self, moment: datetime) -> None:
        """Let it be this moment, and let the bot do what is due then."""
        self.clock.advance(max(0.0, moment.timestamp() - self.clock.now()))
        if self.digests:
            await self.deliverer.morning()
        await self._round()

    async def _round(self) -> None:
        """Do what is due; what only waits for its chat's turn comes a few seconds later."""
        await self.deliverer.round()
        while (turn := await self._turn()) is not None and turn > self.now:
            self.clock.advance((turn - self.now).total_seconds())
            await self.deliverer.round()

    async def _turn(self) -> datetime | None:
        async with self.office.store.reading() as repositories:
            return await repositories.deliveries.resume_at(self.now)


@asynccontextmanager
async def opened(
    folder: Path,
    centre: Centre,
    place: tuple[str, str, str],
    moments: tuple[datetime, datetime],
    language: Language,
    packs_dir: Path | None = None,
    *,
    digests: bool = False,
) -> AsyncIterator[Stage]:
    """Open an office in an empty folder. `place`: the pack, the service, the state or "".

    `moments`: of the beginning and of the event. `digests`: whether those of the day and the week
    are given too. Raises as `bot.office.open_office`.
    """
    zone = ZoneInfo(centre.zone)
    begin, event = moments
    clock = ManualClock(begin.timestamp())

    def now() -> datetime:
        return datetime.fromtimestamp(clock.now(), zone)

    async def sleep(seconds: float) -> None:
        clock.advance(seconds)

    world, owner, group = _world(clock, centre)
    settings = _settings(world, group, folder, packs_dir)
    async with open_office(settings, now, centre=centre, wire=WorldWire(world)) as app:
        office = app.office
        heard = Hearing(office, Notices(office))
        deliverer = Deliverer(office, app.store, app.wire, heard, Clock(now, sleep))
        person = await office.use.welcome(owner.id, owner.id, language, begin)
        person = await office.use.give_consent(person, begin)
        try:
            yield Stage(office, app.store, clock, deliverer, heard, event, digests, person, *place)
        finally:
            await deliverer.stop()


def _world(clock: ManualClock, centre: Centre) -> tuple[World, Account, int]:
    """A Telegram of one business and the centre's staff, who have all started the bot."""
    world = World(clock=clock, record_calls=False)
    owner = world.add_person("Business", started=True)
    staff = [world.add_person(one.name, number=one.telegram, started=True) for one in centre.staff]
    return world, owner, world.add_group("Staff", staff or [owner]).id


def _settings(world: World, group: int, folder: Path, packs_dir: Path | None) -> Settings:
    """Nothing of the environment's but the packs: no network, no other database."""
    return Settings(
        _env_file=None,
        bot_token=SecretStr(world.bot.token),
        staff_chat_id=group,
        packs="",
        packs_dir=packs_dir,
        centre_file=None,
        data_dir=folder,
        database_url=f"sqlite+aiosqlite:///{folder}/timeline.db",
        redis_url="",
        webhook_url="",
        dadata_token=SecretStr(""),
    )
