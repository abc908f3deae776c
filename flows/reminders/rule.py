"""A rule of a pack's `reminders.yaml`: who is reminded of what, relative to which date."""

from typing import Any, Literal

from pydantic import Field, model_validator

from flows.frozen import Frozen
from flows.reminders.ladder import ALL, Ladder

SubjectKind = Literal[
    "draft",
    "application",
    "remarks",
    "documents",
    "document",
    "sales-report",
    "follow-up",
    "contract",
    "window",
    "date",
]
"""What a reminder is about; the dates (`anchor`) that each has stand in `subject.DATES`.

draft: an application that is being filled in. application: one that stands in a state. remarks:
one that waits for its applicant's corrections. documents: one that documents are missing of.
document: one that is good until a day. sales-report: reports owed after a service, again and again.
follow-up: a service after which one is asked, for years, what came of it. contract: an export
contract that was told of and not reported yet. window: an intake window. date: a day of the year or
of the quarter.
"""

Party = Literal["business", "staff", "head"]
"""business: the applicant in their own chat. staff: the group. head: in private, else the group."""

Topic = Literal["drafts", "dates", "windows"]
"""What a person may do without. What a regulation demands of them can only be put off."""

Audience = Literal["drafts", "clients", "subscribers", "everybody"]
"""Whom a date or a window concerns: who is filling in one of the rule's services, who has ever sent
an application for one, who has asked to be told; everybody: who has ever sent the centre an
application by any of its packs, or has asked to be told of any intake."""


class Offset(Frozen):
    """Days from a date; negative ones come before it. Written `{working: 15}` or `{calendar: -3}`.

    Working days are the centre's; the first one is that following the date [rec-marketplaces 4.2].
    A month later is the same day of it, or its last one.
    """

    days: int
    unit: Literal["working", "calendar", "months"]

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        if isinstance(value, dict) and len(value) == 1:
            unit, days = next(iter(value.items()))
            return {"days": days, "unit": unit}
        return value

    @property
    def mark(self) -> str:
        """What it is called in a key: "w-5", "m1"; "d0" is the day itself, in whatever unit."""
        return f"{self.unit[0]}{self.days}" if self.days else "d0"


class Reminder(Frozen):
    """One rule.

    `at` counts from the due date where there is one, else from the anchor. `every` repeats the last
    of `at` until `until` (from the anchor, that day included); "rhythm" is as often as the person
    has chosen, from the anchor where there is no `at`. Of several that have become due together
    only the latest is given, so nobody is told yesterday's news; one whose day has passed when its
    date becomes known is given at once.
    """

    id: str
    clause: str
    subject: SubjectKind
    to: Party
    anchor: str
    """Which date of the subject; of a date "MM-DD", or "quarter": each quarter's last day."""
    due: Offset | None = None
    """How the date by which something has to be done follows from the anchor.

    `{calendar: 0}` is the anchor itself, `{calendar: -1}` the last day of what has to be done
    "before" it.
    """
    at: tuple[Offset, ...] = ()
    """In order; only a rhythm may do without."""
    every: Offset | Literal["rhythm"] | None = None
    until: Offset | None = None
    states: tuple[str, ...] = ()
    """Only while the application is in one of these; none: in any that is not final."""
    services: tuple[str, ...] = ()
    """Only of these services; none: of all."""
    tags: tuple[str, ...] = ()
    """Only of services with one of these tags; none: of all."""
    awaits: Literal["originals"] | None = None
    """What is waited for in this state: once staff have recorded that it came, nobody is asked."""
    untimed: bool = False
    """Only where no term of the client runs: those that run are told of by their own notices."""
    audience: Audience | None = None
    """Of a date or a window that businesses are reminded of: which of them.

    Of a date that staff or the head are reminded of ("clients", "everybody"): only while there are
    such businesses, since else there is nothing to be done.
    """
    unless: str | None = None
    """A service: whoever has sent it since then is left in peace.

    Then is the anchor; of a day of the year, and of the year after, when that year began; of a
    window when it opened.
    """
    keep_days: int | None = Field(default=None, ge=0)
    """Calendar days after which one that was missed is not given any more; None: always.

    The last one before the due date is kept till that day, however long ago it should have come.
    """
    mute: Topic | None = None
    """Under what a person may switch it off; None: they can't, the regulation demands it."""

    def mark(self, number: int) -> str:
        """What the key of a message has of it: its offset, or which of the repeated ones it is.

        So another edition, in which others stand before it, still means the same message.
        """
        many = len(self.at)
        return self.at[number].mark if number < many else f"r{number - many}"

    @property
    def speaks_late(self) -> bool:
        """Whether it still has something to say when the due date is over, if it has one."""
        return self.due is None or self.every is not None or any(one.days > 0 for one in self.at)

    @property
    def text(self) -> str:
        """The message of the pack's texts."""
        return f"remind-{self.id}"


class ReminderBook(Frozen):
    """The file `reminders.yaml` of a pack."""

    reminders: tuple[Reminder, ...]
    ladder: Ladder = ALL
