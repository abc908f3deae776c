"""Whom a window or a day of the year concerns."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Exists, exists, select

from flows.application import DRAFT
from flows.ports.reminders import Spared
from flows.reminders.rule import Audience
from storage.tables import application, person, subscription
from storage.work import Work


async def persons(work: Work, after: int, limit: int, *wanted: ColumnElement[bool]) -> list[int]:
    """The next persons beyond this id for whom all that holds, in order; erased ones never."""
    rows = await work.rows(
        select(person.c.id)
        .where(person.c.id > after, person.c.telegram_id.is_not(None), *wanted)
        .order_by(person.c.id)
        .limit(limit)
    )
    return [row.id for row in rows]


def concerned(
    audience: Audience, pack: str, services: Sequence[str], spared: Spared | None
) -> tuple[ColumnElement[bool], ...]:
    """What is true of a person of this audience."""
    offered = application.c.service.in_(services)
    found: ColumnElement[bool]
    if audience == "subscribers":
        found = exists(
            select(subscription.c.person_id).where(
                subscription.c.person_id == person.c.id,
                subscription.c.pack == pack,
                subscription.c.service.in_(services),
            )
        )
    elif audience == "everybody":
        sent = application.c.submitted_at.is_not(None)
        asked = exists(
            select(subscription.c.person_id).where(subscription.c.person_id == person.c.id)
        )
        found = _of_person(sent) | asked
    elif audience == "drafts":
        found = _has(pack, offered, application.c.state == DRAFT)
    else:
        found = _has(pack, offered, application.c.submitted_at.is_not(None))
    if spared is None:
        return (found,)
    done = application.c.service == spared.service, application.c.submitted_at >= spared.since
    return found, ~_of_person(application.c.pack.in_([pack, *spared.packs]), *done)


def _has(pack: str, *wanted: ColumnElement[bool]) -> Exists:
    """Whether the person has such an application by this pack."""
    return _of_person(application.c.pack == pack, *wanted)


def _of_person(*wanted: ColumnElement[bool]) -> Exists:
    """Whether the person has such an application."""
    own = application.c.person_id == person.c.id
    return exists(select(application.c.id).where(own, *wanted))
