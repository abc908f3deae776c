"""A message that is planned: of which rule, for whom, on which day."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from flows.reminders.rule import Party

ReminderState = Literal["planned", "queued", "dropped"]
"""planned -> queued (it is in the outbox, whose row tells the rest) | dropped (with the reason)."""


AGAIN = "~"
"""What the key of a reminder that was put off has after its own key, before how often it was."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One message of one rule to one reader; `key` is unique, so it is planned once.

    `key` is made of subject, rule, anchor date, offset (`Reminder.mark`) and reader. `on` is its
    day, `at` the moment in the hours in which the bot may write first; `due` what it warns of, if
    anything. `rule` is "<pack>.<rule>".
    """

    key: str
    subject: str
    rule: str
    to: Party
    anchor: date
    on: date
    at: datetime
    due: date | None = None
    nth: int = 0
    person_id: int | None = None
    application_id: int | None = None


def common_key(many: Planned) -> str:
    """What the key of a row for many and those of all its readers have in common."""
    return many.key.removesuffix("None")
