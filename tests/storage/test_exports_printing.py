"""The printed Anketa: every answer on paper, as text, in a file that opens."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from flows.conditions import Value
from flows.model import Form, Question
from storage.exports import printing
from storage.exports.context import Occasion, context, decoded
from storage.exports.glyphs import printable
from storage.exports.known import known
from storage.exports.official import official
from storage.exports.papers import Filled, paper
from storage.exports.placeholders import LINE
from storage.exports.printing import TemplateFault, print_application, render, template_of
from storage.packs import PACKS
from tests.support.exports import (
    ANKETA,
    EVIL,
    PACK,
    ZONE,
    application,
    pack,
    pack_with_reading,
)

TEMPLATES = PACKS / PACK / "print"
OCCASION = Occasion("РМ-2026-00017", "Центр «Пример»", date(2026, 11, 12))
LONG = " ".join(f"слово{number}" for number in range(1_100))
BLOCKS = [
    "АНКЕТА КОМПАНИИ",
    "по способам организации экспортной интернет-торговли",
    "Данные компании",
    "Реквизиты компании",
    "Информация о продукции",
    "Запросная позиция",
    "Размещение на электронных торговых площадках с господдержкой",
    "Фактом подписания данной Анкеты Вы подтверждаете достоверность сведений",
    "Дополнительные сведения",
    "Иное:",
    "К анкете необходимо приложить информацию рекламного характера",
    "Подпись*",
    "* - Анкета должна быть подписана уполномоченным лицом или его доверенным**.",
    "** - К анкете необходимо приложить копию доверенности.",
]
POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (Debian: poppler-utils) reads the PDF back"
)


def printed_form(
    templates: Path,
    printed: str,
    form: Form,
    answers: dict[str, Value],
    format_: printing.Format,
    occasion: Occasion | None = None,
    current: Form | None = None,
) -> bytes:
    filled = paper([Filled(form, answers, current)], occasion or Occasion())
    return render(template_of(templates, printed, format_), filled, known([current or form]))


async def word(answers: dict[str, Value], occasion: Occasion = OCCASION) -> Document:
    form = pack().forms["anketa"]
    return docx.Document(
        BytesIO(printed_form(TEMPLATES, "anketa", form, answers, "docx", occasion))
    )


async def pdf_text(answers: dict[str, Value], occasion: Occasion = OCCASION) -> str:
    form = pack().forms["anketa"]
    pdf = printed_form(TEMPLATES, "anketa", form, answers, "pdf", occasion)
    return read_pdf(pdf)


def read_pdf(pdf: bytes) -> str:
    command = ["pdftotext", "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def paragraphs(document: Document) -> Iterator[Paragraph]:
    yield from document.paragraphs
    seen: list[_Cell] = []
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell not in seen:
                    seen.append(cell)
                    yield from cell.paragraphs
    yield from document.sections[0].footer.paragraphs


def word_text(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(document))


def solid(text: str) -> str:
    """The text without what a page adds or takes: spaces, line ends, hyphens at them."""
    return re.sub(r"[\s\u200b-]+", "", text)


def printed(question: Question, value: Value) -> list[str]:
    """What must be seen on paper of an answer."""
    if question.kind == "files":
        return [f"Приложено файлов: {len(value) if isinstance(value, list) else 0}."]
    if question.kind == "yes_no":
        return [question.official]
    if question.options:
        return [
            question.option_ids[id_].official
            for id_ in (value if isinstance(value, list) else [str(value)])
        ]
    return [official(question, value)]


async def test_word_holds_every_answer_and_every_part_of_the_form() -> None:
    text = solid(word_text(await word(ANKETA)))
    for question in pack().forms["anketa"].questions:
        for part in printed(question, ANKETA[question.id]):
            assert solid(part) in text, question.id
    for part in [*BLOCKS, "РМ-2026-00017", "Центр «Пример»", "Скоринг пройден: 12.11.2026"]:
        assert solid(part) in text
    assert "{" not in text


@POPPLER
async def test_pdf_holds_every_answer_and_every_part_of_the_form() -> None:
    text = solid(await pdf_text(ANKETA))
    for question in pack().forms["anketa"].questions:
        for part in printed(question, ANKETA[question.id]):
            assert solid(part) in text, question.id
    for part in [*BLOCKS, "РМ-2026-00017", "Центр «Пример»", "Скоринг пройден: 12.11.2026"]:
        assert solid(part) in text


async def test_word_marks_what_was_chosen() -> None:
    lines = word_text(await word(ANKETA)).splitlines()
    assert {"●\tРегулярные поставки", "○\tНет", "☒\tСубсидирование"} <= set(lines)
    assert "☐\tОбразовательные услуги" in lines
    assert sum(line.startswith("☒") for line in lines) == 2 + 1 + 1 + 2
    assert sum(line.startswith("●") for line in lines) == 4


@POPPLER
async def test_pdf_marks_what_was_chosen() -> None:
    text = solid(await pdf_text(ANKETA))
    assert "●Регулярныепоставки" in text
    assert "☒Субсидирование" in text
    assert "☐Образовательныеуслуги" in text
    assert (text.count("☒"), text.count("●")) == (6, 4)


async def test_an_empty_form_has_lines_to_write_on_and_no_mark() -> None:
    text = word_text(await word({}, Occasion()))
    assert text.count(LINE) == 20
    assert not set("☒●") & set(text)
    assert "Скоринг пройден" not in text
    assert "Приложено файлов" not in text


@pytest.mark.parametrize("question", ["full_name", "request", "head", "further_support_other"])
async def test_an_answer_is_text_whatever_it_holds(question: str) -> None:
    evil = f"{EVIL} 🙂 ₽ {{{{ 7*7 }}}} {{% raw %}} #sys.inputs\nвторая строка\tи\x00ещё"
    shown = evil.replace("\x00", "")
    assert shown in word_text(await word({**ANKETA, question: evil}))
    assert printed_form(
        TEMPLATES, "anketa", pack().forms["anketa"], {**ANKETA, question: evil}, "pdf"
    )


@POPPLER
@pytest.mark.parametrize("question", ["full_name", "request", "further_support_other"])
async def test_pdf_shows_markup_as_text_and_a_box_for_an_unknown_character(question: str) -> None:
    text = solid(await pdf_text({**ANKETA, question: f"{EVIL} 👩🏽‍💻 конец"}))
    assert solid(printable(f"{EVIL} □□ конец")) in text
    assert "□вответах—знак,которогонетвшрифте" in text


@POPPLER
async def test_nothing_of_long_texts_is_lost_over_the_pages() -> None:
    """A row of typst that may not break would run off the page without a word."""
    names = ["full_name", "head", "export_volumes", "product_description", "request"]
    long = dict.fromkeys([*names, "further_support_other", "ecommerce_russia_platforms"], LONG)
    text = solid(await pdf_text({**ANKETA, **long}))
    assert text.count("слово1099") == len(long)
    text = solid(await pdf_text({**ANKETA, "legal_address": "Ы" * 10_000}))
    assert text.count("Ы") == 10_000
    lines = "\n".join(f"строка {number}." for number in range(150))
    text = solid(await pdf_text({**ANKETA, "legal_address": lines, "request": lines}))
    assert text.count("строка149.") == 2
    assert "Подпись*" in text


async def test_a_long_word_of_ten_thousand_letters_stays_whole_in_word() -> None:
    assert "Ы" * 10_000 in word_text(await word({**ANKETA, "request": "Ы" * 10_000}))


async def test_a_question_asked_the_other_way_round_is_marked_as_on_paper() -> None:
    form = pack_with_reading("anketa.certified", "opposite").forms["anketa"]
    marks = context(form, {"certified": True}, Occasion())["options"]["certified"]
    assert [mark["official"] for mark in marks if mark["chosen"]] == ["Нет"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Иванов Иван Иванович, генеральный директор", "Иванов И. И."),
        ("Генеральный директор Петрова-Водкина Анна Ильинична", "Петрова-Водкина А. И."),
        ("Директор Анна Ильинична Петрова", "Петрова А. И."),
        ("директор завода", ""),
        ("ООО «Пример»", ""),
        ("", ""),
    ],
)
def test_the_name_under_the_signature_is_only_what_is_surely_a_name(typed: str, name: str) -> None:
    assert decoded(typed) == name


async def test_the_head_s_name_stands_under_the_head_s_signature_only() -> None:
    head = word_text(await word({**ANKETA, "signatory": "head"}))
    assert "Примерова А. И." in head
    assert "Примерова А. И." not in word_text(await word({**ANKETA, "signatory": "proxy"}))


@POPPLER
async def test_an_application_is_printed_with_its_number_and_the_centre_s_day() -> None:
    made = application()  # submitted on 12 November in UTC, on the 13th in Vladivostok
    anketa = next(one for one in pack().printed if one.id == "anketa")
    forms = {"anketa": pack().forms["anketa"]}
    occasion = ("Центр «Пример»", ZONE)
    pdf = await print_application(TEMPLATES, pack(), anketa, forms, made, occasion, "pdf")
    assert solid("Скоринг пройден: 13.11.2026") in solid(read_pdf(pdf))
    assert "РМ-2026-00001" in read_pdf(pdf)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
async def test_an_older_version_of_the_form_is_printed_too(kind: printing.Format) -> None:
    current = pack().forms["anketa"]
    shorter = current.model_validate(
        {
            **current.model_dump(),
            "version": "old",
            "sections": current.model_dump()["sections"][:1],
            "checks": [],
        }
    )
    names = {id_: ANKETA[id_] for id_ in shorter.by_id}
    assert printed_form(TEMPLATES, "anketa", shorter, names, kind, OCCASION, current)
    with pytest.raises(TemplateFault):
        printed_form(TEMPLATES, "anketa", shorter, names, kind, OCCASION)


async def test_a_font_that_is_not_shipped_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "anketa.typ").write_text('#set text(font: "Arial")\nтекст', encoding="utf-8")
    with pytest.raises(TemplateFault, match="arial"):
        printed_form(tmp_path, "anketa", pack().forms["anketa"], {}, "pdf")


@pytest.mark.skipif(shutil.which("pdffonts") is None, reason="pdffonts (poppler-utils) is missing")
async def test_only_shipped_fonts_are_in_the_pdf() -> None:
    form = pack().forms["anketa"]
    pdf = printed_form(TEMPLATES, "anketa", form, {**ANKETA, "request": EVIL + "🙂"}, "pdf")
    command = ["pdffonts", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)  # noqa: ASYNC221, S603
    fonts = {re.split(r"[+ ]", line)[1] for line in done.stdout.decode().splitlines()[2:]}
    assert all(re.match("PTSerif|PTSans|DejaVuSansMono", font) for font in fonts), fonts
