"""Reminders that are due for one reader become one message."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from flows.ports import Notice
from flows.usecases.judge_reminder import Judged
from flows.usecases.subjects import Subjects

KIND = "reminder"
"""The kind of the notice; `data` has the rows, and the person where it is one's own."""

MOST_FOR_A_PERSON = 5

MOST_FOR_STAFF = 10
"""Reminders in a message: beyond it Telegram's 4096 characters may be too few."""

AGAIN = "+"

HEAD = "head"


@dataclass(frozen=True, slots=True)
class Bundle:
    """What one reader gets in one message."""

    judged: tuple[Judged, ...]

    @property
    def rows(self) -> list[int]:
        """Ids of the rows, the most urgent first."""
        return [one.row.id for one in self.judged]

    @property
    def party(self) -> str:
        """Who reads it."""
        return self.judged[0].row.planned.to

    @property
    def person(self) -> int | None:
        """The business's person, if it is theirs."""
        return self.judged[0].row.planned.person_id

    @property
    def _again(self) -> int:
        """How often it was queued before and came back undelivered: its key is another then."""
        before = (one.row.outbox_key for one in self.judged)
        return max((key.count(AGAIN) + 1 for key in before if key is not None), default=0)

    def notice(self, chat_id: int, reader: str = "") -> Notice:
        """As it goes into the outbox. `reader`: tells apart the same for several heads."""
        rows = self.rows
        data: dict[str, object] = {"rows": rows}
        if self.person is not None:
            data["person"] = self.person
        about = {one.row.planned.application_id for one in self.judged}
        subject = f"application:{about.pop()}" if len(about) == 1 and None not in about else None
        key = ":".join(filter(None, (KIND, str(min(rows)), str(len(rows)), reader)))
        key += AGAIN * self._again
        return Notice(key, chat_id, KIND, data, urgent=False, subject=subject)


def bundles(true: Sequence[Judged]) -> Iterator[Bundle]:
    """By reader, what is due first at the top."""
    readers: dict[tuple[str, int | None], list[Judged]] = {}
    for one in sorted(true, key=_order):
        planned = one.row.planned
        readers.setdefault((planned.to, planned.person_id), []).append(one)
    for (party, _), judged in readers.items():
        most = MOST_FOR_A_PERSON if party == "business" else MOST_FOR_STAFF
        for first in range(0, len(judged), most):
            yield Bundle(tuple(judged[first : first + most]))


async def notices_of(subjects: Subjects, staff_chat: int, bundle: Bundle) -> Sequence[Notice]:
    """Where it goes: to the person, to the group, to the heads who have written to the bot."""
    if bundle.person is not None:
        return (bundle.notice((await subjects.person(bundle.person)).chat_id),)
    if bundle.party == HEAD:
        heads = [one.telegram for one in subjects.centre.staff if HEAD in one.roles]
        found = [await subjects.repositories.people.by_telegram(one) for one in heads]
        private = [one for one in found if one is not None and not one.blocked]
        if private:
            return tuple(bundle.notice(one.chat_id, str(one.telegram_id)) for one in private)
    return (bundle.notice(staff_chat),)


def _order(one: Judged) -> tuple[date, object, int]:
    planned = one.row.planned
    return planned.due or date.max, planned.at, one.row.id
