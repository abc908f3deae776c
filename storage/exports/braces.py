"""Braces of a Word template that belong to no placeholder: one was deleted by mistake."""

import re
from collections.abc import Iterator
from pathlib import Path

from docx.oxml.ns import qn
from docxtpl import DocxTemplate

_WHOLE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}")
_LEFT = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")

AROUND = 40
"""Characters that are shown of the place."""


def leftover(template: Path) -> str:
    """The words around the first brace that opens or closes nothing; "" where all are in pairs.

    The file is one that can be opened (see `opened.py`).
    """
    for words in _paragraphs(template):
        rest = _WHOLE.sub("", words)
        if (found := _LEFT.search(rest)) is not None:
            return rest[max(0, found.start() - AROUND) : found.end() + AROUND].strip()
    return ""


def _paragraphs(template: Path) -> Iterator[str]:
    document = DocxTemplate(template)
    document.init_docx()
    whole = document.get_docx()
    roots = [whole.element.body]
    for section in whole.sections:
        roots += [section.header._element, section.footer._element]  # noqa: SLF001 - no other way
    for root in roots:
        for paragraph in root.iter(qn("w:p")):
            yield "".join(piece.text or "" for piece in paragraph.iter(qn("w:t")))
