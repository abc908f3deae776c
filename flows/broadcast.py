"""A message of the staff to many: whom it is for, how far it has come, when it may go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from math import ceil
from typing import Literal

from flows.application import DRAFT
from flows.centre import Hours
from flows.model import Pack
from flows.queues import open_states
from flows.quiet import not_before

Kind = Literal["subscribers", "clients", "service"]
"""News for who asked for it; news for who has applied; a matter of their own applications, which
nobody can do without."""

State = Literal["draft", "running", "stopping", "stopped", "done", "dropped"]
"""draft: nothing has left; stopping: what is being sent just now may still arrive."""

Media = Literal["photo", "document"]

FIELDS = ("pack", "service", "stage", "region", "level", "tag")
"""What a segment is made of; all that is given holds."""

RUNNING, FINISHED = "running", "finished"
"""Stages besides DRAFT (nothing was sent in) and the states of one label ("=agreed,signed")."""

NEWS = ("*", "news")
"""Subscribers to news stand beside those of intake windows, under a pack that no pack is called."""

MUTED = "news"
"""The topic that whoever wants no news has switched off."""

PACE = 28
"""Messages a second that the sender gives to many: Telegram takes 30, answers come in between."""

CHUNK = 280
"""Rows in the outbox at a time, 10 seconds of sending: so much leaves after the centre's hours."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What readers have in common; None: whatever it is. `level` is of the scoring's result."""

    pack: str | None = None
    service: str | None = None
    stage: str | None = None
    region: str | None = None
    level: str | None = None
    tag: str | None = None

    def put(self, name: str, value: str | None) -> "Segment":
        """The same with another value; services, stages and levels are of a pack."""
        if name == "pack":
            return Segment(pack=value, region=self.region, tag=self.tag)
        if name == "service":
            return replace(self, service=value)
        return replace(self, **{name: value})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A segment as the database is asked for it. `states`: of these alone, by pack.

    `drafts`: of what was not sent in; else only what was sent in counts.
    """

    kind: Kind
    segment: Segment = field(default_factory=Segment)
    states: Mapping[str, frozenset[str]] | None = None
    drafts: bool = False


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A message to many with its card. `after`: persons up to this id have their row.

    `fed` rows went into the outbox, `whole`: no more will. `words` are Telegram's HTML, `file` is
    Telegram's id of the photo or document.
    """

    id: int
    author: int
    chat_id: int
    kind: Kind
    created_at: datetime
    state: State = "draft"
    segment: Segment = field(default_factory=Segment)
    thread_id: int | None = None
    message_id: int | None = None
    words: str = ""
    media: Media | None = None
    file: str | None = None
    after: int = 0
    fed: int = 0
    wanted: int = 0
    whole: bool = False
    started_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def written(self) -> bool:
        """Whether there is something to send."""
        return bool(self.words or self.file)

    @property
    def subject(self) -> str:
        """What its rows in the outbox tell of."""
        return f"broadcast:{self.id}"


@dataclass(frozen=True, slots=True)
class Reach:
    """How many get it, and how many of the segment do not, each counted once."""

    reached: int = 0
    erased: int = 0
    no_consent: int = 0
    blocked: int = 0
    muted: int = 0

    @property
    def left_out(self) -> int:
        """How many do not get it."""
        return self.erased + self.no_consent + self.blocked + self.muted


@dataclass(frozen=True, slots=True)
class Fates:
    """What became of the rows of a broadcast."""

    waiting: int = 0
    sent: int = 0
    blocked: int = 0
    failed: int = 0
    unsure: int = 0
    dropped: int = 0

    @property
    def settled(self) -> int:
        """How many will not change any more."""
        return self.sent + self.blocked + self.failed + self.unsure + self.dropped


def wanted(kind: Kind, segment: Segment, packs: Mapping[str, Pack]) -> Wanted:
    """A segment with the states that its stage means in each pack."""
    stage = segment.stage
    if stage is None:
        return Wanted(kind, segment)
    if stage == DRAFT:
        return Wanted(kind, segment, {id_: frozenset({DRAFT}) for id_ in packs}, drafts=True)
    if stage.startswith("="):
        named = frozenset(stage[1:].split(","))
        return Wanted(kind, segment, {segment.pack or "": named})
    running = open_states(packs)
    if stage == RUNNING:
        return Wanted(kind, segment, running)
    return Wanted(kind, segment, {id_: _states(pack) - running[id_] for id_, pack in packs.items()})


def seconds(count: int) -> int:
    """How long the sending of so many takes."""
    return ceil(count / PACE)


def room(hours: Hours, now: datetime, waiting: int) -> int:
    """How many more rows may go into the outbox; none of them shall leave outside the hours.

    `now` is in the centre's zone.
    """
    if not_before(hours, now) is not None:
        return 0
    ends = datetime.combine(now.date(), hours.end, now.tzinfo)
    if hours.end == time.max:
        return max(0, CHUNK - waiting)
    left = int((ends - now).total_seconds() * PACE)
    return max(0, min(CHUNK, left) - waiting)


def _states(pack: Pack) -> frozenset[str]:
    return frozenset(one.id for machine in pack.machines.values() for one in machine.states)
