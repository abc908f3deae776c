"""A database with the use cases on it, and applications that stand where a race begins."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from flows.application import Application, Entry, FilledForm
from flows.centre import Centre, Member
from flows.gatherings import Seat, Standing
from flows.library import Library
from flows.people import Person
from flows.readers.registry import READERS
from flows.session import Answer, Place, PlaceKind, Session, Stage
from flows.terms import Rung
from flows.usecases.change_status import ChangeStatus
from flows.usecases.client_step import ClientStep
from flows.usecases.erase import Erase
from flows.usecases.expire import Expire
from flows.usecases.hand_over import HandOver
from flows.usecases.keep_terms import keep_terms
from flows.usecases.submit import Submit
from flows.usecases.take import Take
from flows.usecases.take_back import TakeBack
from storage.database import Database
from storage.packs import load_centre, load_packs

PACK, SERVICE, FORM = "race", "lap", "entry"

GROUP = -100

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)

CENTRE = Path(__file__).parents[2] / "centres" / "demo.yaml"


@cache
def library() -> Library:
    """The made-up pack alone."""
    return Library(load_packs(Path(__file__).with_name("packs")), READERS)


@dataclass(frozen=True)
class Entered:
    """An application at the start of a race, with its client."""

    application: Application
    person: Person


class Track:
    """The use cases as the bot has them."""

    def __init__(self, store: Database) -> None:
        self.store = store
        self.library = library()
        self.centre: Centre = load_centre(CENTRE)
        self.change = ChangeStatus(store, self.library, self.centre)
        self.take = Take(store, self.centre)
        self.take_back = TakeBack(store, self.library, self.centre)
        self.hand_over = HandOver(store, self.library, self.centre, GROUP)
        self.step = ClientStep(store, self.library, self.centre, GROUP)
        self.submit = Submit(store, self.library, self.centre, GROUP)
        self.expire = Expire(store, self.library, self.centre, GROUP)
        self.erase = Erase(store)
        self._people = 0

    def member(self, telegram: int) -> Member:
        """One of the staff."""
        found = self.centre.member(telegram)
        assert found is not None
        return found

    async def enter(self, *steps: str) -> Entered:
        """An application that was submitted; Anna has made these steps with it."""
        self._people += 1
        form = self.library.form(PACK, FORM)
        async with self.store.transaction() as repositories:
            person = await repositories.people.add(self._people, self._people, "ru", NOW)
            draft = await repositories.applications.add(PACK, SERVICE, person.id, NOW)
            await repositories.versions.keep(form, NOW)
            given = {"name": Answer("Пример", NOW)}
            place = Place(PlaceKind.REVIEW)
            session = Session(PACK, FORM, form.version, place, given, stage=Stage.DONE)
            await repositories.fillings.open(draft.id, person, session)
            number = await repositories.applications.next_number("ГН", 2026)
            filled = {FORM: FilledForm(form.version, {"name": "Пример"})}
            sent = replace(draft, state="review", number=number, submitted_at=NOW, forms=filled)
            sent = await repositories.applications.save(sent)
            await repositories.applications.write(sent.id, Entry(NOW, "client", "submit", "review"))
            await keep_terms(repositories, self.library, self.centre, sent, NOW)
        for verb in steps:
            sent = await self.change(self.member(2001), sent.id, verb, NOW, words="Слова")
        return Entered(sent, person)

    async def warned(self, entered: Entered) -> None:
        """The client was told that the last day had come: from now on the bot may end it."""
        id_ = entered.application.id
        async with self.store.transaction() as repositories:
            terms = await repositories.terms.of(id_)
            told = [replace(one, rung=Rung.LAST, rung_on=one.due) for one in terms]
            await repositories.terms.replace(id_, told)

    async def seated(self, entered: Entered, gathering: int, standing: Standing) -> None:
        """A place at an event, or on its waiting list."""
        async with self.store.transaction() as repositories:
            id_, person = entered.application.id, entered.person.id
            seat = Seat(0, gathering, standing, NOW, person, id_)
            await repositories.gatherings.put_seat(seat)

    async def gathering(self) -> int:
        """An event with one place."""
        async with self.store.transaction() as repositories:
            made = await repositories.gatherings.add(
                PACK, SERVICE, "Круг", NOW + timedelta(days=30), "Дорожка", 1, None, NOW
            )
        return made.id

    async def lines(self, entered: Entered) -> list[Entry]:
        """The history."""
        async with self.store.reading() as repositories:
            return list(await repositories.applications.history(entered.application.id))

    async def now_is(self, entered: Entered) -> Application:
        """The application now."""
        async with self.store.reading() as repositories:
            return await repositories.applications.get(entered.application.id)

    async def told(self, entered: Entered) -> list[str]:
        """Kinds of the notices that wait for the client, or went."""
        async with self.store.transaction() as repositories:
            rows = await repositories.deliveries.claim(NOW + timedelta(days=29), 10_000, LEASE)
            for row in rows:
                await repositories.deliveries.sent(row.id, 1, NOW)
        chat = entered.person.chat_id
        return [row.notice.kind for row in rows if row.notice.chat_id == chat]


LEASE = timedelta(minutes=1)
