"""Do the templates of a pack's printed forms and its forms agree? For `prichal check`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

from jinja2 import TemplateSyntaxError

from flows.compiling.source import Fault, Source
from flows.model import Pack, PrintedForm, Question
from storage.exports.braces import leftover
from storage.exports.context import Occasion
from storage.exports.known import Known, columns, known
from storage.exports.layout import Layout, read_layout
from storage.exports.names import Names, names_of
from storage.exports.opened import open_fault
from storage.exports.papers import Filled, paper
from storage.exports.pasting import pasted
from storage.exports.printing import Format, TemplateFault, render, template_of
from storage.exports.uses import Use, in_layout, in_typst, in_word

FOLDER = "print"
"""Where a pack keeps its templates."""

EXEMPT = {"info", "consent"}
"""Kinds of questions that need not be printed: what was read or agreed to in the chat."""


@dataclass(slots=True)
class _Shown:
    """What the printed forms of one format show: questions by form, or columns of tables."""

    names: set[tuple[str, str]] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    """Printed forms of which nothing can be said."""


def faults(pack: Pack, templates: Path) -> list[Fault]:
    """Return what is wrong with the templates in `templates` (a pack's `print/` folder).

    Codes: `print.no_template`, `print.broken` (reason), `print.unknown_field` (field: the forms
    have no such question, table or column, or it has no options), `print.unused_question`
    (question: no printed form of its form shows it), `print.widths` (count, widths), those of a
    layout's shape, and `file.unknown`.
    Each is told for DOCX and for PDF.
    """
    found = [*_strangers(pack, templates)]
    for format_ in get_args(Format):
        shown = _Shown()
        for printed in pack.printed:
            found += _faults(pack, printed, template_of(templates, printed.id, format_), shown)
        found += _unused(pack, templates, format_, shown)
    return found


def _strangers(pack: Pack, templates: Path) -> Iterator[Fault]:
    """Files that no printed form is made from: most often a slip in the name."""
    known_ids = {printed.id for printed in pack.printed}
    for file in sorted([*templates.glob("[!.~]*.yaml"), *templates.glob("[!.~]*.docx")]):
        if file.stem not in known_ids:
            name = f"{FOLDER}/{file.name}"
            yield Fault("file.unknown", name, 1, data={"file": name})


def _faults(pack: Pack, printed: PrintedForm, template: Path, shown: _Shown) -> Iterator[Fault]:
    if not template.is_file():
        shown.unread.add(printed.id)
        yield _fault(printed, template, "print.no_template")
        return
    forms = [pack.forms[id_] for id_ in printed.forms if id_ in pack.forms]
    names = names_of(forms)
    try:
        uses, wrong = _uses(printed, template, known(forms))
    except TemplateSyntaxError as slip:
        line = slip.lineno if template.suffix == ".yaml" else 1
        reason = slip.message or ""
        uses, wrong = None, [_fault(printed, template, "print.broken", line, reason=reason)]
    except ValueError as slip:
        uses, wrong = None, [_fault(printed, template, "print.broken", reason=str(slip))]
    yield from wrong
    if uses is None:
        shown.unread.add(printed.id)
        return
    unknown = list(_unknown(printed, template, uses, names))
    yield from unknown
    shown.names.update(name for use in uses for name in names.shown(use))
    if not unknown and not wrong:
        yield from _broken(pack, printed, template)


def _uses(
    printed: PrintedForm, template: Path, asked: Known
) -> tuple[list[Use] | None, list[Fault]]:
    if template.suffix == ".docx":
        if words := open_fault(template) or leftover(template):
            return None, [_fault(printed, template, "print.broken", reason=words)]
        return list(in_word(template)), []
    if template.suffix == ".typ":
        return list(in_typst(template)), []
    layout, source, wrong = read_layout(template)
    if layout is None or source is None:
        return None, list(wrong)
    return list(in_layout(layout, source)), list(_widths(printed, template, layout, source, asked))


def _widths(
    printed: PrintedForm, template: Path, layout: Layout, source: Source, asked: Known
) -> Iterator[Fault]:
    """Tables whose columns are more or fewer than their widths."""
    for n, item in enumerate(layout.body):
        grid = item.table
        if grid is None or not grid.widths or grid.of is None or grid.of not in asked.tables:
            continue
        known_ = {column.id for column in asked.tables[grid.of].columns}
        if any(column.cell is not None and column.cell not in known_ for column in grid.columns):
            continue
        count = len(columns(grid, asked.tables[grid.of]))
        if count != len(grid.widths):
            line = source.line(("body", n, "table", "widths"))
            data = {"count": str(count), "widths": str(len(grid.widths))}
            yield _fault(printed, template, "print.widths", line, **data)


def _unknown(
    printed: PrintedForm, template: Path, uses: list[Use], names: Names
) -> Iterator[Fault]:
    for use in dict.fromkeys(uses):
        if wrong := names.unknown(use):
            yield _fault(printed, template, "print.unknown_field", use.line, field=wrong)


def _unused(pack: Pack, templates: Path, format_: Format, shown: _Shown) -> Iterator[Fault]:
    """Questions that stand on no printed form of their form.

    What the self-check asks need not be printed; forms take from it what they want.
    """
    checked = pack.eligibility.form if pack.eligibility else None
    for form in pack.forms.values():
        prints = [printed for printed in pack.printed if form.id in printed.forms]
        if not prints or form.id == checked or shown.unread & {one.id for one in prints}:
            continue
        first = prints[0]
        template = template_of(templates, first.id, format_)
        missing = [_name(one) for one in form.questions if not _shown(form.id, one, shown)]
        for name in dict.fromkeys(missing):
            paste = pasted(name, template.suffix)
            yield _fault(first, template, "print.unused_question", question=name, paste=paste)


def _shown(form: str, question: Question, shown: _Shown) -> bool:
    if question.kind in EXEMPT or question.sensitive:
        return True
    if question.cell is not None and not question.cell.column:
        return True  # whether there is another row
    return {(form, question.id), (form, _name(question))} & shown.names != set()


def _name(question: Question) -> str:
    cell = question.cell
    return question.id if cell is None else f"{cell.table}.{cell.column}"


def _broken(pack: Pack, printed: PrintedForm, template: Path) -> Iterator[Fault]:
    """An empty form is printed: what the names alone don't show comes out now."""
    forms = [pack.forms[id_] for id_ in printed.forms if id_ in pack.forms]
    try:
        render(template, paper([Filled(form, {}) for form in forms], Occasion()), known(forms))
    except TemplateFault as wrong:
        line, reason = _place(template, wrong.reason)
        yield _fault(printed, template, "print.broken", line, reason=reason)


def _place(template: Path, reason: str) -> tuple[int, str]:
    """The line that typst tells, and its words without the folder that the file lies in."""
    told = re.compile(rf"\S*{re.escape(template.name)}:(\d+)")
    found = told.search(reason)
    said = told.sub(rf"{template.name}:\1", reason)
    return (int(found[1]) if found else 1), said


def _fault(printed: PrintedForm, template: Path, code: str, line: int = 1, **data: str) -> Fault:
    file = f"{FOLDER}/{template.name}"
    return Fault(code, file, line, clause=printed.clause, data={"template": template.name, **data})
