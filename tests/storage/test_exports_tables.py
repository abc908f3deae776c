"""XLSX, CSV and JSONL as the people and programs that open them see them."""

import csv
import json
import zipfile
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from flows.application import Application, FilledForm
from storage.exports import csv as csv_export
from storage.exports import jsonl, xlsx
from storage.exports.about import About
from storage.exports.rows import FORMER, Table
from tests.support.exports import (
    ANKETA,
    EVIL,
    PACK,
    ZONE,
    application,
    pack,
    pack_with_reading,
    stream,
)

ABOUT = About(
    datetime(2026, 11, 20, 23, 5, tzinfo=UTC),
    pack=PACK,
    state="centre_review",
    since=datetime(2026, 10, 31, 14, tzinfo=UTC),
    levels={"medium": "Можно готовиться"},
)
FORMULAS = ["=cmd()", "+1+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")', EVIL]


async def workbook(out: Path, *applications: Application) -> Workbook:
    packs = {PACK: pack()}
    assert await xlsx.write(stream(applications), packs, ZONE, out, ABOUT) == len(applications)
    return openpyxl.load_workbook(out)


async def rows(out: Path, *applications: Application) -> list[dict[str, str]]:
    await csv_export.write(stream(applications), {PACK: pack()}, ZONE, out, ABOUT)
    with out.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def read(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


async def lines(out: Path, applications: Iterable[Application]) -> list[dict[str, Any]]:
    await jsonl.write(stream(applications), {PACK: pack()}, ZONE, out, ABOUT)
    return read(out)


def column(book: Workbook, header: str) -> Any:
    sheet = book["Заявки"]
    headers = [cell.value for cell in sheet[1]]
    return sheet.cell(2, headers.index(header) + 1)


async def test_workbook_tells_who_applied_for_what_and_when(tmp_path: Path) -> None:
    book = await workbook(tmp_path / "a.xlsx", application())
    assert column(book, "Номер").value == "РМ-2026-00001"
    assert column(book, "Услуга").value == pack().service_by_id["placement"].official
    assert column(book, "Статус").value == "На рассмотрении ЦПЭ"
    assert column(book, "Подана").value == datetime(2026, 11, 13, 1, 30)  # noqa: DTZ001 - local
    assert column(book, "Компания").value == ANKETA["full_name"]
    assert column(book, "Контактное лицо").value == ANKETA["contact"]
    assert column(book, "Скоринг, %").value == 63
    assert column(book, "Уровень по скорингу").value == "Можно готовиться"


async def test_codes_and_phones_stay_text(tmp_path: Path) -> None:
    book = await workbook(tmp_path / "a.xlsx", application(anketa={"inn": "0274062111"}))
    for header, text in [("ИНН", "0274062111"), ("ОГРН", ANKETA["ogrn"])]:
        assert (column(book, header).value, column(book, header).data_type) == (text, "s")
    phone = column(book, "Телефон")
    assert phone.data_type == "s"
    assert phone.value.replace("\xa0", " ") == "+7 910 123-45-67"


async def test_every_question_has_its_own_column_under_its_official_name(tmp_path: Path) -> None:
    book = await workbook(tmp_path / "a.xlsx", application())
    headers = [str(cell.value) for cell in book["Заявки"][1]]
    assert len(set(headers)) == len(headers)
    forms = pack().forms.values()
    asked = [q.official for form in forms for q in form.questions if q.cell is None]
    tables = [table.official for form in forms for table in form.tables]
    assert all(any(h.startswith(name) for h in headers) for name in (*asked, *tables))
    assert "Если да, укажите площадки (Был ли опыт электронной торговли в РФ?)" in headers


async def test_answers_stand_in_the_words_of_the_source(tmp_path: Path) -> None:
    [row] = await rows(tmp_path / "a.csv", application())
    assert row["Сертифицирована ли продукция на целевых рынках?"] == "ДА"
    assert row["Товар требует особых условий перевозки в рефрижераторном контейнере"] == "НЕТ"
    assert row["Если да, укажите объем затрат (в год)"] == "151 - 500 тыс. рублей"
    countries = [value for header, value in row.items() if header.startswith("Целевые страны")]
    assert countries[0] == "Китай, Казахстан"


def test_a_question_asked_the_other_way_round_is_turned_back() -> None:
    table = Table({PACK: pack_with_reading("anketa.certified", "opposite")}, ZONE)
    row = dict(zip(table.headers, table.row(application()), strict=True))
    assert ANKETA["certified"] is True
    assert row["Сертифицирована ли продукция на целевых рынках?"] == "НЕТ"


@pytest.mark.parametrize("text", FORMULAS)
async def test_no_answer_becomes_a_formula(tmp_path: Path, text: str) -> None:
    made = application(anketa={"full_name": text, "request": text})
    book = await workbook(tmp_path / "a.xlsx", made)
    for header in ("Компания", pack().forms["anketa"].by_id["request"].official):
        assert (column(book, header).value, column(book, header).data_type) == (text, "s")
    xml = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    [row] = await rows(tmp_path / "a.csv", made)
    assert row["Компания"] == "'" + text


async def test_line_ends_quotes_and_control_characters_keep_the_table_whole(tmp_path: Path) -> None:
    text = 'первая;"вторая"\r\nтретья\x00\x07\u202eконец'
    made = application(anketa={"request": text})
    kept = 'первая;"вторая"\nтретьяконец'
    header = pack().forms["anketa"].by_id["request"].official
    assert (await rows(tmp_path / "a.csv", made))[0][header] == kept
    assert column(await workbook(tmp_path / "a.xlsx", made), header).value == kept


async def test_csv_opens_in_russian_excel(tmp_path: Path) -> None:
    await rows(tmp_path / "a.csv", application())
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith("\ufeffНомер;Услуга;".encode())
    assert raw.endswith(b"\r\n")


async def test_answers_to_a_former_version_are_not_lost(tmp_path: Path) -> None:
    old = {"anketa": FilledForm("old", {"full_name": "ООО «Пример»", "fax": "=1"})}
    [row] = await rows(tmp_path / "a.csv", application(forms=old))
    assert row[FORMER] == "anketa.fax: =1"


async def test_an_unknown_state_service_or_pack_still_gives_a_row(tmp_path: Path) -> None:
    odd = [application(state="gone"), application(service="gone"), application(pack="gone")]
    found = await rows(tmp_path / "a.csv", *odd)
    assert [row["Статус"] for row in found] == ["gone", "centre_review", "centre_review"]
    assert f"anketa.inn: {ANKETA['inn']}" in found[2][FORMER]


async def test_workbook_says_what_it_holds(tmp_path: Path) -> None:
    book = await workbook(tmp_path / "a.xlsx", application(1), application(2))
    about = {row[0].value: row[1].value for row in book["О выгрузке"]}
    assert about["Заявок"] == 2
    assert about["Выгружено"] == "21.11.2026 09:05 (Asia/Vladivostok)"
    assert about["Статус"] == "На рассмотрении ЦПЭ (centre_review)"
    assert about["Поданы с"] == "01.11.2026 00:00"
    assert about["Форма rec-marketplaces.anketa"] == pack().forms["anketa"].version
    sheet = book["Заявки"]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref.endswith("3")


async def test_a_text_beyond_what_a_cell_holds_is_cut_visibly(tmp_path: Path) -> None:
    book = await workbook(tmp_path / "a.xlsx", application(anketa={"full_name": "я" * 40_000}))
    value = column(book, "Компания").value
    assert (len(value), value[-1]) == (xlsx.LONGEST, "…")


async def test_jsonl_holds_canonical_values(tmp_path: Path) -> None:
    found = await lines(tmp_path / "a.jsonl", [application(1), application(2)])
    assert [one["number"] for one in found] == ["РМ-2026-00001", "РМ-2026-00002"]
    assert found[0]["forms"]["anketa"]["answers"] == ANKETA
    assert found[0]["submitted_at"] == "2026-11-13T01:30:00+10:00"
    assert found[0]["result"]["score"]["percent"] == 63


@pytest.mark.parametrize("write", [xlsx.write, csv_export.write, jsonl.write])
async def test_a_failed_export_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, write: Any
) -> None:
    out = tmp_path / "out"
    out.write_bytes(b"yesterday")

    async def broken() -> AsyncIterator[Application]:
        yield application()
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await write(broken(), {PACK: pack()}, ZONE, out, ABOUT)
    assert out.read_bytes() == b"yesterday"
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("write", [xlsx.write, csv_export.write, jsonl.write])
async def test_nothing_to_export_is_a_file_too(tmp_path: Path, write: Any) -> None:
    assert await write(stream([]), {PACK: pack()}, ZONE, tmp_path / "out", ABOUT) == 0
    assert (tmp_path / "out").exists()
