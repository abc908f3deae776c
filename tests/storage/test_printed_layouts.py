"""A layout on paper: what a printed form shows of its forms, and how it runs over pages."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.application import Application, FilledForm
from flows.conditions import Value
from flows.model import Pack
from flows.printing import printed_of
from storage.exports.context import Occasion
from storage.exports.drafting import draft
from storage.exports.known import known
from storage.exports.layout import read_layout
from storage.exports.pages import pages
from storage.exports.papers import Filled, paper
from storage.exports.printing import TemplateFault, print_application
from tests.support.exports import EVIL, ZONE
from tests.support.laid import LAYOUT, made_up
from tests.support.papers import filled, on_paper, printed, read_pdf, read_word, solid

POPPLER = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (Debian: poppler-utils) reads the PDF back"
)
HEAD = "Примерова Анна Ильинична, директор"


def answered(pack: Pack, rows: int = 3, **changes: Value) -> dict[str, dict[str, Value]]:
    request = {**filled(pack.forms["request"], rows=rows), "head": HEAD, **changes}
    check: dict[str, Value] = {"listed": True, "inn": "500100732259"}
    return {"eligibility": check, "request": request}


def pdf(pack: Pack, folder: Path, answers: dict[str, dict[str, Value]]) -> bytes:
    return printed(pack, pack.printed[0], folder / "fair" / "print", "pdf", answers)


def word(pack: Pack, folder: Path, answers: dict[str, dict[str, Value]]) -> str:
    layouts = folder / "fair" / "print"
    layout, _, _ = read_layout(layouts / "paper.yaml")
    assert layout is not None
    forms = [pack.forms[id_] for id_ in pack.printed[0].forms]
    draft(layout, known(forms), "Заявка").save(layouts / "paper.docx")
    return read_word(printed(pack, pack.printed[0], layouts, "docx", answers))


def laid(pack: Pack, folder: Path, answers: dict[str, dict[str, Value]]) -> list[object]:
    """The items as they go to typst."""
    layout, _, faults = read_layout(folder / "fair" / "print" / "paper.yaml")
    assert layout is not None, faults
    forms = [pack.forms[id_] for id_ in pack.printed[0].forms]
    told = pages(layout, known(forms), on_paper(forms, answers))
    return [item["content"] for item in told["body"]]


def page_texts(file: bytes) -> list[str]:
    return [solid(page) for page in read_pdf(file).split("\f")[:-1]]


@POPPLER
def test_a_pdf_has_the_answers_of_all_its_forms(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    text = solid(read_pdf(pdf(pack, tmp_path, answered(pack))))
    for part in ["7707083893", "500100732259", f"Я, {HEAD}, прошу", "☒Со стендом", "☒Заочно"]:
        assert solid(part) in text
    assert solid("Примерова А. И.") in text
    assert solid("☒Сведения верны") in text
    assert solid("Приложение № 1 Заявка на место") in text


def test_word_has_the_same(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    text = word(pack, tmp_path, answered(pack))
    for part in ["7707083893", "500100732259", f"Я, {HEAD}, прошу", "☒\tСо стендом", "☒\tЗаочно"]:
        assert part in text
    assert "Примерова А. И." in text
    assert "☒\tСведения верны" in text


def test_an_empty_field_is_a_line_and_an_empty_table_has_rows_to_write_in(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    fields, sentence, goods, figures, consent, _ = laid(pack, tmp_path, {})
    assert isinstance(fields, list)
    assert [(row["text"], row["lines"]) for row in fields[:2]] == [("", 1), ("", 1)]
    assert re.fullmatch("Я, \ue000{24}, прошу дать место\\.", str(sentence))
    assert isinstance(goods, dict)
    assert [row["cells"] for row in goods["rows"]] == [[str(n), "", ""] for n in range(1, 6)]
    assert isinstance(figures, dict)
    assert [row["cells"] for row in figures["rows"]] == [["Выручка", ""], ["Работники", ""]]
    assert consent == [{"sign": "☐", "text": "Сведения верны"}]
    text = word(pack, tmp_path, {})
    assert "Я, ________________________, прошу" in text
    assert text.count("_" * 44) == 3 + 3 + 1  # fields of a line, of three lines, the service
    assert "☒" not in text


def test_rows_that_repeat_are_those_that_were_filled(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    _, _, goods, figures, *_ = laid(pack, tmp_path, answered(pack, rows=2))
    assert isinstance(goods, dict)
    assert [row["cells"][0] for row in goods["rows"]] == ["1", "2"]
    assert isinstance(figures, dict)
    assert figures["rows"][0]["cells"] == ["Выручка", "1\xa0250,5"]


@POPPLER
def test_a_long_table_repeats_its_head_on_every_page(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    texts = page_texts(pdf(pack, tmp_path, answered(pack, rows=40)))
    of_table = [page for page in texts if "primer.example" in page]
    assert len(of_table) > 1
    assert all("ТоварСсылка" in page for page in of_table)


@POPPLER
def test_whoever_signs_sees_words_on_the_same_page(tmp_path: Path) -> None:
    """Wherever the page ends, what stands before a signature goes with it."""
    lines = "".join(f"  - text: Строка {number}\n" for number in range(38))
    counts = set()
    for more in range(12):
        added = "".join(f"  - text: Ещё {number}\n" for number in range(more))
        asked = "  - text: Прошу дать место.\n  - signatures: [{role: Подпись}]\n"
        pack = made_up(tmp_path, f"body:\n{lines}{added}{asked}")
        [*before, last] = page_texts(pdf(pack, tmp_path, {}))
        assert solid("Прошу дать место.Подпись") in last
        counts.add(len(before))
    assert counts == {0, 1}, "no page ended near the signature"


@POPPLER
def test_an_answer_is_text_whatever_it_holds(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    evil = f"{EVIL} {{{{ 7*7 }}}} #sys.inputs \ue000\ue000\ue000 ___ конец"
    answers = answered(pack, name=evil, head=evil, about=evil, goods_1_name=evil)
    text = solid(read_pdf(pdf(pack, tmp_path, answers)))
    shown = solid(evil.replace("\ue000", "□"))
    assert text.count(shown) >= 3  # in the narrow column words are parted
    assert "□вответах—знак,которогонетвшрифте" in text
    assert word(pack, tmp_path, answers).count(evil) == 4


@POPPLER
def test_a_wide_paper_lies_on_its_side(tmp_path: Path) -> None:
    pack = made_up(tmp_path, "page: landscape\n" + LAYOUT)
    file = pdf(pack, tmp_path, answered(pack))
    done = subprocess.run(["pdfinfo", "-"], input=file, capture_output=True, check=True)  # noqa: S607
    assert re.search(r"Page size:\s+841\.\d+ x 595\.\d+", done.stdout.decode())


def test_the_parts_that_were_chosen_are_marked(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    service = pack.service_by_id["stand"]
    made = paper(
        [Filled(pack.forms["request"], {})], Occasion(), service, frozenset({"additional.2"})
    )
    assert [(one["official"], one["chosen"]) for one in made["parts"]] == [
        ("Аренда места", True),
        ("Перевод каталога", False),
        ("Доставка образцов", True),
    ]
    assert made["service"] == "Место на ярмарке"


def test_a_service_without_parts_is_not_asked_for_them(tmp_path: Path) -> None:
    layout = "body:\n  - text: Части\n  - parts: boxes\n  - parts: list\n"
    pack = made_up(tmp_path, layout)
    whole = pack.service_by_id["stand"]
    read, _, _ = read_layout(tmp_path / "fair" / "print" / "paper.yaml")
    assert read is not None
    asked = known([pack.forms["request"]])
    forms = [Filled(pack.forms["request"], {})]
    signs = []
    for service in [None, whole, whole.model_copy(update={"parts": ()})]:
        told = pages(read, asked, paper(forms, Occasion(), service))
        signs.append([[one["sign"] for one in item["content"]] for item in told["body"][1:]])
    assert signs == [[[], []], [["☒", "☐", "☐"], ["–"]], []]


@POPPLER
async def test_an_application_is_printed_from_all_its_forms(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    answers = answered(pack)
    forms = {id_: FilledForm(pack.forms[id_].version, one) for id_, one in answers.items()}
    chosen = FilledForm(pack.forms["parts-stand"].version, {"parts": ["additional-1"]})
    made = Application(
        id=1,
        pack="fair",
        service="stand",
        person_id=7,
        state="new",
        revision=1,
        created_at=datetime(2026, 11, 1, tzinfo=UTC),
        number="ЯР-2026-00001",
        forms={**forms, "parts-stand": chosen},
    )
    occasion = ("Центр «Пример»", ZONE)
    [one] = printed_of(pack, made.forms)
    folder = tmp_path / "fair" / "print"
    pinned = {id_: pack.forms[id_] for id_ in one.forms}
    file = await print_application(folder, pack, one, pinned, made, occasion, "pdf")
    text = solid(read_pdf(file))
    for part in ["ЯР-2026-00001", "500100732259", "Место на ярмарке", "☒Перевод каталога"]:
        assert solid(part) in text
    assert solid("☐Доставка образцов") in text


def test_an_older_table_is_printed_with_the_columns_of_today(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    form = pack.forms["request"]
    without = [one for one in form.tables[0].columns if one.id != "link"]
    table = form.tables[0].model_copy(update={"columns": tuple(without)})
    sections = [
        one.model_copy(
            update={
                "questions": tuple(q for q in one.questions if not q.id.endswith("_link")),
            }
        )
        for one in form.sections
    ]
    older = form.model_copy(update={"tables": (table,), "sections": tuple(sections)})
    told = paper([Filled(older, {"goods_1_name": "Мёд"}, form)], Occasion())
    assert [row["cells"] for row in told["tables"]["goods"]["rows"]] == [["Мёд", ""]]
    assert [row["official"] for row in told["tables"]["figures"]["rows"]] == [
        "Выручка",
        "Работники",
    ]


def test_a_printed_form_belongs_to_applications_that_have_its_forms(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    assert printed_of(pack, {"eligibility", "request"}) == pack.printed
    assert printed_of(pack, {"request"}) == pack.printed  # the self-check may be missing
    assert printed_of(pack, {"eligibility"}) == ()


def test_a_layout_that_is_none_can_t_be_printed(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    (tmp_path / "fair" / "print" / "paper.yaml").write_text("body: 5\n", encoding="utf-8")
    with pytest.raises(TemplateFault, match="shape"):
        pdf(pack, tmp_path, {})


def test_a_typst_file_of_its_own_wins_over_the_layout(tmp_path: Path) -> None:
    pack = made_up(tmp_path)
    (tmp_path / "fair" / "print" / "paper.typ").write_text("#panic()", encoding="utf-8")
    with pytest.raises(TemplateFault, match="panicked"):
        pdf(pack, tmp_path, {})
