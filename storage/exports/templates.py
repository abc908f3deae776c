"""Do the templates of a pack's printed forms and its forms agree? For `prichal check`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes

from flows.compiling.source import Fault
from flows.model import Form, Pack, PrintedForm
from storage.exports.context import Context, Occasion, context
from storage.exports.printing import SUFFIXES, TemplateFault, environment, render

FOLDER = "print"
"""Where a pack keeps its templates."""

_GROUPS = ("answers", "options")
_TYPST = re.compile(r'\b(answers|options)\.(?:at\("(\w+)"|(\w+))')
_COMMENT = re.compile(r"(?<![:\\])//.*")


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a template names a question: `answers.inn`, `options.certified`."""

    group: str
    field: str
    line: int = 1


def faults(pack: Pack, templates: Path) -> list[Fault]:
    """Return what is wrong with the templates in `templates` (a pack's `print/` folder).

    Codes: `print.no_template`, `print.broken` (reason), `print.unknown_field` (field: the form has
    no such question, or it has no options), `print.unused_question` (question). Each is told for
    DOCX and for PDF.
    """
    return [
        fault
        for printed in pack.printed
        for suffix in SUFFIXES.values()
        for fault in _faults(pack, printed, templates / f"{printed.id}{suffix}")
    ]


def _faults(pack: Pack, printed: PrintedForm, template: Path) -> Iterator[Fault]:
    if not template.is_file():
        yield _fault(printed, template, "print.no_template")
        return
    forms = [pack.forms[id_] for id_ in printed.forms if id_ in pack.forms]
    blank = [context(form, {}, Occasion()) for form in forms]
    try:
        uses = list(_docx(template) if template.suffix == ".docx" else _typst(template))
    except (TemplateSyntaxError, PackageNotFoundError, BadZipFile, ValueError) as wrong:
        yield _fault(printed, template, "print.broken", reason=str(wrong))
        return
    unknown = list(_unknown(printed, template, uses, blank))
    yield from unknown
    yield from _unused(printed, template, uses, forms)
    if not unknown:
        yield from _broken(printed, template, blank)


def _unknown(
    printed: PrintedForm, template: Path, uses: list[Use], blank: list[Context]
) -> Iterator[Fault]:
    known = {("answers", id_) for one in blank for id_ in one["answers"]}
    known |= {("options", id_) for one in blank for id_ in one["options"]}
    for use in dict.fromkeys(uses):
        if (use.group, use.field) not in known:
            field = f"{use.group}.{use.field}"
            yield _fault(printed, template, "print.unknown_field", use.line, field=field)


def _unused(
    printed: PrintedForm, template: Path, uses: list[Use], forms: list[Form]
) -> Iterator[Fault]:
    used = {use.field for use in uses}
    for form in forms:
        for question in form.questions:
            if question.id not in used:
                yield _fault(printed, template, "print.unused_question", question=question.id)


def _broken(printed: PrintedForm, template: Path, blank: list[Context]) -> Iterator[Fault]:
    """An empty form is printed: what the names alone don't show comes out now."""
    try:
        for one in blank:
            render(template, one)
    except TemplateFault as wrong:
        yield _fault(printed, template, "print.broken", reason=wrong.reason)


def _fault(printed: PrintedForm, template: Path, code: str, line: int = 1, **data: str) -> Fault:
    file = f"{FOLDER}/{template.name}"
    return Fault(code, file, line, clause=printed.clause, data={"template": template.name, **data})


def _docx(template: Path) -> Iterator[Use]:
    document = DocxTemplate(template)
    document.init_docx()
    parts = [document.get_xml()]
    for place in (document.HEADER_URI, document.FOOTER_URI):
        parts += [document.get_part_xml(part) for _, part in document.get_headers_footers(place)]
    for part in parts:
        tree = environment().parse(document.patch_xml(part))
        for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
            if use := _use(node):
                yield use


def _use(node: nodes.Node) -> Use | None:
    match node:
        case nodes.Getattr(node=nodes.Name(name=group), attr=field) if group in _GROUPS:
            return Use(group, field)
        case nodes.Getitem(node=nodes.Name(name=group), arg=nodes.Const(value=str(field))) if (
            group in _GROUPS
        ):
            return Use(group, field)
    return None


def _typst(template: Path) -> Iterator[Use]:
    for number, line in enumerate(template.read_text(encoding="utf-8").splitlines(), start=1):
        for group, quoted, plain in _TYPST.findall(_COMMENT.sub("", line)):
            if quoted or plain != "at":
                yield Use(group, quoted or plain, number)
