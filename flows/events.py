"""What happened to a session: the engine returns these, the host stores them and words them."""

from dataclasses import dataclass

from flows.conditions import Value


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer was written. `before` is None where there was none."""

    question: str
    value: Value
    before: Value = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """Answers that are no longer asked for; they are kept and come back with their branch."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Answers that were taken of another company; they are asked anew."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """Parked answers that count again."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The input was not an answer; the question stays. `code` and `data` say why."""

    question: str
    code: str
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Stale:
    """The action belongs to an earlier state; nothing was written."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The card shows another place; no answer was written."""


@dataclass(frozen=True, slots=True)
class RowDropped:
    """A row of a table was taken out, with its answers by question."""

    question: str
    answers: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class CheckConfirmed:
    """The person said that a seeming contradiction is so."""

    check: str


@dataclass(frozen=True, slots=True)
class Inquired:
    """Registers were asked about a company.

    `standing` is how it ended (`flows.session.Standing`), `origins` who said something, each as
    "sme:2026-11-10". `taken` are silent questions that were answered by it, `dropped` answers of
    another company that went. `status` is a company's that is winding up or gone, else "".
    """

    inn: str
    standing: str
    origins: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True)
class FormFinished:
    """The form is complete and reviewed."""


Event = (
    Answered
    | Parked
    | Returned
    | Forgotten
    | RowDropped
    | Refused
    | Stale
    | Moved
    | CheckConfirmed
    | Inquired
    | FormFinished
)
