"""What a person can do to a form, free of Telegram."""

from dataclasses import dataclass

from flows.conditions import Value


@dataclass(frozen=True, slots=True)
class Typed:
    """A text was sent."""

    text: str


@dataclass(frozen=True, slots=True)
class Picked:
    """An option was tapped; yes/no questions have the options "yes" and "no"."""

    option: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An option of several was marked or unmarked.

    It says the wish and not a change, so a double tap is one, and taps that come faster than the
    card is drawn all count.
    """

    option: str
    on: bool


@dataclass(frozen=True, slots=True)
class Attached:
    """A file has arrived and is already in our own store; `file` is its id there."""

    file: str


@dataclass(frozen=True, slots=True)
class Brought:
    """Files that were sent for the same document before are taken for this one, all at once."""

    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Detached:
    """A file that was attached is taken out again, as it is not the right one."""

    file: str


@dataclass(frozen=True, slots=True)
class Unsuitable:
    """Something that can't be an answer: `code` says what ("kind.sticker", "files.empty")."""

    code: str
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finished:
    """Several options or files were chosen and that is all."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An optional question is left empty on purpose."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The existing answer stays as it is."""


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before."""


@dataclass(frozen=True, slots=True)
class GoTo:
    """To any question that can be seen, from the overview, a contradiction or the known answers."""

    question: str


@dataclass(frozen=True, slots=True)
class Row:
    """To all answers of a table's row; `question` is one of its cells."""

    question: str


@dataclass(frozen=True, slots=True)
class DropRow:
    """The row that is shown is taken out; those below it move up."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All answers on one card; pages are counted from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class Continue:
    """On to the first thing that is still open."""


@dataclass(frozen=True, slots=True)
class ConfirmKnown:
    """What the bot already knew in this section is right."""


@dataclass(frozen=True, slots=True)
class ConfirmCheck:
    """The answers that seem to contradict each other are right all the same."""


@dataclass(frozen=True, slots=True)
class SaveChange:
    """Yes to an edit whose effects were shown."""


@dataclass(frozen=True, slots=True)
class DropChange:
    """No to it: the old answer stays."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The reviewed form is complete."""


Input = Typed | Picked | Marked | Attached | Brought | Detached | Unsuitable | Finished | Skipped
"""What can be an answer to the question that is shown."""

Action = (
    Typed
    | Picked
    | Marked
    | Attached
    | Brought
    | Detached
    | Unsuitable
    | Finished
    | Skipped
    | Kept
    | Back
    | GoTo
    | Row
    | DropRow
    | Overview
    | Continue
    | ConfirmKnown
    | ConfirmCheck
    | SaveChange
    | DropChange
    | Finish
)

Known = dict[str, Value]
"""What the bot knows before the form begins, by question id."""
