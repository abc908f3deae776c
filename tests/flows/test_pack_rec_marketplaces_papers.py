"""Operators, act, report, road map, complaints and conditions of the pack against the source."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from flows.conditions import Value
from flows.model import Pack, Table
from flows.verdict import judge, possible
from flows.visibility import visible
from storage.exports.context import Occasion
from storage.exports.known import known
from storage.exports.layout import Layout, read_layout
from storage.exports.papers import Filled, paper
from storage.exports.printing import render
from storage.packs import PACKS, load_packs

PACK = "rec-marketplaces"
FACTS = Path(__file__).parent / "data" / "rec_marketplaces_papers.txt"
TODAY = date(2026, 11, 20)
FITS: dict[str, Value] = {
    "russian_business": True,
    "sme": True,
    "russian_goods": True,
    "registered_here": True,
}
OWNERS = {"ЦПЭ", "РЭЦ", "РЭЦ ЦПЭ", "Клиент", "Оператор", "Клиент Оператор", "Оператор/ Клиент"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def lines(appendix: str) -> list[str]:
    part = FACTS.read_text(encoding="utf-8").split(f"## {appendix}\n")[1].split("## ")[0]
    return part.splitlines()


def layout(name: str) -> Layout:
    found, _, faults = read_layout(PACKS / PACK / "print" / f"{name}.yaml")
    assert faults == ()
    assert found is not None
    return found


def table(pack: Pack, form: str, name: str) -> Table:
    return next(one for one in pack.forms[form].tables if one.id == name)


def test_what_is_there_is_counted(pack: Pack) -> None:
    assert len(pack.services) == 8
    assert [service.id for service in pack.services if service.offered] == [
        "placement",
        "consultation",
        "complaint",
    ]
    assert len(pack.forms) == 8
    assert len(pack.printed) == 6
    assert len(pack.service_by_id["placement"].documents) == 3
    assert len(pack.service_by_id["placement"].terms) == 5
    assert pack.eligibility is not None
    assert [ground.when is not None for ground in pack.eligibility.grounds].count(True) == 4
    assert len(pack.eligibility.grounds) == 9


def test_papers_are_no_part_of_an_application(pack: Pack) -> None:
    for service in ("placement", "consultation"):
        assert pack.service_by_id[service].forms == ("anketa", "scoring")


def test_the_nine_requirements_stand_in_the_sources_words(pack: Pack) -> None:
    form = pack.forms["operator_checklist"]
    asked = [q for q in form.questions if re.fullmatch(r"Прил\. 3 \(\d\)", q.clause)]
    found = {q.clause: q.official for q in asked if q.kind != "country"}
    assert list(found.values()) == lines("Прил. 3")
    assert list(found) == [f"Прил. 3 ({number})" for number in range(1, 10)]


def test_requirements_that_say_what_must_not_be_are_turned_round(pack: Pack) -> None:
    turned = {q.id for q in pack.forms["operator_checklist"].questions if q.opposite}
    assert turned == {"insolvency", "tax_debt", "unfair_supplier"}


def test_a_foreign_operator_is_asked_for_its_country_and_no_inn(pack: Pack) -> None:
    form = pack.forms["operator_checklist"]
    abroad = {q.id for q in visible(form, {"foreign": True})}
    here = {q.id for q in visible(form, {"foreign": False})}
    assert abroad - here == {"country"}
    assert here - abroad == {"inn"}


def test_every_step_of_the_road_map_is_asked_and_printed(pack: Pack) -> None:
    source = [
        line for line in lines("Прил. 4") if not line.startswith("Этап") and line not in OWNERS
    ]
    rows = [row.official for one in pack.forms["road_map"].tables for row in one.rows]
    (grid,) = [item.table for item in layout("road_map").body if item.table is not None]
    assert rows == source
    assert [row[1] for row in grid.rows] == source


def test_stages_and_owners_are_the_sources(pack: Pack) -> None:
    (grid,) = [item.table for item in layout("road_map").body if item.table is not None]
    stages = [row[0].replace("\n", " ") for row in grid.rows if row[0]]
    assert stages == [line for line in lines("Прил. 4") if line.startswith("Этап")]
    own = [re.sub(r".*else %}(.*?){%.*", r"\1", row[2]) for row in grid.rows]
    assert own == [
        *("ЦПЭ", "РЭЦ, ЦПЭ", "РЭЦ, ЦПЭ"),
        *("Клиент", "Клиент", "Клиент", "Клиент", "Клиент, Оператор"),
        *("Клиент, Оператор", "Оператор", "Оператор"),
        *("Оператор", "Оператор/Клиент**"),
        *("РЭЦ", "РЭЦ", "РЭЦ"),
    ]


@pytest.mark.parametrize(
    ("answer", "stage"), [("warehouse_abroad", "stage2_1"), ("support_wanted", "stage4")]
)
def test_a_stage_that_is_not_needed_is_not_asked(pack: Pack, answer: str, stage: str) -> None:
    form = pack.forms["road_map"]
    none: dict[str, Value] = {"warehouse_abroad": False, "support_wanted": False}
    before = {q.cell.table for q in visible(form, none) if q.cell}
    after = {q.cell.table for q in visible(form, {**none, answer: True}) if q.cell}
    assert after - before == {stage}


def test_a_step_without_a_date_has_no_owner(pack: Pack) -> None:
    form = pack.forms["road_map"]
    asked = {q.id for q in visible(form, {"stage2_packaging_due": "2027-03-15"})}
    assert "stage2_packaging_owner" in asked
    assert "stage2_trademark_owner" not in asked


@pytest.mark.parametrize(
    ("form", "name", "appendix"),
    [("publication_act", "goods", "Прил. 5"), ("sales_report", "sales", "Прил. 6")],
)
def test_tables_have_the_sources_columns(pack: Pack, form: str, name: str, appendix: str) -> None:
    columns = [column.official for column in table(pack, form, name).columns]
    (grid,) = [item.table for item in layout(form).body if item.table is not None]
    assert [grid.numbered, *columns] == lines(appendix)


def test_the_report_has_three_signatories(pack: Pack) -> None:
    signed = [item.signatures for item in layout("sales_report").body if item.signatures]
    assert [one.role for one in signed[0]] == ["от Оператора*:", "от Компании:", "от ЦПЭ:"]


def test_the_act_names_the_three_parties_and_every_link(pack: Pack) -> None:
    act = words(pack, "publication_act", ACT)
    for said in ("лице директора Гаваньевой", "ООО «Площадка-Сервис» (далее – «Оператор»)"):
        assert said in act
    for said in ("№ 15-МП от 15.03.2026", "0902 10 000 1", "https://shop.example/2"):
        assert said in act
    assert "в трех экземплярах" in act


def test_the_company_stands_in_every_row_without_being_asked(pack: Pack) -> None:
    rows = [q for q in pack.forms["sales_report"].questions if q.id.endswith("_company")]
    assert len(rows) == 30
    assert all(q.silent and q.prefill == "company.full_name" for q in rows)


def test_a_complaint_is_registered_and_answered_in_words(pack: Pack) -> None:
    machine = pack.machines["complaint"]
    steps = [(step.verb, step.to, step.reason) for step in machine.transitions]
    assert steps == [
        ("submit", "complaint_registered", False),
        ("answer_complaint", "complaint_answered", True),
    ]


@pytest.mark.parametrize(
    ("answer", "ground", "clause"),
    [
        ("russian_business", "not_russian_business", "1 (Клиент)"),
        ("sme", "not_sme", "1 (Меры поддержки)"),
        ("russian_goods", "not_russian_goods", "2.1"),
        ("registered_here", "other_region", "5.2"),
    ],
)
def test_a_condition_fails_with_its_clause(
    pack: Pack, answer: str, ground: str, clause: str
) -> None:
    assert failing(pack, "placement", FITS) == []
    for service in ("placement", "check"):
        assert failing(pack, service, {**FITS, answer: False}) == [(ground, clause)]


def test_a_consultation_stays_open_to_who_is_no_sme(pack: Pack) -> None:
    form = pack.forms["eligibility"]
    left = possible(pack, form, {**FITS, "sme": False}, (), TODAY)
    assert [service.id for service in left] == ["consultation"]
    assert failing(pack, "consultation", {**FITS, "russian_business": False}) != []


def failing(pack: Pack, service: str, answers: dict[str, Value]) -> list[tuple[str, str]]:
    form = pack.forms["eligibility"]
    verdict = judge(pack, pack.service_by_id[service], form, answers, (), TODAY)
    return [(ground.id, ground.clause) for ground in verdict.failing]


def words(pack: Pack, printed: str, answers: dict[str, Value]) -> str:
    """What stands in the Word file, paragraph by paragraph."""
    form = pack.forms[printed]
    filled = paper([Filled(form, answers)], Occasion("РМ-2026-00001", "Центр «Пример»"))
    made = render(PACKS / PACK / "print" / f"{printed}.docx", filled, known([form]))
    document = Document(BytesIO(made))
    cells = [cell.text for one in document.tables for row in one.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


ACT: dict[str, Value] = {
    "city": "г. Калуга",
    "agreement_number": "15-МП",
    "agreement_date": "2026-03-15",
    "centre_person": "директора Гаваньевой Веры Петровны",
    "centre_basis": "Устава",
    "operator_name": "ООО «Площадка-Сервис»",
    "operator_person": "директора Площадкина Ильи Олеговича",
    "operator_basis": "Устава",
    "company_name": "ООО «Пример-Экспорт»",
    "company_person": "генерального директора Примеровой Анны Ивановны",
    "company_basis": "Устава",
    "platforms": "Ozon",
    "goods_1_name": "Чай",
    "goods_1_tnved": "0902100001",
    "goods_1_platform": "Ozon",
    "goods_1_link": "https://shop.example/1",
    "goods_1_more": True,
    "goods_2_name": "Мёд",
    "goods_2_tnved": "0409000000",
    "goods_2_platform": "Ozon",
    "goods_2_link": "https://shop.example/2",
    "goods_2_more": False,
}
