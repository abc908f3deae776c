"""Opens the store and builds the services on it; no update is taken here."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot import contacts
from bot.database import prepare
from bot.exporter import FileExporter
from bot.papers import Shelf
from bot.rates.cbr import Cbr
from bot.registers.dadata import Dadata
from bot.scanning import FileScans
from bot.settings import OFF, Settings
from bot.use_cases import use_cases
from bot.wire import HttpWire
from flows.centre import Centre
from flows.ledger import ledger_service
from flows.library import Library
from flows.people import Language
from flows.ports.rates import Rates
from flows.ports.registry import Registry
from flows.readers.registry import READERS
from flows.usecases.reach import Reach
from handlers.drawer import Drawer
from handlers.finding import Finder
from handlers.forum import Forum
from handlers.messenger import Messenger
from handlers.office import Office
from handlers.patience import PatientWire
from handlers.wordings import Wordings
from locales.lookup import LANGUAGES, Lookup, pack_texts
from locales.texts import texts
from storage.database import Database, open_store
from storage.packs import PACKS, load_centre, load_packs

Now = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store with the services on it; nothing is sent by itself."""

    settings: Settings
    office: Office
    store: Database
    wire: HttpWire


@asynccontextmanager
async def open_office(
    settings: Settings,
    now: Now | None = None,
    *,
    centre: Centre | None = None,
    wire: HttpWire | None = None,
) -> AsyncIterator[Opened]:
    """Bring the schema up to date and open the store; close it at the end.

    `centre` and `wire`: instead of those that the settings name. Raises PackFaults and NotFound
    for a centre or a pack that can't be used, WrongSetting for a folder or a database.
    """
    centre = centre or load_centre(settings.centre_path)
    zone = ZoneInfo(centre.zone)
    clock = now or (lambda: datetime.now(zone))
    library = load_library(settings, centre)
    await prepare(settings)
    store = await open_store(settings.database, settings.data_dir)
    wire = wire or HttpWire(settings.bot_token.get_secret_value(), settings.bot_api_url)
    registry = dadata(settings, centre)
    bank = cbr(settings, library)
    try:
        office = build_office(settings, centre, library, store, wire, clock, registry, bank)
        yield Opened(settings, office, store, wire)
    finally:
        await wire.close()
        if registry is not None:
            await registry.close()
        if bank is not None:
            await bank.close()
        await store.close()


def load_library(settings: Settings, centre: Centre) -> Library:
    """The packs that the environment, else the centre, asks for; all when neither does."""
    wanted = settings.pack_ids or centre.packs or None
    packs = load_packs(settings.packs_dir, wanted, centre)
    return Library(packs, {**READERS, **contacts.READERS}, centre.limits)


def build_office(
    settings: Settings,
    centre: Centre,
    library: Library,
    store: Database,
    wire: HttpWire,
    now: Now,
    registry: Registry | None = None,
    bank: Rates | None = None,
) -> Office:
    """Everything the handlers work with."""
    folder = settings.packs_dir or PACKS
    words: dict[tuple[str, Language], Lookup] = {
        (pack, language): pack_texts(language, folder / pack)
        for pack in library.packs
        for language in LANGUAGES
    }
    russian = {pack: words[pack, "ru"] for pack in library.packs}
    messenger = Messenger(PatientWire(wire))
    scans, shelf = FileScans(store), Shelf(settings.data_dir / "papers")
    return Office(
        store=store,
        library=library,
        centre=centre,
        staff_chat=settings.staff_chat_id,
        use=use_cases(store, library, centre, settings.staff_chat_id, registry, bank),
        wire=wire,
        messenger=messenger,
        forum=Forum(PatientWire(wire), store, wanted=centre.topics),
        drawer=Drawer(
            Messenger(wire),
            store.answers,
            _blocker(store, Reach(library, settings.staff_chat_id), now),
        ),
        finder=Finder(library, words, {language: texts(language) for language in LANGUAGES}),
        scans=scans,
        exporter=FileExporter(store, library, centre, russian, now, folder, scans, shelf),
        pack_texts=words,
        wordings=Wordings(store, library, words),
        now=now,
        woken=asyncio.Event(),
        selected=asyncio.Event(),
    )


def dadata(settings: Settings, centre: Centre) -> Dadata | None:
    """The web service, where the centre has switched it on and there is a key for it."""
    if "dadata" not in centre.registers or not settings.dadata_token.get_secret_value():
        return None
    return Dadata(settings.dadata_token, settings.dadata_url)


def cbr(settings: Settings, library: Library) -> Cbr | None:
    """The Bank of Russia, where contracts are reported and it is not switched off."""
    wanted = any(ledger_service(pack) is not None for pack in library.packs.values())
    return Cbr(settings.cbr_url) if wanted and settings.cbr_url != OFF else None


def _blocker(store: Database, reach: Reach, now: Now) -> Callable[[int], Awaitable[None]]:
    async def blocked(chat_id: int) -> None:
        async with store.transaction() as repositories:
            person = await repositories.people.by_telegram(chat_id)
            if person is not None:
                await reach.lost(repositories, person, now())

    return blocked
