"""Every printed form of every pack: what is answered is on the paper, in PDF and in Word."""

import shutil
from collections.abc import Iterator

import pytest

from flows.model import Form, Pack, PrintedForm, Question
from storage.exports.known import columns, known
from storage.exports.layout import Layout, read_layout
from storage.exports.names import names_of
from storage.exports.printing import template_of
from storage.exports.uses import in_layout, in_word
from storage.packs import PACKS, load_packs
from tests.support.papers import CENTRE, NUMBER, filled, printed, read_pdf, read_word, solid, token

ALL = load_packs()
LAID = [
    pytest.param(pack, one, id=f"{pack.id}-{one.id}")
    for pack in ALL.values()
    for one in pack.printed
    if template_of(PACKS / pack.id / "print", one.id, "pdf").suffix == ".yaml"
]
POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (Debian: poppler-utils) reads the PDF back"
)


def layout_of(pack: Pack, one: PrintedForm) -> Layout:
    layout, _, faults = read_layout(PACKS / pack.id / "print" / f"{one.id}.yaml")
    assert layout is not None, faults
    return layout


def shown(pack: Pack, one: PrintedForm) -> Iterator[tuple[Form, Question]]:
    """Texts that the layout shows as they are, each with its form."""
    forms = [pack.forms[id_] for id_ in one.forms]
    names = names_of(forms)
    asked = known(forms)
    for item in layout_of(pack, one).body:
        for row in item.fields:
            if row.value is not None:
                form, question = names.answers[row.value]
                yield pack.forms[form], pack.forms[form].by_id[question]
        if item.table is not None and item.table.of is not None:
            form, table = names.tables[item.table.of]
            named = {c.source for c in columns(item.table, asked.tables[item.table.of])}
            for question_ in pack.forms[form].cells[table]:
                cell = question_.cell
                if cell is not None and cell.column in named - {""}:
                    yield pack.forms[form], question_


@POPPLER
@pytest.mark.parametrize(("pack", "one"), LAID)
@pytest.mark.parametrize("words", [2, 150])
def test_no_answer_is_lost_on_the_pages_of_a_pdf(pack: Pack, one: PrintedForm, words: int) -> None:
    answers = {id_: filled(pack.forms[id_], words=words) for id_ in one.forms}
    text = solid(read_pdf(printed(pack, one, PACKS / pack.id / "print", "pdf", answers)))
    assert solid(NUMBER) in text
    assert solid(CENTRE) in text
    for form, question in shown(pack, one):
        if question.id in answers[form.id] and question.kind in {"text", "long_text"}:
            assert token(form, question) in text, question.id


@pytest.mark.parametrize(("pack", "one"), LAID)
def test_no_answer_is_lost_in_word(pack: Pack, one: PrintedForm) -> None:
    answers = {id_: filled(pack.forms[id_]) for id_ in one.forms}
    text = read_word(printed(pack, one, PACKS / pack.id / "print", "docx", answers))
    assert not {"{{", "}}", "{%", "%}"} & {text[n : n + 2] for n in range(len(text))}
    assert f"{NUMBER}  {CENTRE}" in text
    for form, question in shown(pack, one):
        if question.id in answers[form.id] and question.kind in {"text", "long_text"}:
            assert token(form, question) in text, question.id


@pytest.mark.parametrize(("pack", "one"), LAID)
@pytest.mark.parametrize("format_", ["pdf", "docx"])
def test_an_empty_form_is_printed_too(pack: Pack, one: PrintedForm, format_: str) -> None:
    kind = "pdf" if format_ == "pdf" else "docx"
    file = printed(pack, one, PACKS / pack.id / "print", kind, {})  # type: ignore[arg-type]
    assert file.startswith(b"%PDF" if kind == "pdf" else b"PK")
    if kind == "docx":
        assert "☒" not in read_word(file)


@pytest.mark.parametrize(("pack", "one"), LAID)
def test_word_shows_what_the_layout_shows(pack: Pack, one: PrintedForm) -> None:
    folder = PACKS / pack.id / "print"
    names = names_of([pack.forms[id_] for id_ in one.forms])
    layout, source, _ = read_layout(folder / f"{one.id}.yaml")
    assert layout is not None
    assert source is not None
    laid = {name for use in in_layout(layout, source) for name in names.shown(use)}
    typed = {name for use in in_word(folder / f"{one.id}.docx") for name in names.shown(use)}
    assert typed == laid
