"""Puts notices of the outbox into words when they are about to be sent, if they are still true."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from flows.application import Application, Card, Entry
from flows.catalogue import Service
from flows.errors import FlowError
from flows.people import Person
from flows.ports import Notice, Repositories
from flows.status import RESUBMIT, led_by, open_to_client
from handlers.moved import moved_screen, offered_screen
from handlers.office import Office
from handlers.staff.cards import Cards
from handlers.views import gatherings as gathering_views
from handlers.views import notices as views
from handlers.views.screen import Screen
from handlers.views.staff_card import again_card, locked_card, staff_card, stepped_card
from handlers.views.staff_dossier import Dossier
from handlers.wire import Upload


@dataclass(frozen=True, slots=True)
class Message:
    """A message to be sent, without its chat: the sender knows where that is now."""

    screen: Screen
    method: str = "sendMessage"
    files: Mapping[str, Upload] = field(default_factory=dict)

    @property
    def params(self) -> Mapping[str, Any]:
        """The parameters of the call."""
        return self.screen.payload()

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Nothing but the sending itself has to be remembered."""

    async def after(self, chat_id: int, message_id: int) -> None:
        """Nothing follows."""


@dataclass(frozen=True, slots=True)
class ToApplicant(Message):
    """A message in a private chat: the card of an open form goes below it the next time."""

    covered: Callable[[int], None] = field(kw_only=True)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Tell the drawer."""
        self.covered(chat_id)


@dataclass(frozen=True, slots=True)
class ToStaff(Message):
    """An application's card: its place is remembered, the card before gives way."""

    cards: Cards = field(kw_only=True)
    application: Application = field(kw_only=True)

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        """Remember the place."""
        card = Card(chat_id, message_id)
        await repositories.applications.set_card(self.application.id, card)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Let the card before point to this one."""
        if self.application.card is not None:
            await self.cards.give_way(self.application.id, self.application.card)


@dataclass(frozen=True, slots=True)
class Emptied(Message):
    """A client has erased their data: the staff are told, and the card shows them no more."""

    cards: Cards = field(kw_only=True)
    card: Card = field(kw_only=True)

    async def after(self, chat_id: int, message_id: int) -> None:
        """Empty the card."""
        await self.cards.office.messenger.edit(self.card.chat_id, self.card.message_id, self.screen)


def _news(dossier: Dossier, verb: str) -> Screen:
    """The card with what the client has done."""
    return again_card(dossier) if verb == RESUBMIT else stepped_card(dossier, verb)


class Notices:
    """Knows every kind of notice."""

    def __init__(self, office: Office) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = Cards(office)
        self._kinds: Mapping[str, Callable[[Notice], Awaitable[Message | None]]] = {
            "staff.card": self._staff_card,
            "staff.locked": self._staff_locked,
            "client.state": self._client_state,
            "window.open": self._window_open,
            "draft.moved": self._draft,
            "draft.asked": self._draft,
            "gathering.place": self._gathering_place,
            "gathering.off": self._gathering_off,
        }

    async def __call__(self, notice: Notice) -> Message | None:
        """The message as things stand now; None when the notice is no longer true.

        Raises KeyError for a kind that a newer version has queued: it is tried again later.
        """
        try:
            return await self._kinds[notice.kind](notice)
        except FlowError:
            # The person was erased, or the pack is not installed any more.
            return None

    async def _staff_card(self, notice: Notice) -> Message | None:
        """A new application, or one that was corrected and sent again."""
        if not notice.chat_id:
            return None
        dossier = await self._cards.dossier(int(notice.data["application"]))
        first = notice.data["verb"] == "submit"
        if first and dossier.application.card is not None:
            return None
        screen = staff_card(dossier) if first else _news(dossier, notice.data["verb"])
        return ToStaff(screen, cards=self._cards, application=dossier.application)

    async def _staff_locked(self, notice: Notice) -> Message | None:
        """The client has erased their data: the card that shows them is emptied."""
        office = self._office
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(notice.data["application"]))
        if application.card is None:
            return None
        screen = locked_card(application.number or "", office.texts(office.centre.staff_language))
        return Emptied(screen, cards=self._cards, card=application.card)

    async def _client_state(self, notice: Notice) -> Message | None:
        """A step of the staff, unless the application has gone on since."""
        office, data = self._office, notice.data
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(data["application"]))
            history = await repositories.applications.history(application.id)
            person = await repositories.people.get(application.person_id)
        if application.state != data["state"]:
            return None
        news = views.StateNews(
            application=application,
            words=str(data.get("words") or ""),
            open_to_client=self._open(application, history),
            instead=self._instead(application, history),
        )
        pack = office.pack(application.pack, person.language)
        return self._told(views.client_state(office.words(person), pack, news))

    async def _window_open(self, notice: Notice) -> Message | None:
        """An intake window that is still open."""
        office, data = self._office, notice.data
        pack, service = str(data["pack"]), str(data["service"])
        office.library.service(pack, service)
        closes = date.fromisoformat(str(data["closes"]))
        if office.now().date() > closes:
            return None
        person = await self._person(int(data["person"]))
        words = office.pack(pack, person.language)
        return self._told(views.window_open(office.words(person), words, pack, service, closes))

    async def _draft(self, notice: Notice) -> Message | None:
        """A form was edited while the person fills it in."""
        person = await self._person(int(notice.data["person"]))
        screen_of = moved_screen if notice.kind == "draft.moved" else offered_screen
        screen = await screen_of(self._office, person, notice.data)
        return self._told(screen) if screen is not None else None

    async def _gathering_place(self, notice: Notice) -> Message | None:
        """A place at an event that the person still has."""
        data = notice.data
        person = await self._person(int(data["person"]))
        found = await self._office.use.look_at_gathering(int(data["gathering"]))
        mine = found.of(person.id)
        words = self._gathering_words(person)
        over = found.gathering.state != "open" or words.now >= found.gathering.begins
        if mine is None or mine.standing != "sure" or over:
            return None
        return self._told(gathering_views.place_notice(words, found.gathering))

    async def _gathering_off(self, notice: Notice) -> Message | None:
        """An event that was called off before it began."""
        data = notice.data
        person = await self._person(int(data["person"]))
        found = await self._office.use.look_at_gathering(int(data["gathering"]))
        words = self._gathering_words(person)
        if words.now >= found.gathering.begins:
            return None
        return self._told(gathering_views.off_notice(words, found.gathering))

    def _gathering_words(self, person: Person) -> gathering_views.Words:
        office = self._office
        zone = ZoneInfo(office.centre.zone)
        return gathering_views.Words(office.words(person), zone, office.now())

    def _told(self, screen: Screen) -> Message:
        return ToApplicant(screen, covered=self._office.drawer.covered)

    def _open(self, application: Application, history: Sequence[Entry]) -> bool:
        machine = self._office.library.machine(application.pack, application.service)
        return open_to_client(machine, application.state, history)

    def _instead(self, application: Application, history: Sequence[Entry]) -> Service | None:
        """What is offered after a refusal with a ground [rec-marketplaces 2.2]."""
        library = self._office.library
        machine = library.machine(application.pack, application.service)
        came = led_by(machine, application.state, history)
        grounds = [step for step in machine.transitions if step.verb == came and step.reason]
        state = machine.by_id.get(application.state)
        if not grounds or state is None or not state.final:
            return None
        pack = library.pack(application.pack)
        return pack.service_by_id.get(
            library.service(application.pack, application.service).instead or ""
        )

    async def _person(self, person_id: int) -> Person:
        async with self._office.store.reading() as repositories:
            return await repositories.people.get(person_id)
