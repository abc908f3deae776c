"""How far a person is: by section, and roughly how many minutes are left."""

from dataclasses import dataclass

from flows.model import Form, Question, Section
from flows.session import Session
from flows.visibility import view

SECONDS = {
    "yes_no": 6, "consent": 8, "info": 10, "choice": 8, "choices": 12, "long_text": 60, "files": 40,
}  # fmt: skip
"""A usual person's seconds for a kind of question; other kinds are typed: `TYPED_SECONDS`."""

TYPED_SECONDS = 20


@dataclass(frozen=True, slots=True)
class Progress:
    """`section` counts from 1. `asked` is how many questions can be seen, `answered` how many are.

    `minutes` is what is left, rounded up; 0 when nothing is.
    """

    section: int
    sections: int
    answered: int
    asked: int
    minutes: int


def progress(form: Form, session: Session, at: str | None) -> Progress:
    """Progress with the person at question or section `at` (None: at the end)."""
    asked = view(form, session).shown
    open_ones = [question for question in asked if question.id not in session.answers]
    present = {form.section_of[question.id].id for question in asked}
    sections = [section for section in form.sections if section.id in present]
    return Progress(
        section=_section_number(form, sections, at),
        sections=len(sections),
        answered=len(asked) - len(open_ones),
        asked=len(asked),
        minutes=-(-sum(seconds(question) for question in open_ones) // 60),
    )


def seconds(question: Question) -> int:
    """How long a person usually needs for the question, in seconds."""
    return question.seconds or SECONDS.get(question.kind, TYPED_SECONDS)


def _section_number(form: Form, sections: list[Section], at: str | None) -> int:
    if at is None:
        return len(sections)
    here = form.section_of[at].id if at in form.section_of else at
    return next((n for n, section in enumerate(sections, start=1) if section.id == here), 1)
