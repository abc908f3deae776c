"""What became of an application's messages: the command /delivery and its pages."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from flows.errors import FlowError
from flows.people import Person
from flows.ports import ReminderRow, Sent
from flows.usecases.bundle_reminders import KIND as REMINDER
from handlers.staff.errand import Errand
from handlers.staff.numbers import number
from handlers.views import staff_words
from handlers.views.screen import Screen
from handlers.views.staff_delivery import Life, delivery
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


async def delivery_of(errand: Errand) -> None:
    """The messages of the application with this number; the newest page."""
    if not errand.argument:
        await errand.show(Screen(errand.texts.delivery_usage()))
        return
    async with errand.office.store.reading() as repositories:
        found = await repositories.applications.by_number(errand.argument[:LONGEST])
    if found is None:
        await errand.show(Screen(errand.texts.staff_not_found()))
        return
    await _show(errand, found.id, NEWEST)


async def delivery_page(errand: Errand) -> None:
    """Another page of them, in place."""
    await _show(errand, number(errand.head), errand.page)


async def _show(errand: Errand, application_id: int, page: int) -> None:
    try:
        dossier = await errand.cards.dossier(application_id)
        screen = delivery(dossier, await _lives(errand, dossier), page)
    except FlowError as error:
        screen = Screen(staff_words.error_text(errand.texts, error))
    await errand.show(screen)


async def _lives(errand: Errand, dossier: Dossier) -> Sequence[Life]:
    """What was sent or waits to be sent, then what is planned ahead."""
    application = dossier.application
    async with errand.office.store.reading() as repositories:
        rows = await repositories.reminders.of_application(application.id)
        queued = [one for one in rows if one.state == "queued" and one.outbox_key]
        keys = list({one.outbox_key: None for one in queued if one.outbox_key})
        sent = await repositories.deliveries.of(f"application:{application.id}", keys)
        person = await repositories.people.get(application.person_id)
    found = [_life(dossier, person, one, row) for one in sent for row in _told(one, queued)]
    found += _ahead(dossier, rows)
    return sorted(found, key=lambda one: one.at)


def _told(one: Sent, queued: Sequence[ReminderRow]) -> Sequence[ReminderRow | None]:
    """The reminders that a message tells of, a line each; None: it is another message.

    What it would have told of and was left out stands among the reminders, with the reason.
    """
    rows = [row for row in queued if row.outbox_key == one.key]
    if rows:
        return rows
    return () if one.kind == REMINDER and one.state == "dropped" else (None,)


def _life(dossier: Dossier, person: Person, one: Sent, row: ReminderRow | None) -> Life:
    kind = f"reminder.{_about(row)}" if row is not None else one.kind
    return Life(
        what=kind,
        whom=_whom(dossier, person, one.chat_id),
        state=one.state,
        at=one.settled_at or one.due_at,
        due=one.due_at,
        why=reason(one.error or ""),
        tries=one.attempts if one.error else 0,
        begun=one.begun_at is not None,
        doubted=one.doubts > 0,
    )


def _ahead(dossier: Dossier, rows: Sequence[ReminderRow]) -> Iterator[Life]:
    """Reminders that are not in the outbox; what was only planned anew is no news."""
    for one in rows:
        if one.state == "queued" or one.reason == "moved":
            continue
        whom = _reader(dossier, one)
        at: datetime = one.settled_at or one.planned.at
        due, why = one.planned.at, one.reason or ""
        yield Life(f"reminder.{_about(one)}", whom, one.state, at, due, why)


def _about(row: ReminderRow) -> str:
    return row.planned.subject.partition(":")[0]


def _reader(dossier: Dossier, row: ReminderRow) -> str:
    texts = dossier.texts
    business = row.planned.to == "business"
    return texts.delivery_whom_applicant() if business else texts.delivery_whom_group()


def _whom(dossier: Dossier, person: Person, chat_id: int) -> str:
    texts = dossier.texts
    if chat_id == person.chat_id:
        return texts.delivery_whom_applicant()
    if chat_id <= 0:
        return texts.delivery_whom_group()
    return texts.delivery_whom_member(name=member_text(chat_id, dossier.centre, texts))


def reason(error: str) -> str:
    """Why it was not sent, as `delivery-why-…` has it."""
    for beginning, why in REASONS.items():
        if error.startswith(beginning):
            return why
    return "refused" if error[:1].isdigit() else "trouble"
