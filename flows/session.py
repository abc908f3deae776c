"""A person's progress through one form: an immutable value; the engine makes the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal

from flows.conditions import Value


class Source(StrEnum):
    """Where an answer came from."""

    TYPED = "typed"
    TAPPED = "tapped"
    KNOWN = "known"
    REGISTER = "register"
    FILE = "file"


class Stage(StrEnum):
    """The life of a session. Only `FILLING` takes answers."""

    FILLING = "filling"
    DONE = "done"
    CANCELLED = "cancelled"


class PlaceKind(StrEnum):
    """What the live card shows."""

    QUESTION = "question"
    ROW = "row"
    KNOWN = "known"
    CHECK = "check"
    IMPACT = "impact"
    OVERVIEW = "overview"
    REVIEW = "review"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the person is.

    `id` is a question, a cell of the row (ROW), a section (KNOWN), a check, or a page (OVERVIEW).
    REPLY: a question whose answer stays as it is in spite of a remark; why, may be said there.

    `back_to_overview`: the question was opened from the overview and leads back to it.
    """

    kind: PlaceKind
    id: str = ""
    back_to_overview: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A canonical value with where and when it came from; `value` None means skipped on purpose.

    Raises ValueError for a naive time: a moment without a zone is no moment.
    """

    value: Value
    at: datetime
    source: Source = Source.TYPED
    note: str | None = None

    def __post_init__(self) -> None:
        """Refuse naive times when they are made."""
        if self.at.tzinfo is None:
            raise ValueError("an answer's time needs a zone")


@dataclass(frozen=True, slots=True)
class Change:
    """An edit that waits for the person's yes, since it hides answers or moves the score."""

    question: str
    answer: Answer


Standing = Literal["open", "known", "unknown", "away", "late"]
"""How a look-up ended: no ИНН to ask about yet, found, not found, nobody answered, or not yet."""


@dataclass(frozen=True, slots=True)
class Inquiry:
    """That registers were asked about the company of this form.

    `inn` and `cluster` are what was asked for. `origins` names the register and the day of what is
    known from one ("sme:2026-11-10"), by question.
    """

    inn: str
    standing: Standing
    cluster: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remarked:
    """A remark on a field, with its words; cells of a row share the remark on their row."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Correction:
    """That the form was sent back with remarks: all else in it is locked (`flows.correction`).

    `line` is the move of the application that sent it back. `asked` are remarks by question.
    `looked`: remarks that are settled, by a new answer or as it is. `touched` was answered since.
    `replies` are the client's words to remarks, by field.
    """

    line: int
    open: frozenset[str]
    asked: Mapping[str, Remarked]
    looked: frozenset[str] = frozenset()
    touched: frozenset[str] = frozenset()
    replies: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Session:
    """One form being filled.

    `answers` holds hidden answers too: they are parked, come back with their branch, and never
    count (see `flows.visibility`). `selection` is the unfinished choice or files of a question
    where several may be taken. `confirmed` are cross-checks the person has said are so, each with
    the answers it was said about. `revision` grows with every accepted action; `entered` is what
    it was when the person came to this place. `inquiry`: what registers were asked.
    `correction`: only some answers may be changed, since the centre has remarked on them.
    """

    pack: str
    form: str
    version: str
    place: Place
    answers: Mapping[str, Answer] = field(default_factory=dict)
    known: Mapping[str, Value] = field(default_factory=dict)
    selection: tuple[str, ...] = ()
    change: Change | None = None
    confirmed: frozenset[str] = frozenset()
    stage: Stage = Stage.FILLING
    revision: int = 0
    entered: int = 0
    inquiry: Inquiry | None = None
    correction: Correction | None = None

    def values(self) -> dict[str, Value]:
        """Every stored value, hidden ones too."""
        return {question: answer.value for question, answer in self.answers.items()}

    def source_of_known(self, question: str) -> Source:
        """Where a known value comes from: a register, or what was said before."""
        told = self.inquiry is not None and question in self.inquiry.origins
        return Source.REGISTER if told else Source.KNOWN

    def origin(self, question: str) -> str | None:
        """Which register gave the value that stands there, and for which day; None: none did."""
        if self.inquiry is None:
            return None
        answer = self.answers.get(question)
        if answer is not None and answer.source is not Source.REGISTER:
            return None
        return self.inquiry.origins.get(question)

    def at(self, place: Place) -> "Session":
        """The same session showing another place, with nothing half chosen."""
        entered = self.revision + 1
        return replace(self, place=place, selection=(), change=None, entered=entered)
