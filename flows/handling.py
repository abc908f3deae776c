"""What staff keep beside an application, as plain values: checks, papers, leave."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from flows.people import StoredFile


@dataclass(frozen=True, slots=True)
class Check:
    """Staff have looked at a condition or ground. `holds`: the condition is kept.

    `seal` stands for the answers that were looked at: when they change, it has to be checked
    again. `words` say why a ground that the answers show is no obstacle all the same.
    """

    ground: str
    holds: bool
    actor: str
    at: datetime
    seal: str
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A file that staff attached: a page of version `version` of the paper `name`.

    `album` is Telegram's id of an album: its photos are pages of one version.
    """

    name: str
    version: int
    file: StoredFile
    actor: str
    at: datetime
    album: str | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A member of the staff is on leave, both days inclusive; `deputy` stands in, if anybody."""

    member: int
    since: date
    until: date
    deputy: int | None = None

    def on(self, day: date) -> bool:
        """Whether the member is away on this day."""
        return self.since <= day <= self.until


def stands_in(away: Mapping[int, int | None], member: int) -> int | None:
    """Who does a member's work: the member, or the deputy, or the deputy's deputy.

    None when nobody is left. `away` is who is on leave, with their deputies.
    """
    seen: set[int] = set()
    at: int | None = member
    while at is not None and at in away:
        if at in seen:
            return None  # they stand in for each other, and all are away
        seen.add(at)
        at = away[at]
    return at
