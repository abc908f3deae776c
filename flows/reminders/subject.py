"""What a reminder is about, as it stands now: its dates, and whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.reminders.rule import SubjectKind

DATES: Mapping[SubjectKind, tuple[str, ...]] = {
    "draft": ("touched",),
    "application": ("entered", "submitted"),
    "remarks": ("entered",),
    "documents": ("asked",),
    "document": ("expires",),
    "sales-report": ("reported",),
    "follow-up": ("given", "next_year"),
    "contract": ("signed",),
    "window": ("opens", "closes"),
    "date": (),
}
"""The anchors that rules of each kind may name.

touched: the last answer. entered: the day on which the application came into its state. asked: the
last day on which documents were asked for. reported: the last report, before the first one the day
on which the service was completed. given: the day on which the service was completed. next_year:
the last day of the calendar year after that; it follows from `given`, so subjects need not have it.
signed: the contract's date. Of a date the subject's one day is "day".
"""


QUARTER = "quarter"
"""The anchor of dates that come four times a year: the last day of each quarter."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that people may be reminded of, as long as it stands so.

    `id` is its kind and its own id ("contract:5", "remarks:12", "date:needs:2026-12-01"). A subject
    that needs no reminding any more (a draft that was sent, documents that have come) is None
    wherever subjects are looked up: what was planned for it is no longer true.
    """

    kind: SubjectKind
    id: str
    pack: str
    dates: Mapping[str, date]
    service: str | None = None
    state: str | None = None
    person_id: int | None = None
    application_id: int | None = None
    timed: bool = False
    """Whether a term of the client's runs already."""
    came: frozenset[str] = frozenset()
    """What has come, of all that is waited for, since it is in its state (`Reminder.awaits`)."""
    rhythm: int = 3
    """Months between questions, as the person has chosen."""
    muted: frozenset[str] = field(default_factory=frozenset)
    """Topics that the person does without."""

    def date_of(self, anchor: str) -> date | None:
        """The date that a rule with this anchor counts from; None where it is not known yet."""
        if self.kind == "date":
            return self.dates.get("day")
        if anchor == "next_year" and (given := self.dates.get("given")) is not None:
            return date(given.year + 1, 12, 31)
        return self.dates.get(anchor)
