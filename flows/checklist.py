"""The documents of an application: what is asked, what came of it, what is still missing. Pure.

A document is a `files` question that the answers lead to, or one that staff ask for besides. What
is decided about it holds for the very files it was decided about: other files are looked at anew.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Literal

from flows.conditions import Value
from flows.model import Form, Question
from flows.visibility import visible

Verdict = Literal["asked", "accepted", "returned", "not_needed"]
"""What staff have said of a document; `asked`: they want one that the form leaves free."""

State = Literal["optional", "asked", "received", "accepted", "returned", "not_needed"]
"""Where a document stands; `optional`: it may be sent, nobody waits for it."""

SETTLED: frozenset[State] = frozenset({"accepted", "not_needed"})

OPEN: frozenset[State] = frozenset({"optional", "asked", "returned"})
"""States in which the applicant may send files for it."""

EXTRA = "+"
"""What the slot of a document that staff asked for besides begins with."""

SOON = timedelta(days=14)
"""So long before its last day a document is said to expire soon."""

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one document besides the answers. `revision`: the first writer wins.

    `about` are the files that the verdict is about. `files` were sent outside the form, in place
    of `instead`, the answer as it was then: a newer answer of the form counts for more. `pending`
    are sent but not handed in yet. `expires`: the last day on which the document is good.
    """

    slot: str
    revision: int = 0
    verdict: Verdict | None = None
    about: tuple[str, ...] = ()
    reason: str | None = None
    by: str | None = None
    at: datetime | None = None
    expires: date | None = None
    name: str | None = None
    files: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    told: bool = True
    """Whether the applicant knows of the verdict, or needs not."""


@dataclass(frozen=True, slots=True)
class Line:
    """One document as it stands. `name` is official for a form's, free for an extra one."""

    slot: str
    name: str
    state: State
    required: bool
    files: tuple[str, ...] = ()
    form: str | None = None
    question: Question | None = None
    kept: Kept = field(default_factory=lambda: Kept(""))
    answer: tuple[str, ...] = ()
    """The files that the form's answer names."""

    @property
    def must(self) -> bool:
        """Whether it has to be there: asked by the form or by staff, or returned."""
        return self.required or self.state in {"asked", "returned"}

    @property
    def counted(self) -> bool:
        """Whether it is counted on the card."""
        return self.must or self.state != "optional"

    @property
    def reason(self) -> str | None:
        """Why it was returned."""
        return self.kept.reason if self.state == "returned" else None

    @property
    def key(self) -> str:
        """Six hex digits that change with the files and with what is kept: a stale press shows."""
        said = "|".join((self.slot, str(self.kept.revision), *self.files))
        return sha256(said.encode()).hexdigest()[:6]

    @property
    def most(self) -> int:
        """How many files may be sent for it."""
        return self.question.max_files if self.question is not None else EXTRA_FILES


EXTRA_FILES = 10


@dataclass(frozen=True, slots=True)
class Originals:
    """That the originals on paper have come: the day, who recorded it and when."""

    on: date
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Noted:
    """One line of what happened to a document. `verb` is a verdict, "sent", "expiry", "undone"."""

    slot: str
    at: datetime
    actor: str
    verb: str
    words: str | None = None


def slot(form: str, question: str) -> str:
    """The slot of a form's question."""
    return f"{form}.{question}"


def checklist(
    forms: Iterable[tuple[Form, Mapping[str, Value]]], kept: Mapping[str, Kept]
) -> tuple[Line, ...]:
    """All documents, those of the forms first, in their order, then the extra ones."""
    lines = [
        _asked(form, question, answers, kept)
        for form, answers in forms
        for question in visible(form, answers)
        if question.kind == "files"
    ]
    extra = sorted((one for one in kept if one.startswith(EXTRA)), key=lambda one: int(one[1:]))
    return (*lines, *(_extra(kept[one]) for one in extra))


def unaccepted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Documents that must be there and that staff have neither accepted nor done without."""
    return tuple(one for one in lines if one.must and one.state not in SETTLED)


def tally(lines: Sequence[Line]) -> tuple[int, int]:
    """How many are settled, of how many."""
    counted = [one for one in lines if one.counted]
    return sum(one.state in SETTLED for one in counted), len(counted)


def following(lines: Sequence[Line], after: int) -> int | None:
    """The next document with files that nobody has decided about, round the list."""
    order = [*range(after + 1, len(lines)), *range(after)]
    return next((one for one in order if lines[one].state == "received"), None)


def next_slot(lines: Sequence[Line]) -> str:
    """The slot of one more extra document; numbers are never given twice."""
    used = [int(one.slot[1:]) for one in lines if one.slot.startswith(EXTRA)]
    return f"{EXTRA}{max(used, default=0) + 1}"


def good_until(line: Line, today: date) -> Literal["expired", "soon"] | None:
    """Whether the document has expired or soon will; None: neither, or no day is known."""
    last = line.kept.expires
    if last is None or not line.files:
        return None
    if last < today:
        return "expired"
    return "soon" if last - today <= SOON else None


def shared(lines: Sequence[Line], digests: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Slots that hold the same content as others, with those. `digests`: SHA-256 by file id."""
    holders: dict[str, list[str]] = {}
    for line in lines:
        for digest in {digests[one] for one in line.files if one in digests}:
            holders.setdefault(digest, []).append(line.slot)
    found: dict[str, tuple[str, ...]] = {}
    for slots in holders.values():
        for one in slots:
            others = (*found.get(one, ()), *(other for other in slots if other != one))
            found[one] = tuple(dict.fromkeys(others))
    return {one: others for one, others in found.items() if others}


def document_key(pack: str, question: Question) -> str:
    """What makes it the same document in another service or another year.

    The pack's data may say so across packs (`document`); else it is the same where the wording is.
    """
    if question.document is not None:
        return question.document
    return f"{pack}/{question.texts or question.official}"


def _asked(
    form: Form, question: Question, answers: Mapping[str, Value], kept: Mapping[str, Kept]
) -> Line:
    name = slot(form.id, question.id)
    own = kept.get(name, Kept(name))
    value = answers.get(question.id)
    answer = tuple(str(one) for one in value) if isinstance(value, list) else ()
    files = own.files if own.files and own.instead == answer else answer
    state = _state(own, files, required=question.required)
    return Line(
        name, question.official, state, question.required, files, form.id, question, own, answer
    )


def _extra(own: Kept) -> Line:
    state = _state(own, own.files, required=True)
    return Line(own.slot, own.name or "", state, required=True, files=own.files, kept=own)


def _state(own: Kept, files: tuple[str, ...], *, required: bool) -> State:
    if own.verdict in {"accepted", "returned"} and own.about == files:
        return own.verdict
    if own.verdict == "not_needed" and (not files or own.about == files):
        return "not_needed"
    if files:
        return "received"
    return "asked" if required or own.verdict == "asked" else "optional"
