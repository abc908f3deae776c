"""Notices of terms, as far as they are still true when they are sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from flows.application import Application
from flows.machine import StatusMachine
from flows.ports import Notice, NotYet
from flows.ports.terms import Moved
from flows.status import open_to_client
from flows.terms import OpenTerm
from flows.usecases.put_off_term import days_of, overtaken
from flows.usecases.ring import ladder_of
from flows.usecases.unconfirmed_contracts import unconfirmed_contracts
from handlers.office import Office
from handlers.outgoing import InTopic, Message, ToApplicant
from handlers.staff.cards import Cards
from handlers.term_screens import staff_screen
from handlers.views import term_notices as views
from handlers.views.screen import Screen
from handlers.views.term_notices import LISTED, ClientDue


@dataclass(frozen=True, slots=True)
class Reminder(InTopic):
    """A notice of a term; the card is drawn anew, since it says how much is left.

    Who replies to it writes to colleagues: it is not passed on to the applicant.
    """

    async def after(self, chat_id: int, message_id: int) -> None:
        """Draw the card as things stand now."""
        await self.cards.refresh(self.application.id)


class TermNotices:
    """A term that has ended, moved or stands still by now is not told of."""

    def __init__(self, office: Office, cards: Cards) -> None:
        """Use the office's services."""
        self._office = office
        self._cards = cards
        self.kinds = {
            "term.staff": self.staff,
            "term.client": self.client,
            "terms.moved": self.moved,
            "term.calendar": self.calendar,
        }

    async def staff(self, notice: Notice) -> Message | None:
        """In the application's place; once more, where it was put off. Raises NotYet."""
        true = await self._true(notice)
        if not true or not notice.chat_id:
            return None
        if "rungs" in notice.data and not await self._once_more(notice, true):
            return None
        dossier = await self._cards.dossier(int(notice.data["application"]))
        screen = await staff_screen(self._office, dossier, true)
        return self._in_place(screen, dossier.application, notice.chat_id)

    async def client(self, notice: Notice) -> Message | None:
        """To the applicant; the earliest end stands for all."""
        office, today = self._office, self._today()
        true = [one for one in await self._true(notice) if self._awaits(one)]
        if not true:
            return None
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(notice.data["application"]))
            history = await repositories.applications.history(application.id)
            person = await repositories.people.get(application.person_id)
        machine = office.library.machine(application.pack, application.service)
        term = min(true, key=lambda one: one.due)
        due = ClientDue(
            application=application.id,
            number=application.number or "",
            state=application.state,
            term=term,
            open_to_client=open_to_client(machine, application.state, history),
            ends=_ends(machine, true),
        )
        pack = office.pack(application.pack, person.language)
        screen = views.client_due(office.words(person), pack, due, today, office.calendar)
        return ToApplicant(screen, covered=office.drawer.covered)

    async def moved(self, notice: Notice) -> Message | None:
        """Which terms another calendar has moved, in the group."""
        if not notice.chat_id:
            return None
        office = self._office
        lines = []
        for one in (Moved(**each) for each in notice.data["moved"][:LISTED]):
            async with office.store.reading() as repositories:
                application = await repositories.applications.get(one.application)
            if application.locked:
                continue
            pack = office.pack_texts.get((application.pack, office.centre.staff_language))
            step = pack.find(f"verb-{one.verb}") if pack is not None else None
            lines.append((application.number or "", step or one.verb, one))
        texts = office.texts(office.centre.staff_language)
        return Message(views.moved(texts, lines, int(notice.data["count"])))

    async def calendar(self, notice: Notice) -> Message | None:
        """The calendar of a year is missing, and terms or reports of contracts wait for it."""
        office, year = self._office, str(notice.data["year"])
        async with office.store.reading() as repositories:
            count = (await repositories.terms.missing()).get(year, 0)
            waiting = await unconfirmed_contracts(repositories)
        contracts = waiting.get(year, 0)
        known = int(year) in office.calendar.years
        if known or not (count or contracts) or not notice.chat_id:
            return None
        texts = office.texts(office.centre.staff_language)
        return Message(views.no_calendar(texts, year, count, contracts))

    def _today(self) -> date:
        office = self._office
        return office.now().astimezone(ZoneInfo(office.centre.zone)).date()

    def _awaits(self, term: OpenTerm) -> bool:
        """Whether the applicant can still do something about it."""
        return term.due >= self._today() or term.party == "bot"

    async def _true(self, notice: Notice) -> list[OpenTerm]:
        """The terms of a notice that still run as they were."""
        told = {tuple(one) for one in notice.data["terms"]}
        async with self._office.store.reading() as repositories:
            kept = await repositories.terms.of(int(notice.data["application"]))
        return [
            one
            for one in kept
            if not one.suspended
            and (one.state, one.verb, one.started.isoformat(), one.due.isoformat()) in told
        ]

    async def _once_more(self, notice: Notice, true: Sequence[OpenTerm]) -> bool:
        """Whether what was put off is still to come: not after a later notice of these terms.

        Raises NotYet outside the hours: the bot may have been away at the moment that was promised.
        """
        office, today = self._office, self._today()
        if (opens := days_of(office.centre).soonest(office.now())) > office.now():
            raise NotYet(opens)
        async with office.store.reading() as repositories:
            application = await repositories.applications.get(int(notice.data["application"]))
        ladder = ladder_of(office.library, application)
        rungs = zip(notice.data["terms"], notice.data["rungs"], strict=True)
        given = {(state, verb): rung for (state, verb, *_), rung in rungs}
        return not any(
            overtaken(one, given[one.state, one.verb], today, office.centre, ladder) for one in true
        )

    def _in_place(self, screen: Screen, application: Application, chat_id: int) -> Message:
        """In the application's topic, as a reply to its card where that stands there too."""
        card, thread = application.card, application.topic_id
        beside = card is not None and (card.chat_id, card.thread_id) == (chat_id, thread)
        return Reminder(
            screen,
            cards=self._cards,
            application=application,
            thread=thread,
            reply_to=card.message_id if card is not None and beside else None,
        )


def _ends(machine: StatusMachine, terms: Sequence[OpenTerm]) -> bool:
    """Whether the bot closes the application when nobody answers."""
    verbs = {(one.state, one.verb) for one in terms if one.party == "bot"}
    rows = (row for row in machine.transitions if (row.from_, row.verb) in verbs)
    return any(row.role == "bot" and machine.by_id[row.to].final for row in rows)
