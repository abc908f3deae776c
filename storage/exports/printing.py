"""Forms ready to sign: DOCX from a template that staff edit in Word, PDF set by typst.

They lie in a pack's `print/`, named as the printed form: `anketa.docx` for Word; for PDF a typst
file of its own (`anketa.typ`) or else a layout (`anketa.yaml`), which `layout.typ` sets. Answers
reach them as data only; nothing in an answer is ever read as markup.
"""

import asyncio
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Literal
from zoneinfo import ZoneInfo

import orjson
import typst
from docxtpl import DocxTemplate

from flows.application import Application
from flows.catalogue import Service
from flows.compiling.parts import QUESTION, parts_form
from flows.model import Form, Option, Pack, PrintedForm
from storage.exports.bounded import SLIPS
from storage.exports.context import Occasion
from storage.exports.glyphs import BOX, FONTS
from storage.exports.known import Known, known, over
from storage.exports.layout import Layout, read_layout
from storage.exports.opened import UNOPENED
from storage.exports.pages import pages, printable_paper
from storage.exports.papers import Filled, Paper, named, paper
from storage.exports.placeholders import environment

Format = Literal["docx", "pdf"]

SETTER = Path(__file__).with_name("layout.typ")
"""Sets every layout."""


_lock = Lock()


class TemplateFault(Exception):
    """A template can't be set as it should be: `reason` is the compiler's own word."""

    def __init__(self, template: str, reason: str) -> None:
        """`template` is the file's name."""
        super().__init__(template, reason)
        self.template = template
        self.reason = reason


def template_of(templates: Path, printed: str, format_: Format) -> Path:
    """The file that a printed form is made from; of two for PDF, the typst file wins."""
    if format_ == "docx":
        return templates / f"{printed}.docx"
    own = templates / f"{printed}.typ"
    layout = templates / f"{printed}.yaml"
    return own if own.is_file() else layout


async def print_application(
    templates: Path,
    pack: Pack,
    printed: PrintedForm,
    forms: Mapping[str, Form],
    application: Application,
    occasion: tuple[str, ZoneInfo],
    format_: Format,
    made_for: Mapping[str, Form] | None = None,
) -> bytes:
    """Print a form of an application, as the file's content.

    `templates` is the folder of templates; `made_for` are the forms that they were made for, by
    default those of the pack. `forms` are the versions that the application is pinned to; a form
    that it has no answers to is left blank. `occasion`: the centre's name and
    zone. The scoring counts as passed on the day of submission. Raises TemplateFault.
    """
    centre, zone = occasion
    scored = pack.scoring is not None and pack.scoring.form in application.forms
    day = application.submitted_at.astimezone(zone).date() if application.submitted_at else None
    told = Occasion(application.number or "", centre, day if scored else None)
    today = pack.forms if made_for is None else made_for
    filled = [
        _filled(today.get(id_) or forms[id_], forms, application)
        for id_ in printed.forms
        if id_ in today or id_ in forms
    ]
    service = pack.service_by_id.get(application.service)
    made = paper(filled, told, service, _parts(application, service), _gone(forms, service))
    asked = over(known([one.form for one in filled]), known([one.made_for for one in filled]))
    template = template_of(templates, printed.id, format_)
    return await asyncio.to_thread(render, template, made, asked)


def render(template: Path, filled: Paper, asked: Known) -> bytes:
    """Return the file that a template makes: of Word, of typst, or a layout.

    `asked` has the wordings of what the layout shows. Raises TemplateFault.
    """
    if template.suffix == ".docx":
        return _docx(template, filled)
    return _typst(template, filled) if template.suffix == ".typ" else _laid(template, filled, asked)


def lay(layout: Layout, filled: Paper, asked: Known, name: str = "") -> bytes:
    """Return the PDF of a layout. `name` is what faults call it. Raises TemplateFault."""
    try:
        content = pages(layout, asked, filled)
    except SLIPS as wrong:
        raise TemplateFault(name, _said(wrong)) from wrong
    return _pdf(SETTER, content, name)


def _said(wrong: Exception) -> str:
    """The reason in its own words; a key that is missing is told without its quotes."""
    told = wrong.args[0] if isinstance(wrong, KeyError) and wrong.args else wrong
    return str(told) or type(wrong).__name__


def _filled(current: Form, forms: Mapping[str, Form], application: Application) -> Filled:
    held = application.forms.get(current.id)
    if held is None:
        return Filled(current, {})
    return Filled(forms.get(current.id, current), held.answers, current)


def _gone(forms: Mapping[str, Form], service: Service | None) -> tuple[Option, ...]:
    """Parts that could be chosen when the form was filled, and that the service has no longer."""
    form = forms.get(parts_form(service)) if service else None
    if form is None or service is None or QUESTION not in form.by_id:
        return ()
    today = {part.id.replace(".", "-") for part in service.parts}
    return tuple(one for one in form.by_id[QUESTION].options if one.id not in today)


def _parts(application: Application, service: Service | None) -> frozenset[str]:
    """The ids of the parts that were chosen ("additional.6")."""
    if service is None:
        return frozenset()
    held = application.forms.get(parts_form(service))
    chosen = held.answers.get(QUESTION) if held is not None else None
    options = chosen if isinstance(chosen, list) else []
    return frozenset(option.replace("-", ".") for option in options)


def _docx(template: Path, filled: Paper) -> bytes:
    try:
        document = DocxTemplate(template)
        document.render(named(filled), environment(), autoescape=True)
    except (*SLIPS, *UNOPENED) as wrong:
        raise TemplateFault(template.name, _said(wrong)) from wrong
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _typst(template: Path, filled: Paper) -> bytes:
    shown = printable_paper(filled)
    return _pdf(template, {**shown, "replaced": BOX in repr(shown["answers"])}, template.name)


def _laid(template: Path, filled: Paper, asked: Known) -> bytes:
    layout, _, faults = read_layout(template)
    if layout is None:
        [first, *_] = faults
        raise TemplateFault(template.name, f"{first.code}, {first.line}")
    return lay(layout, filled, asked, template.name)


def _pdf(template: Path, content: Mapping[str, object], name: str) -> bytes:
    data = orjson.dumps(content).decode()
    try:
        with _lock:
            pdf, warnings = _compiler(template).compile_with_warnings(
                format="pdf", sys_inputs={"data": data}
            )
    except typst.TypstError as wrong:
        raise TemplateFault(name, wrong.diagnostic) from wrong
    if warnings or not isinstance(pdf, bytes):
        raise TemplateFault(name, "\n".join(one.diagnostic for one in warnings))
    return pdf


@cache
def _compiler(template: Path) -> typst.Compiler:
    """One compiler a template, so that fonts are read once; none of the machine's own."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    return typst.Compiler(
        template, root=template.parent, font_paths=fonts, ignore_system_fonts=True
    )
