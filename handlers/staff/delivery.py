"""What became of the messages of an application, or to a company: /delivery and its pages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.errors import FlowError
from flows.people import Person
from flows.ports import ReminderRow, Sent
from flows.usecases.bundle_reminders import KIND as REMINDER
from handlers.staff.errand import Errand
from handlers.staff.numbers import number
from handlers.views import staff_words
from handlers.views.screen import Screen
from handlers.views.staff_delivery import About, Life, delivery
from handlers.views.staff_dossier import Dossier, member_text

LONGEST = 100
"""Characters of a number that are looked at."""

REASONS = {
    "no longer true": "untrue",
    "taken back": "taken_back",
    "it may have been sent twice already": "twice",
    "stopped": "stopped",
    "403": "blocked",
}
"""What the sender has written down as the reason, or what that begins with."""

NEWEST = -1

INN = re.compile(r"[0-9]{10}|[0-9]{12}")

COMPANY = "inn"
"""What the buttons of a company's pages name it by, before its number."""

MOST = 300
"""Messages to one person that are looked at, the newest."""


async def delivery_of(errand: Errand) -> None:
    """The messages of the application with this number, or to this company; the newest page."""
    asked = errand.argument[:LONGEST]
    if not asked:
        await errand.show(Screen(errand.texts.delivery_usage()))
        return
    if INN.fullmatch(asked) and await _company(errand, asked, NEWEST):
        return
    async with errand.office.store.reading() as repositories:
        found = await repositories.applications.by_number(asked)
    if found is not None:
        await _application(errand, found.id, NEWEST)
    elif INN.fullmatch(asked):
        await errand.show(Screen(errand.texts.delivery_unknown_inn(inn=asked)))
    else:
        await errand.show(Screen(errand.texts.staff_not_found()))


async def delivery_page(errand: Errand) -> None:
    """Another page of them, in place."""
    if errand.head.startswith(COMPANY):
        await _company(errand, errand.head.removeprefix(COMPANY), errand.page)
    else:
        await _application(errand, number(errand.head), errand.page)


async def _application(errand: Errand, application_id: int, page: int) -> None:
    """What concerns it, and the contracts that hang on it or are its person's."""
    try:
        dossier = await errand.cards.dossier(application_id)
    except FlowError as error:
        await errand.show(Screen(staff_words.error_text(errand.texts, error)))
        return
    application = dossier.application
    async with errand.office.store.reading() as repositories:
        person = await repositories.people.get(application.person_id)
        contracts = [
            *await repositories.contracts.of_applications([application.id]),
            *await repositories.contracts.of_person(person.id),
        ]
        subjects = [f"contract:{one.id}" for one in contracts]
        rows = {
            one.id: one
            for one in (
                *await repositories.reminders.of_application(application.id),
                *await repositories.reminders.concerning(subjects),
            )
        }
        keys = _keys(rows.values())
        sent = await repositories.deliveries.of(f"application:{application.id}", keys)
    told = _Told(errand, [person], list(rows.values()))
    await errand.show(delivery(_about(errand, dossier), told.lives(sent), page))


async def _company(errand: Errand, inn: str, page: int) -> bool:
    """All that went to a company, through any person of it; False where nobody knows it."""
    async with errand.office.store.reading() as repositories:
        contracts = await repositories.contracts.of_company(inn)
        applications = await repositories.applications.of_company(inn)
        ids = [one.person_id for one in applications if not one.locked]
        ids += [one.person_id for one in contracts]
        people = [await repositories.people.get(one) for one in dict.fromkeys(ids)]
        subjects = [f"contract:{one.id}" for one in contracts]
        rows = {one.id: one for one in await repositories.reminders.concerning(subjects)}
        sent: dict[str, Sent] = {}
        for person in people:
            theirs = await repositories.reminders.concerning((), person.id)
            rows |= {one.id: one for one in theirs}
            sent |= {one.key: one for one in await repositories.deliveries.to(person.chat_id, MOST)}
        keys = _keys(rows.values())
        sent |= {one.key: one for one in await repositories.deliveries.of("", keys)}
    if not people:
        return False
    blocked = all(one.blocked for one in people)
    about = About(errand.texts, _zone(errand), COMPANY + inn, inn=inn, unreachable=blocked)
    told = _Told(errand, people, list(rows.values()))
    await errand.show(delivery(about, told.lives(list(sent.values())), page))
    return True


def _about(errand: Errand, dossier: Dossier) -> About:
    key = str(dossier.application.id)
    return About(errand.texts, _zone(errand), key, dossier.number, unreachable=dossier.unreachable)


def _zone(errand: Errand) -> ZoneInfo:
    return ZoneInfo(errand.office.centre.zone)


def _keys(rows: Iterable[ReminderRow]) -> list[str]:
    """The messages that carry them."""
    queued = (one.outbox_key for one in rows if one.state == "queued")
    return list(dict.fromkeys(key for key in queued if key))


@dataclass(frozen=True, slots=True)
class _Told:
    """Messages of an application or to a company. `people`: who of them is the client."""

    errand: Errand
    people: Sequence[Person]
    rows: Sequence[ReminderRow]

    def lives(self, sent: Iterable[Sent]) -> Sequence[Life]:
        """What was sent or waits to be sent, then what is planned ahead."""
        queued = [one for one in self.rows if one.state == "queued" and one.outbox_key]
        found = [self._life(one, row) for one in sent for row in _told(one, queued)]
        return sorted([*found, *self._ahead()], key=lambda one: one.at)

    def _life(self, one: Sent, row: ReminderRow | None) -> Life:
        kind = f"reminder.{_kind(row)}" if row is not None else one.kind
        return Life(
            what=kind,
            whom=self._whom(one.chat_id),
            state=one.state,
            at=one.settled_at or one.due_at,
            due=one.due_at,
            why=reason(one.error or ""),
            tries=one.attempts if one.error else 0,
            begun=one.begun_at is not None,
            doubted=one.doubts > 0,
        )

    def _ahead(self) -> Iterator[Life]:
        """Reminders that are not in the outbox; what was only planned anew is no news."""
        texts = self.errand.texts
        for one in self.rows:
            if one.state == "queued" or one.reason == "moved":
                continue
            business = one.planned.to == "business"
            whom = texts.delivery_whom_applicant() if business else texts.delivery_whom_group()
            at: datetime = one.settled_at or one.planned.at
            due, why = one.planned.at, one.reason or ""
            yield Life(f"reminder.{_kind(one)}", whom, one.state, at, due, why)

    def _whom(self, chat_id: int) -> str:
        texts, centre = self.errand.texts, self.errand.office.centre
        if any(chat_id == one.chat_id for one in self.people):
            return texts.delivery_whom_applicant()
        if chat_id <= 0:
            return texts.delivery_whom_group()
        return texts.delivery_whom_member(name=member_text(chat_id, centre, texts))


def _told(one: Sent, queued: Sequence[ReminderRow]) -> Sequence[ReminderRow | None]:
    """The reminders that a message tells of, a line each; None: it is another message.

    What it would have told of and was left out stands among the reminders, with the reason.
    """
    rows = [row for row in queued if row.outbox_key == one.key]
    if rows:
        return rows
    return () if one.kind == REMINDER and one.state == "dropped" else (None,)


def _kind(row: ReminderRow) -> str:
    return row.planned.subject.partition(":")[0]


def reason(error: str) -> str:
    """Why it was not sent, as `delivery-why-…` has it."""
    for beginning, why in REASONS.items():
        if error.startswith(beginning):
            return why
    return "refused" if error[:1].isdigit() else "trouble"
