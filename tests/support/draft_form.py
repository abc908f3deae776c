"""A form while it is edited; when that is done it compiles again."""

from dataclasses import dataclass, field

from flows.compiling.conditions import well_formed
from flows.compiling.source import Source
from flows.compiling.version import versioned
from flows.model import Check, Form, Question, Section

NOWHERE = Source("form.yaml", {}, {})
"""The compiler's passes want to know where something stands; here it is only whether."""


@dataclass
class Draft:
    """A form while it is edited."""

    form: Form
    sections: list[tuple[Section, list[Question]]] = field(init=False)
    checks: list[Check] = field(init=False)

    def __post_init__(self) -> None:
        self.sections = [(section, list(section.questions)) for section in self.form.sections]
        self.checks = list(self.form.checks)

    @property
    def questions(self) -> list[Question]:
        return [question for _, some in self.sections for question in some]

    @property
    def free(self) -> list[Question]:
        """Questions that are no cells: a table is edited as a whole."""
        return [question for question in self.questions if question.cell is None]

    def place(self, question: Question) -> tuple[list[Question], int]:
        for _, some in self.sections:
            for index, one in enumerate(some):
                if one.id == question.id:
                    return some, index
        raise AssertionError(question.id)

    def put(self, old: Question, **changed: object) -> None:
        """Set some of a question's settings."""
        some, index = self.place(old)
        some[index] = some[index].model_copy(update=changed)

    def done(self) -> Form:
        """The edited form, without conditions and checks that no longer make sense."""
        sections = tuple(
            section.model_copy(update={"questions": tuple(some)})
            for section, some in self.sections
            if some
        )
        checks = tuple(self.checks)
        raw = self.form.model_copy(update={"sections": sections, "checks": checks, "version": ""})
        return versioned(_mended(raw))


def _mended(form: Form) -> Form:
    """Without conditions, checks and offers that look at what is not there, or not yet."""
    ids = set[str]()
    for section in form.sections:
        for question in section.questions:
            when = question.when
            wrong = when is not None and any(
                well_formed(form, when, NOWHERE, ("when",), before=question)
            )
            if wrong:
                form = _changed(form, question.id, when=None)
            if question.same_as is not None and not _offers(form, question, ids):
                form = _changed(form, question.id, same_as=None)
            ids.add(question.id)
    checks = tuple(one for one in form.checks if _whole(form, one))
    return form.model_copy(update={"checks": checks})


def _offers(form: Form, question: Question, earlier: set[str]) -> bool:
    if question.same_as not in earlier:
        return False
    other = form.by_id[question.same_as]
    alike = (other.kind, other.many) == (question.kind, question.many)
    return alike and other.option_ids.keys() <= question.option_ids.keys()


def _whole(form: Form, check: Check) -> bool:
    named = all(name in form.by_id for name in check.fields)
    return named and not any(well_formed(form, check.when, NOWHERE, ("when",)))


def _changed(form: Form, id_: str, **changed: object) -> Form:
    sections = tuple(
        section.model_copy(
            update={
                "questions": tuple(
                    one.model_copy(update=changed) if one.id == id_ else one
                    for one in section.questions
                )
            }
        )
        for section in form.sections
    )
    return form.model_copy(update={"sections": sections})
