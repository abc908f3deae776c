"""A document that was sent before and is still good is offered again: one tap instead of a search.

Only the person's own files, of applications of the same company, that nobody has returned.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flows.application import Application
from flows.checklist import Line, document_key, good_until
from flows.model import Question
from flows.ports import Filling, Repositories, Store
from flows.usecases.background import INN

MOST = 2
"""Documents that are offered for one question."""

LOOKED = 20
"""Applications that are looked through, the newest."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Files of one document sent before. `at`: when; `accepted`: the centre has accepted it."""

    files: tuple[str, ...]
    name: str
    at: datetime
    accepted: bool


@dataclass(frozen=True, slots=True)
class ReuseDocument:
    """Look for it; nothing is changed."""

    store: Store

    async def __call__(
        self, filling: Filling, question: Question, now: datetime
    ) -> tuple[Offer, ...]:
        """Return what may be attached to a `files` question, the accepted ones first.

        `now`: in the centre's zone.
        """
        async with self.store.reading() as repositories:
            person = await repositories.people.get(filling.person_id)
            inn = person.profile.get(INN)
            if not inn:
                return ()
            mine = await repositories.applications.of_person(filling.person_id)
            theirs = [
                one
                for one in mine
                if one.inn == inn and one.submitted_at is not None and not one.locked
            ]
            found: list[Offer] = []
            for one in theirs[:LOOKED]:
                if one.id != filling.application_id:
                    found += await _of(repositories, one, filling, question, now)
        ordered = sorted(found, key=lambda offer: (not offer.accepted, -offer.at.timestamp()))
        return tuple({offer.files: offer for offer in reversed(ordered)}.values())[::-1][:MOST]


async def _of(
    repositories: Repositories,
    application: Application,
    filling: Filling,
    question: Question,
    now: datetime,
) -> list[Offer]:
    wanted = document_key(filling.session.pack, question)
    found = []
    for line in await repositories.documents.checklist(application):
        if line.question is None or document_key(application.pack, line.question) != wanted:
            continue
        sent = application.submitted_at
        if sent is None or not _good(line, question, sent, now):
            continue
        files = line.files[: question.max_files]
        name = (await repositories.files.get(files[0])).name
        if len(files) == len(line.files):
            found.append(Offer(files, name, sent.astimezone(now.tzinfo), line.state == "accepted"))
    return found


def _good(line: Line, question: Question, sent: datetime, now: datetime) -> bool:
    """Whether it was sent, nobody returned it, and its days are not over."""
    if line.state not in {"received", "accepted"}:
        return False
    today = now.date()
    if good_until(line, today) == "expired":
        return False
    if question.valid_days is None:
        return True
    last = sent.astimezone(now.tzinfo).date() + timedelta(days=question.valid_days)
    return today <= last


def chosen(offers: Sequence[Offer], argument: str) -> Offer | None:
    """The offer that a button names by the first file's id; None where it is gone."""
    return next((one for one in offers if one.files[0] == argument), None)
