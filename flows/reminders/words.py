"""What the text of a reminder may speak of, by what it is about."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from flows.reminders.days import Days
from flows.reminders.rule import Reminder, SubjectKind

ARGUMENTS: Mapping[SubjectKind, tuple[str, ...]] = {
    "draft": ("service",),
    "application": ("number", "service", "since"),
    "remarks": ("number", "service", "since"),
    "documents": ("number", "service", "list"),
    "document": ("number", "document", "expires"),
    "sales-report": ("number", "service", "since"),
    "follow-up": ("number", "service", "given"),
    "contract": ("signed", "deal", "report"),
    "window": ("service", "opens", "closes"),
    "date": (),
}
"""Placeholders of `remind-<rule>` by kind. Dates come as words of the reader's language.

service: its plain name. since, given, expires: days ("22 May"). signed: a day in digits. opens,
closes: on what day ("on Thursday, 22 May"). list: what is missing, a line each. document: what it
is called. deal: the contract or sale and its day, as it stands after "about" (in Russian in the
prepositional). report: what there is of the contract's report (see `ReportState`).
"""

ReportState = Literal["none", "begun", "back"]
"""Nothing, some of it is filled in, or it was sent and has to be corrected."""

DUE = ("due", "by", "left", "days")
"""Of rules with a due date: the day; the day with its weekday, as it stands after "by" (in Russian
in the genitive); the working days that are left to choose by (see `left`), and in words.
"""

LATE, NONE, ONE = "late", "none", "one"
"""What `left` is after the due date, on it and on the working day before it.

Words, so that a text can choose by them: `[0]` of a Fluent text is a number, which no value is.
"""

STAFF = ("company",)
"""Of rules that staff read, about something that belongs to a business: what it is called."""


def arguments(rule: Reminder) -> tuple[str, ...]:
    """All placeholders that the text of this rule may have."""
    due = DUE if rule.due is not None else ()
    owned = rule.to != "business" and rule.subject not in {"window", "date"}
    return (*ARGUMENTS[rule.subject], *due, *(STAFF if owned else ()))


def left(due: date, today: date, days: Days) -> str:
    """Working days after today up to the due date: "none", "one" or their number; "late" after it.

    Where a year's calendar is missing, Monday to Friday.
    """
    if today > due:
        return LATE
    count = remaining(due, today, days)
    return {0: NONE, 1: ONE}.get(count, str(count))


def remaining(due: date, today: date, days: Days) -> int:
    """Working days after today up to the due date; 0 after it."""
    coming = (today + timedelta(days=n + 1) for n in range((due - today).days))
    return sum(days.works(day) for day in coming)
