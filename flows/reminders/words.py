"""What the text of a reminder may speak of, by what it is about."""

from collections.abc import Mapping

from flows.reminders.rule import Reminder, SubjectKind

ARGUMENTS: Mapping[SubjectKind, tuple[str, ...]] = {
    "draft": ("service",),
    "application": ("number", "service", "since"),
    "remarks": ("number", "service", "since"),
    "documents": ("number", "service", "list"),
    "document": ("number", "document", "expires"),
    "sales-report": ("number", "service", "since"),
    "follow-up": ("number", "service", "given"),
    "contract": ("signed",),
    "window": ("service", "opens", "closes"),
    "date": (),
}
"""Placeholders of `remind-<rule>` by kind. Dates come as words of the reader's language.

service: its plain name. since, given, signed, opens, closes, expires: days. list: what is missing,
a line each. document: what it is called.
"""

DUE = ("due", "left")
"""Of rules with a due date: the day, and the working days that are left ("0" on it; "-2" after)."""

STAFF = ("company",)
"""Of rules that staff read, about something that belongs to a business: what it is called."""


def arguments(rule: Reminder) -> tuple[str, ...]:
    """All placeholders that the text of this rule may have."""
    due = DUE if rule.due is not None else ()
    owned = rule.to != "business" and rule.subject not in {"window", "date"}
    return (*ARGUMENTS[rule.subject], *due, *(STAFF if owned else ()))
