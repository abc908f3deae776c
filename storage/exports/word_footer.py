"""The foot of a Word template's pages: a text, and the page's number that Word counts itself."""

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

GREY = RGBColor(0x59, 0x59, 0x59)
SIZE = Pt(8.5)


def footer(paragraph: Paragraph, text: str, width: float) -> None:
    """Put the text at the left and "стр. 1 из 2" at the right edge, `width` millimetres away."""
    paragraph.style = None  # the style of footers has tabs of its own in between
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
    _grey(paragraph, f"{text}\tстр. ")
    _counted(paragraph, "PAGE")
    _grey(paragraph, " из ")
    _counted(paragraph, "NUMPAGES")


def _counted(paragraph: Paragraph, name: str) -> None:
    """A field, with 1 until Word has counted."""
    _mark(_grey(paragraph), "begin")
    code = OxmlElement("w:instrText")
    code.text = name
    _grey(paragraph)._r.append(code)  # noqa: SLF001 - python-docx has no fields of its own
    _mark(_grey(paragraph), "separate")
    _grey(paragraph, "1")
    _mark(_grey(paragraph), "end")


def _mark(run: Run, kind: str) -> None:
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    run._r.append(made)  # noqa: SLF001 - python-docx has no fields of its own


def _grey(paragraph: Paragraph, text: str = "") -> Run:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = SIZE, GREY
    return run
