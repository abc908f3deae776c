"""What the campaign knows at its end: what happened, when the bot looked, when it was killed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.faults.reminders.script import Event
from tests.faults.reminders.telegram import Came


@dataclass(slots=True)
class Record:
    """What the campaign knows at its end."""

    happened: dict[int, list[tuple[datetime, Event]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    tried: list[datetime] = field(default_factory=list)
    done: list[datetime] = field(default_factory=list)
    blows: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    downtimes: list[tuple[datetime, datetime]] = field(default_factory=list)
    struck: list[int] = field(default_factory=list)
    """How many messages had come before each kill."""

    @property
    def kills(self) -> int:
        """All that hit."""
        return sum(self.blows.values())

    def doubled_by_blow(self, came: Sequence[Came]) -> list[int]:
        """For each kill: of the messages that had come before it, how many came again after it."""
        first: dict[str, int] = {}
        found = [0] * len(self.struck)
        for place, one in enumerate(came):
            blow = bisect_right(self.struck, first.get(one.key, len(came)))
            if blow < len(found):
                found[blow] += 1
            first[one.key] = place
        return found
