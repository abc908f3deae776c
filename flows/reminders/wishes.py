"""What a person has chosen about reminders."""

from dataclasses import dataclass, field

RHYTHMS = (1, 3, 6, 12)
"""Months between questions about contracts that one may choose from."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """`rhythm` in months; `hour` (centre's time) from which one wants to be written to, if chosen.

    `muted`: topics that one does without (`flows.reminders.rule.Topic`, and "news").
    """

    rhythm: int = 3
    hour: int | None = None
    muted: frozenset[str] = field(default_factory=frozenset)
