"""An application whose fields are being marked: what may be marked, and the list so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from flows.machine import Transition
from flows.model import Form, Question
from flows.remarks import LONGEST, Remark, markable
from flows.usecases.change_status import MAX_WORDS
from handlers.views.buttons import staff_data
from handlers.views.desk import plain
from handlers.views.screen import Button
from handlers.views.staff_dossier import Dossier
from handlers.views.tables import line_name

WHOLE = "w"
"""In place of a field's number: the whole application."""

REPLIES = 6
"""Quick replies of the centre that are offered as remarks."""

FILES = ("unreadable", "another", "differs")
OTHERS = ("differs", "incomplete", "mistake")
"""Quick phrases, what is likeliest first."""


@dataclass(frozen=True, slots=True)
class Line:
    """A field that may be marked; `number` is its place among all of the application."""

    number: int
    form: Form
    row: tuple[Question, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The form and the field, as remarks name them."""
        return self.form.id, self.row[0].id

    @property
    def is_files(self) -> bool:
        """Whether documents are asked for there."""
        return self.row[0].kind == "files"


@dataclass(frozen=True)
class Marking:
    """An application, the step that sends it back, and the list so far."""

    dossier: Dossier
    step: Transition
    held: Sequence[Remark]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every field that may be marked."""
        dossier = self.dossier
        rows = [
            (form, row)
            for form in dossier.forms.values()
            for row in markable(form, dossier.answers(form.id))
        ]
        return tuple(Line(number, form, row) for number, (form, row) in enumerate(rows))

    def line(self, number: str) -> Line | None:
        """By its number in a button."""
        place = int(number) if number.isascii() and number.isdigit() else -1
        return self.lines[place] if 0 <= place < len(self.lines) else None

    def remark(self, key: tuple[str, str]) -> Remark | None:
        """What is written on a field already."""
        return next((one for one in self.held if one.key == key), None)

    def name(self, line: Line) -> str:
        """What the field is called."""
        return line_name(line.form, line.row, self.dossier.words(line.form.id))

    def named(self, key: tuple[str, str]) -> str | None:
        """What a remarked field is called; None where the form does not have it."""
        found = next((line for line in self.lines if line.key == key), None)
        return self.name(found) if found is not None else None

    def button(self, caption: str, verb: str, argument: str = "") -> Button:
        """A button of this page; it carries the step."""
        application = self.dossier.application
        said = f"{self.step.verb}/{argument}"
        return Button(plain(caption), staff_data(application.id, application.revision, verb, said))


def phrases_of(marking: Marking, line: Line | None) -> list[tuple[str, str]]:
    """Captions and words of the quick phrases for a field; for the whole only the centre's.

    What the centre often sends is about documents or the whole, hardly ever about one answer.
    """
    texts = marking.dossier.texts
    ids = () if line is None else FILES if line.is_files else OTHERS
    own = [texts.get(f"remarks-phrase-{one}") for one in ids]
    given = () if line is not None and not line.is_files else marking.dossier.centre.replies
    replies = [one for one in given if len(one.text) <= LONGEST]
    return [*((one, one) for one in own), *((one.title, one.text) for one in replies[:REPLIES])]


def summary(marking: Marking) -> str:
    """The list as one plain text: what the history keeps."""
    texts = marking.dossier.texts
    general = [one.words for one in marking.held if not one.form]
    named = [
        f"{plain(marking.named(one.key) or '')}: {one.words}" for one in marking.held if one.form
    ]
    lines = [*general, *named]
    kept: list[str] = []
    for place, line in enumerate(lines):
        rest = plain(texts.remarks_list_more(count=str(len(lines) - place)))
        if sum(len(one) + 1 for one in kept) + len(line) + len(rest) + 1 > MAX_WORDS:
            return "\n".join([*kept, rest])
        kept.append(line)
    return "\n".join(kept)
