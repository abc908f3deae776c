"""Forms filled in for printing, and what stands on the paper afterwards."""

import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph

from flows.conditions import Value
from flows.model import Form, Pack, PrintedForm, Question
from storage.exports.context import Occasion
from storage.exports.known import known
from storage.exports.papers import Filled, Paper, paper
from storage.exports.printing import Format, render, template_of

NUMBER = "ОК-2026-00017"
CENTRE = "Центр «Пример»"

_SAMPLES: Mapping[str, Value] = {
    "integer": 12,
    "decimal": "1250.5",
    "money": "1250000",
    "percent": "12.5",
    "date": "2026-03-15",
    "period": "2026-01",
    "inn": "7707083893",
    "ogrn": "1027700132195",
    "kpp": "770701001",
    "phone": "+79001234567",
    "email": "anna@primer.example",
    "url": "https://primer.example/catalog",
    "country": "CN",
    "region": "27",
    "okved": "10.82",
    "tnved": "1806329000",
    "yes_no": True,
    "consent": True,
    "info": True,
}


def filled(form: Form, *, words: int = 2, rows: int = 3) -> dict[str, Value]:
    """Every question answered; texts have so many words and end with their `token`."""
    return {
        question.id: _value(form, question, words)
        for question in form.questions
        if question.cell is None or not question.cell.repeats or int(question.cell.row) <= rows
    }


def token(form: Form, question: Question) -> str:
    """What a text answer ends with: short enough for any column, and nobody else's."""
    return f"щ{form.position[question.id]}щ"


def on_paper(
    forms: Sequence[Form], answers: Mapping[str, Mapping[str, Value]], number: str = NUMBER
) -> Paper:
    """The paper of forms with their answers by form."""
    occasion = Occasion(number, CENTRE if number else "")
    return paper([Filled(form, answers.get(form.id, {})) for form in forms], occasion)


def printed(
    pack: Pack,
    one: PrintedForm,
    folder: Path,
    format_: Format,
    answers: Mapping[str, Mapping[str, Value]],
) -> bytes:
    """The file of a printed form."""
    forms = [pack.forms[id_] for id_ in one.forms]
    template = template_of(folder, one.id, format_)
    return render(template, on_paper(forms, answers), known(forms))


def read_pdf(pdf: bytes, *options: str) -> str:
    """The text of a PDF; `options` are pdftotext's."""
    command = ["pdftotext", *options, "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def read_word(content: bytes) -> str:
    """The text of a Word file with its footer, in order."""
    document = docx.Document(BytesIO(content))
    lines = [*_lines(document), *document.sections[0].footer.paragraphs]
    return "\n".join(line.text for line in lines)


def solid(text: str) -> str:
    """The text without what a page adds or takes: spaces, line ends, hyphens at them."""
    return re.sub(r"[\s\u200b\u00ad-]+", "", text)


def _value(form: Form, question: Question, words: int) -> Value:
    if question.kind in {"text", "long_text"}:
        many = words * 4 if question.kind == "long_text" else words
        return " ".join(["слово"] * many + [token(form, question)])
    if question.kind == "choice":
        return question.options[0].id
    if question.kind == "choices":
        return [option.id for option in question.options[:2]]
    if question.kind == "files":
        return ["one", "two"]
    value = _SAMPLES[question.kind]
    return [str(value)] if question.many else value


def _lines(document: Document) -> Iterator[Paragraph]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                seen: list[object] = []
                for cell in row.cells:
                    if cell._tc not in seen:
                        seen.append(cell._tc)
                        yield from cell.paragraphs
        else:
            yield block
