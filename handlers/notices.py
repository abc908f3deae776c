"""Puts notices of the outbox into words when they are about to be sent, if they are still true."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from zoneinfo import ZoneInfo

from flows.application import Application, Entry
from flows.catalogue import Service
from flows.errors import FlowError
from flows.people import Person
from flows.ports import Notice
from flows.status import RESUBMIT, led_by, open_to_client
from handlers.broadcast_notices import BroadcastNotices
from handlers.correcting import wording_of
from handlers.digesting import DigestNotices
from handlers.document_notices import DocumentNotices
from handlers.moved import moved_screen, offered_screen
from handlers.office import Office
from handlers.outgoing import Emptied, Message, News, ToApplicant, ToStaff
from handlers.rated import RatedNotices
from handlers.reach_notices import ReachNotices
from handlers.reminding import ReminderNotices
from handlers.staff.cards import Cards
from handlers.talking import TalkNotices
from handlers.term_notices import TermNotices
from handlers.views import gatherings as gathering_views
from handlers.views import notices as views
from handlers.views.remarks import asked_lines
from handlers.views.screen import Screen
from handlers.views.staff_card import again_card, locked_card, staff_card, stepped_card
from handlers.views.staff_dossier import Dossier, member_text
from handlers.views.staff_handing import handed_notice
from handlers.views.talk import news_line


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
            "client.taken_back": self._taken_back,
            "staff.handed": self._handed,
            "window.open": self._window_open,
            "draft.moved": self._draft,
            "draft.asked": self._draft,
            "gathering.place": self._gathering_place,
            "gathering.off": self._gathering_off,
            **TalkNotices(office, self._cards).kinds,
            **DocumentNotices(office, self._cards).kinds,
            **RatedNotices(office, self._cards).kinds,
            **ReachNotices(office, self._cards).kinds,
            **TermNotices(office, self._cards).kinds,
            **ReminderNotices(office).kinds,
            **BroadcastNotices(office).kinds,
            **DigestNotices(office).kinds,
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
        thread = await self._cards.topic(dossier, notice.chat_id)
        application, card = dossier.application, dossier.application.card
        if thread is not None and card is not None and card.thread_id == thread:
            line = news_line(dossier, notice.data["verb"], card)
            return News(
                line,
                cards=self._cards,
                application=application,
                thread=thread,
                reply_to=card.message_id,
            )
        screen = staff_card(dossier) if first else _news(dossier, notice.data["verb"])
        return ToStaff(screen, cards=self._cards, application=application, thread=thread)

    async def _staff_locked(self, notice: Notice) -> Message | None:
        """The client has erased their data: the card that shows them is emptied."""
        office = self._office
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(notice.data["application"]))
        if application.card is None:
            return None
        screen = locked_card(application.number or "", office.texts(office.centre.staff_language))
        return Emptied(
            screen,
            cards=self._cards,
            application=application,
            letters=tuple(notice.data.get("letters") or ()),
            thread=application.topic_id,
        )

    async def _client_state(self, notice: Notice) -> Message | None:
        """A step of the staff, unless the application has gone on since."""
        office, data = self._office, notice.data
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(data["application"]))
            history = await repositories.applications.history(application.id)
            person = await repositories.people.get(application.person_id)
        if application.state != data["state"]:
            return None
        asked, fields = await self._asked(person, application)
        news = views.StateNews(
            asked=asked,
            fields=fields,
            application=application,
            words=str(data.get("words") or ""),
            open_to_client=self._open(application, history),
            instead=self._instead(application, history),
        )
        pack = office.pack(application.pack, person.language)
        return self._told(views.client_state(office.words(person), pack, news))

    async def _asked(self, person: Person, application: Application) -> tuple[list[str], int]:
        """Remarks by field in words, and how many there are; none for words alone."""
        view = await self._office.use.look_at_correction(person, application.id)
        if view is None:
            return [], 0
        wording = await wording_of(self._office, person, view)
        return asked_lines(wording, view.remarks), len(view.fields)

    async def _taken_back(self, notice: Notice) -> Message | None:
        """A step was taken back that the applicant has been told of, and nothing came after.

        Raises RuntimeError while the notice of that step may still leave: this one comes later.
        """
        office, data = self._office, notice.data
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(data["application"]))
            person = await repositories.people.get(application.person_id)
            fate = await repositories.outbox.fate(str(data["told_by"]))
        if fate == "open":
            raise RuntimeError("the notice of the step is under way")
        if fate == "dropped" or application.state != data["state"]:
            return None
        pack = office.pack(application.pack, person.language)
        return self._told(
            views.taken_back(office.words(person), pack, application, str(data["wrong"]))
        )

    async def _handed(self, notice: Notice) -> Message | None:
        """An application was handed over: whoever has it now is mentioned."""
        office, data = self._office, notice.data
        dossier = await self._cards.dossier(int(data["application"]))
        to = office.centre.member(int(data["to"]))
        if to is None or dossier.application.performer != to.telegram:
            return None
        by = member_text(int(data["by"]), office.centre, dossier.texts)
        screen = handed_notice(dossier.texts, to, by, dossier.number)
        card = dossier.application.card
        thread = dossier.application.topic_id or (card.thread_id if card else None)
        return Message(screen, thread=thread, reply_to=card.message_id if card else None)

    async def _window_open(self, notice: Notice) -> Message | None:
        """An intake window that is still open."""
        office, data = self._office, notice.data
        pack, service = str(data["pack"]), str(data["service"])
        office.library.service(pack, service)
        closes = date.fromisoformat(str(data["closes"]))
        today = office.now().date()
        if today > closes:
            return None
        person = await self._person(int(data["person"]))
        words = office.pack(pack, person.language)
        return self._told(
            views.window_open(office.words(person), words, (pack, service), closes, today)
        )

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
