"""Tables of a form on their way out: a column each, nested in JSON, rows on paper."""

import csv
import json
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl

from storage.exports import csv as csv_export
from storage.exports import jsonl, xlsx
from storage.exports.about import About
from storage.exports.context import Occasion, context
from storage.exports.rows import FORMER
from tests.support.exports import stream
from tests.support.fair import ANSWERS, application, fair, request

ZONE = ZoneInfo("Asia/Vladivostok")
ABOUT = About(application().created_at)
GOODS = (
    "1. Наименование товара: Сыр; Код ТН ВЭД: 0406 90; Поставлялся ли за рубеж: ДА; "
    "Страна поставки: Казахстан\n"
    "2. Наименование товара: Мёд; Код ТН ВЭД: 0409; Поставлялся ли за рубеж: НЕТ"
)


async def test_a_table_is_one_column_with_a_line_for_each_row(tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    await csv_export.write(stream([application()]), {"fair": fair()}, ZONE, out, ABOUT)
    with out.open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file, delimiter=";")
    assert row["Сведения о товарах"] == GOODS
    assert row["Показатели"].replace("\xa0", " ") == (
        "Выручка (тыс. руб.) — 2024: 100; 2025: 1 200,5; 2026, план: 130; 2027, план: 140\n"
        "Численность работников (чел.) — 2024: 10"
    )
    assert row["Партнёры"] == ""
    assert row["Достоверность сведений подтверждаю"] == "ДА"
    assert "Правила ярмарки" not in row
    assert not any(header.startswith("Наименование товара") for header in row)
    assert row[FORMER] == ""


async def test_the_workbook_has_the_same_column(tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    await xlsx.write(stream([application()]), {"fair": fair()}, ZONE, out, ABOUT)
    head, row = openpyxl.load_workbook(out)["Заявки"].iter_rows(values_only=True)
    assert dict(zip(head, row, strict=True))["Сведения о товарах"] == GOODS


async def test_json_has_rows_as_lists_and_fixed_rows_by_name(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    await jsonl.write(stream([application()]), {"fair": fair()}, ZONE, out, ABOUT)
    answers = json.loads(out.read_text("utf-8"))["forms"]["request"]["answers"]
    assert answers == {
        "full_name": "ООО «Пример»",
        "goods": [
            {"name": "Сыр", "code": "040690", "abroad": True, "country": "KZ"},
            {"name": "Мёд", "code": "0409", "abroad": False},
        ],
        "indicators": {
            "revenue": {"y2024": "100", "y2025": "1200.5", "y2026": "130", "y2027": "140"},
            "staff": {"y2024": "10"},
        },
        "partners": [],
        "truth": True,
    }


async def test_cells_of_a_pack_that_is_gone_are_not_lost(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    await jsonl.write(stream([application()]), {}, ZONE, out, ABOUT)
    answers = json.loads(out.read_text("utf-8"))["forms"]["request"]["answers"]
    assert answers == ANSWERS


def test_paper_gets_rows_with_as_many_cells_as_columns() -> None:
    tables = context(request(), ANSWERS, Occasion())["tables"]
    assert [row["cells"] for row in tables["goods"]["rows"]] == [
        ["Сыр", "0406 90", "ДА", "Казахстан"],
        ["Мёд", "0409", "НЕТ", ""],
    ]
    assert [one["official"] for one in tables["indicators"]["columns"]][2] == "2026, план"
    [revenue, staff] = tables["indicators"]["rows"]
    assert revenue["official"] == "Выручка (тыс. руб.):"
    assert staff["cells"] == ["10", "", "", ""]
    assert tables["partners"]["rows"] == []


def test_an_empty_form_has_its_fixed_rows_only() -> None:
    tables = context(request(), {}, Occasion())["tables"]
    assert {id_: len(table["rows"]) for id_, table in tables.items()} == {
        "goods": 0,
        "indicators": 2,
        "partners": 0,
    }
