"""Ids: of a form that can be stored and put into texts, and never twice the same."""

import re
from collections.abc import Iterable, Iterator

from flows.compiling.source import Fault, Path, Source
from flows.model import Form, Section

ID = re.compile(r"[a-z][a-z0-9_-]*")

LONGEST = 104
"""Characters of a question's id: what the store keeps, with a version behind it."""

RESERVED = {"status"}
"""Ids that mean something else where a form's is written: `prichal graph PACK status`."""

Named = Iterable[tuple[str, Path]]


def form(form: Form, source: Source) -> Iterator[Fault]:
    """Ids of a form, its sections, questions and checks."""
    if form.id in RESERVED:
        yield source.fault("id.reserved", ("id",), id=form.id)
    yield from _lengths(form, source)
    yield from distinct("section", ((s.id, path) for s, path in _sections(form)), source)
    asked = (
        (question.id, (*path, "questions", q))
        for section, path in _sections(form)
        for q, question in enumerate(section.questions)
    )
    yield from distinct("question", asked, source)
    checks = ((check.id, ("checks", index)) for index, check in enumerate(form.checks))
    yield from distinct("check", checks, source)


def distinct(what: str, named: Named, source: Source) -> Iterator[Fault]:
    """Ids that stand twice or are not of lower-case Latin letters, digits, "-" and "_"."""
    seen: set[str] = set()
    for name, path in named:
        if name in seen:
            yield source.fault("id.twice", path, id=name, what=what)
        if not ID.fullmatch(name):
            yield source.fault("id.letters", path, id=name, what=what)
        seen.add(name)


def _lengths(form: Form, source: Source) -> Iterator[Fault]:
    """Ids that the store has no room for; those of cells are looked at with their table."""
    for section, path in _sections(form):
        for q, question in enumerate(section.questions):
            size = len(question.id)
            if size > LONGEST and question.cell is None:
                data = {"size": size, "max": LONGEST}
                yield source.fault("id.long", (*path, "questions", q), id=question.id, **data)


def _sections(form: Form) -> Iterator[tuple[Section, Path]]:
    for index, section in enumerate(form.sections):
        yield section, ("sections", index)
