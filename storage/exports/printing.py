"""Forms ready to sign: DOCX from a template that staff edit in Word, PDF from a typst template.

Both templates lie in a pack's `print/`, named as the printed form: `anketa.docx`, `anketa.typ`.
Answers reach them as data only; nothing in an answer is ever read as markup.
"""

import asyncio
from functools import cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from types import SimpleNamespace
from typing import Literal
from zoneinfo import ZoneInfo

import orjson
import typst
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from flows.application import Application
from flows.conditions import Answers
from flows.model import Form, Pack
from storage.exports.context import Context, Occasion, context
from storage.exports.glyphs import BOX, FONTS, printable

Format = Literal["docx", "pdf"]
SUFFIXES: dict[Format, str] = {"docx": ".docx", "pdf": ".typ"}

LINE = "_" * 44
_lock = Lock()


class TemplateFault(Exception):
    """A template can't be set as it should be: `reason` is the compiler's own word."""

    def __init__(self, template: str, reason: str) -> None:
        """`template` is the file's name."""
        super().__init__(template, reason)
        self.template = template
        self.reason = reason


async def print_form(
    templates: Path,
    printed: str,
    form: Form,
    answers: Answers,
    format_: Format,
    occasion: Occasion | None = None,
    current: Form | None = None,
) -> bytes:
    """Return the printed form as a file's content.

    `templates` is the pack's `print/` folder, `printed` the printed form's id. `form` is the
    version that `answers` were given to, `current` the one of today, when they differ. Raises
    TemplateFault.
    """
    filled = context(form, answers, occasion or Occasion(), current)
    return await asyncio.to_thread(render, templates / f"{printed}{SUFFIXES[format_]}", filled)


async def print_application(
    templates: Path,
    pack: Pack,
    printed: str,
    form: Form,
    application: Application,
    centre: str,
    zone: ZoneInfo,
    format_: Format,
) -> bytes:
    """Print a form of an application. `form` is the version that the application is pinned to.

    The scoring counts as passed on the day of submission. Raises KeyError when the application
    has no answers to the form, TemplateFault.
    """
    scored = pack.scoring is not None and pack.scoring.form in application.forms
    day = application.submitted_at.astimezone(zone).date() if application.submitted_at else None
    occasion = Occasion(application.number or "", centre, day if scored else None)
    answers = application.forms[form.id].answers
    current = pack.forms.get(form.id)
    return await print_form(templates, printed, form, answers, format_, occasion, current)


def render(template: Path, filled: Context) -> bytes:
    """Return the file that a template, of Word or of typst, makes. Raises TemplateFault."""
    return _docx(template, filled) if template.suffix == ".docx" else _pdf(template, filled)


def environment() -> SandboxedEnvironment:
    """The Jinja of templates in Word: an unknown name is a fault, an empty field a line."""
    made = SandboxedEnvironment(undefined=StrictUndefined, finalize=_escaped, autoescape=True)
    made.filters["line"] = lambda text: text or LINE
    return made


def _docx(template: Path, filled: Context) -> bytes:
    document = DocxTemplate(template)
    try:
        document.render({**filled, **_open(filled)}, environment(), autoescape=True)
    except TemplateError as wrong:
        raise TemplateFault(template.name, str(wrong)) from wrong
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _open(filled: Context) -> dict[str, SimpleNamespace]:
    """Questions as attributes: in a dict `answers.items` would be the method of that name."""
    return {
        "answers": SimpleNamespace(**filled["answers"]),
        "options": SimpleNamespace(**filled["options"]),
    }


def _escaped(value: object) -> Markup:
    """Escape for XML, underscores too: docxtpl turns "{_{" into "{{" when all is rendered."""
    return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704 - it was escaped


def _pdf(template: Path, filled: Context) -> bytes:
    answers = {id_: printable(text) for id_, text in filled["answers"].items()}
    replaced = any(BOX in text for text in answers.values())
    data = orjson.dumps({**filled, "answers": answers, "replaced": replaced})
    try:
        with _lock:
            pdf, warnings = _compiler(template).compile_with_warnings(
                format="pdf", sys_inputs={"data": data.decode()}
            )
    except typst.TypstError as wrong:
        raise TemplateFault(template.name, wrong.diagnostic) from wrong
    if warnings or not isinstance(pdf, bytes):
        raise TemplateFault(template.name, "\n".join(one.diagnostic for one in warnings))
    return pdf


@cache
def _compiler(template: Path) -> typst.Compiler:
    """One compiler a template, so that fonts are read once; none of the machine's own."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    return typst.Compiler(
        template, root=template.parent, font_paths=fonts, ignore_system_fonts=True
    )
