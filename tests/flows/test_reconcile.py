"""Answers held against the registers: real differences are told, other spellings are not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import DEFAULT_CENTRE
from flows.conditions import Value
from flows.looked import Looked, days
from flows.reconcile import Difference, differences, plain
from flows.reference.company_names import same_name
from flows.register import Company, Known, RegisterSource, joined
from storage.packs import load_centre
from tests.support.forms import form, question

SME, STATE = date(2026, 11, 10), date(2026, 11, 1)
INN = "5700000012"
CENTRE = load_centre(DEFAULT_CENTRE.with_name("orel.yaml"))
FORM = form(
    question("inn", "inn", prefill="company.inn"),
    question("name", "text", prefill="company.full_name"),
    question("ogrn", "ogrn", prefill="company.ogrn"),
    question("kind", "choice", prefill="company.kind", options=["company", "self_employed"]),
    question("address", "text", prefill="company.legal_address"),
    question("region", "region", prefill="company.region"),
    question("okved", "okved", prefill="company.okved"),
    question("okveds", "okved", prefill="company.okveds", many=True),
    question("cluster", "choice", prefill="company.cluster", options=["it"]),
    question("listed", prefill="check.in_register"),
    question("here", prefill="check.registered_here"),
    question("codes", prefill="check.okved_fits"),
)


def known(source: RegisterSource, day: date, **values: Value) -> Company:
    told: dict[Any, Known] = {name: Known(one, source, day) for name, one in values.items()}
    return Company(INN, told)


SAYS = (
    known("sme", SME, category="micro", sme_since="2019-08-10", okved="62.01", region="57"),
    known(
        "dadata",
        STATE,
        name='ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "ЗЕФИР"',
        short_name='ООО "ЗЕФИР"',
        ogrn="1025700000006",
        kind="company",
        address="302000, г Орёл",
        okveds=["62.01", "46.36"],
        status="active",
    ),
)
COMPANY = joined(INN, SAYS)
LOOKED = Looked(COMPANY, "known", asked=days(SAYS))


def found(looked: Looked = LOOKED, **answers: Value) -> list[tuple[str, Value, Value, str]]:
    told = differences([FORM], {"form": answers}, looked, CENTRE)
    return [(one.question, one.typed, one.register, one.source) for one in told]


def test_an_application_that_agrees_has_no_differences() -> None:
    assert (
        found(
            name="ооо «Зефир»",
            ogrn="1025700000006",
            kind="company",
            address="Орёл, где-то ещё",
            region="oryol-oblast",
            okved="46.36",
            okveds=["46.36", "62"],
            listed=True,
            here=True,
        )
        == []
    )


def test_each_thing_that_is_otherwise_is_told_once_with_its_source() -> None:
    assert found(
        name="ООО «Мармелад»",
        ogrn="1025700000017",
        region="kaluga-oblast",
        okved="10.82",
        okveds=["10.82", "62.01"],
        listed=False,
        here=False,
    ) == [
        ("name", "ООО «Мармелад»", COMPANY.value("name"), "dadata:2026-11-01"),
        ("ogrn", "1025700000017", "1025700000006", "dadata:2026-11-01"),
        ("region", "kaluga-oblast", "oryol-oblast", "sme:2026-11-10"),
        ("okved", "10.82", "62.01", "sme:2026-11-10"),
        ("okveds", ["10.82", "62.01"], ["62.01", "46.36"], "dadata:2026-11-01"),
        ("listed", False, True, "sme:2026-11-10"),
        ("here", False, True, "sme:2026-11-10"),
    ]


def test_one_question_of_two_forms_is_told_once() -> None:
    other = FORM.model_copy(update={"id": "other"})
    answers: dict[str, dict[str, Value]] = {"form": {"ogrn": "1"}, "other": {"ogrn": "1"}}
    assert [one.form for one in differences([FORM, other], answers, LOOKED, CENTRE)] == ["form"]


def test_a_sole_trader_may_work_for_themselves_too() -> None:
    trader = replace(LOOKED, company=known("sme", SME, kind="sole_trader", category="micro"))
    assert found(trader, kind="self_employed") == []
    assert found(trader, kind="company") == [("kind", "company", "sole_trader", "sme:2026-11-10")]


def test_missing_from_the_whole_sme_register_differs_from_a_yes_only() -> None:
    nobody = Looked(Company(INN), "unknown", absent=("sme:2026-11-10",))
    assert found(nobody, listed=True, name="ООО") == [("listed", True, False, "sme:2026-11-10")]
    assert found(nobody, listed=False) == []
    assert found(replace(nobody, absent=("dadata:2026-11-20",)), listed=True) == []


def test_codes_of_a_cluster_are_held_against_the_centres_list() -> None:
    centre = CENTRE.model_copy(update={"okved": {"it": ("62",)}})
    other = CENTRE.model_copy(update={"okved": {"it": ("55",)}})
    answers: dict[str, dict[str, Value]] = {"form": {"cluster": "it", "codes": True}}
    assert differences([FORM], answers, LOOKED, centre) == ()
    assert differences([FORM], answers, LOOKED, other) == (
        Difference("form", "codes", typed=True, register=False, source="dadata:2026-11-01"),
    )
    assert differences([FORM], answers, LOOKED, CENTRE) == (), "no list, no word on it"


def test_what_is_kept_is_plain_data_with_what_staff_want_to_know() -> None:
    kept = plain(LOOKED, differences([FORM], {"form": {"ogrn": "1"}}, LOOKED, CENTRE))
    assert kept == {
        "inn": INN,
        "standing": "known",
        "asked": ["sme:2026-11-10", "dadata:2026-11-01"],
        "absent": [],
        "away": [],
        "facts": {
            "category": "micro",
            "sme_since": "2019-08-10",
            "okved": "62.01",
            "status": "active",
        },
        "differences": [
            {
                "form": "form",
                "question": "ogrn",
                "typed": "1",
                "register": "1025700000006",
                "source": "dadata:2026-11-01",
            }
        ],
    }


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ООО «Мёд»", 'ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ "МЕД"'),
        ("Мёд", 'ООО "МЁД"'),
        ("мед ООО", 'ООО "Мед"'),
        ("ИП Иванова Анна Петровна", "Иванова Анна Петровна"),
        ("Индивидуальный предприниматель Иванова Анна Петровна", "ИП ИВАНОВА АННА ПЕТРОВНА"),
        ("АО Пример-Экспорт", "Непубличное акционерное общество “Пример Экспорт”"),
        ("ПАО Пример", "Публичное акционерное общество Пример"),
        ("ooo", "OOO"),
    ],
)
def test_spellings_of_one_name(typed: str, name: str) -> None:
    assert same_name(typed, [name])
    assert same_name(name, [typed])


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ООО «Мёд»", 'АО "Мёд"'),
        ("ООО «Мёд»", 'ООО "Медведь"'),
        ("ООО «Мёд 1»", 'ООО "Мёд 2"'),
        ("ПАО Пример", "Непубличное акционерное общество Пример"),
        ("", "ООО Мёд"),
    ],
)
def test_two_companies(typed: str, name: str) -> None:
    assert not same_name(typed, [name])


names = st.text(st.characters(codec="cp1251", categories=["L", "N", "Zs"]), min_size=1)


@given(names)
def test_quotes_case_and_legal_form_never_make_two_companies_of_one(name: str) -> None:
    assert same_name(name, [name.upper()])
    assert same_name(f"ООО «{name}»", [f'Общество с ограниченной ответственностью "{name}"'])
