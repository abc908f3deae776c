"""A client's rating of a service that was confirmed [rec-marketplaces 5.9, step 12]."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from flows.application import Entry
from flows.machine import StatusMachine
from flows.status import effective

STARS: Final = (1, 2, 3, 4, 5)

POOR: Final = 3
"""Up to this many stars the head is called by name."""

CHANGE_DAYS: Final = 14
"""Calendar days after the confirmation in which one may rate; ours, the sources set none."""

MAX_WORDS: Final = 1000
"""Characters of the words beside the stars."""


@dataclass(frozen=True, slots=True)
class Rating:
    """How the client rated the service of an application. `at`: when the stars were first given."""

    application_id: int
    stars: int
    at: datetime
    words: str | None = None


def open_until(machine: StatusMachine, history: Sequence[Entry], zone: ZoneInfo) -> date | None:
    """The last day, in the centre's zone, on which the client may rate or rate anew.

    None where nothing was confirmed with a step that is rated.
    """
    verbs = {step.verb for step in machine.transitions if step.rates}
    rated = [entry.at for entry in effective(history) if entry.verb in verbs]
    if not rated:
        return None
    return rated[-1].astimezone(zone).date() + timedelta(days=CHANGE_DAYS)
