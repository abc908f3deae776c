"""What a register's entry answers in a form: only what fits, and never a "no"."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import DEFAULT_CENTRE
from flows.answering import Rules, understand
from flows.centre import Centre
from flows.conditions import Value
from flows.library import fits
from flows.model import Form
from flows.readers.base import BadAnswer
from flows.register import Company, Known, RegisterField, RegisterSource
from flows.register_facts import FIELDS, belongs, offers
from storage.packs import load_centre
from tests.support.forms import ALL_READERS, form, question

DAY, TODAY = date(2026, 11, 10), date(2026, 11, 20)
CENTRE = load_centre(DEFAULT_CENTRE.with_name("orel.yaml"))
KINDS = ["company", "sole_trader", "self_employed"]
FORM = form(
    question("inn", "inn", prefill="company.inn"),
    question("kind", "choice", prefill="company.kind", options=KINDS),
    question("shape", "choice", prefill="check.legal_form", options=["sole_trader", "person"]),
    question("name", "text", prefill="company.full_name", max_length=200),
    question("ogrn", "ogrn", prefill="company.ogrn"),
    question("kpp", "kpp", prefill="company.kpp"),
    question("address", "text", prefill="company.legal_address"),
    question("region", "region", prefill="company.region"),
    question("okved", "okved", prefill="company.okved", many=True),
    question("okveds", "okved", prefill="company.okveds", many=True),
    question("main", "okved", prefill="company.okved"),
    question("since", "date", prefill="company.registered_on", max="today"),
    question("head", "text", prefill="company.head"),
    question("cluster", "choice", prefill="company.cluster", options=["it", "tourism"]),
    question("listed", prefill="check.in_register"),
    question("here", prefill="check.registered_here"),
    question("codes", prefill="check.okved_fits"),
    question("russian", prefill="check.russian_business"),
    question("profit", prefill="check.profit"),
)
RULES = Rules(FORM, ALL_READERS)


def company(source: RegisterSource = "dadata", **values: Value) -> Company:
    known: dict[Any, Known] = {name: Known(one, source, DAY) for name, one in values.items()}
    return Company("5700000012", known)


def said(
    of: Company, counted: dict[str, Value] | None = None, centre: Centre = CENTRE
) -> dict[str, Value]:
    found = offers(RULES, of, centre, counted or {}, TODAY)
    return {name: known.value for name, known in found.items()}


def test_every_value_comes_with_its_source_and_day() -> None:
    found = offers(RULES, company("sme", name="ООО «Зефир»"), CENTRE, {}, TODAY)
    assert found == {"name": Known("ООО «Зефир»", "sme", DAY)}


def test_plain_values_become_answers() -> None:
    of = company(
        name='ООО  "Зефир"',
        ogrn="1025700000006",
        kpp="575101001",
        kind="company",
        address="302000, г Орёл",
        okved="10.82",
        okveds=["10.82", "46.36"],
        registered_on="2002-11-01",
        head="Зефирова Анна",
    )
    assert said(of) == {
        "kind": "company",
        "name": 'ООО "Зефир"',
        "ogrn": "1025700000006",
        "kpp": "575101001",
        "address": "302000, г Орёл",
        "okved": ["10.82"],
        "okveds": ["10.82", "46.36"],
        "main": "10.82",
        "since": "2002-11-01",
        "head": "Зефирова Анна",
        "russian": True,
    }


def test_what_the_form_would_refuse_is_not_offered() -> None:
    of = company(
        name="О" * 201,
        ogrn="1025700000007",  # a wrong check digit
        kpp="12",
        kind="farm",
        okved="999",
        registered_on="2030-01-01",
        region="99",
    )
    assert said(of) == {"russian": True}


def test_a_region_is_an_id_of_the_list_and_here_is_only_ever_yes() -> None:
    assert said(company(region="57")) == {"region": "oryol-oblast", "here": True}
    assert said(company(region="40")) == {"region": "kaluga-oblast"}


def test_only_the_sme_register_tells_who_is_in_it() -> None:
    assert said(company("sme", category="micro")) == {"listed": True}
    assert said(company("dadata", category="micro")) == {}
    assert said(company("sme", kind="company")) == {"kind": "company", "russian": True}


def test_the_sme_registers_town_is_no_address() -> None:
    assert said(company("sme", address="г Орёл")) == {}


@pytest.mark.parametrize("status", ["liquidated", "bankrupt"])
def test_a_company_that_is_gone_is_no_russian_business(status: str) -> None:
    assert said(company(kind="company", status=status)) == {"kind": "company"}


CODES = CENTRE.model_copy(update={"okved": {"it": ("62", "63.1"), "tourism": ("55",)}})


@pytest.mark.parametrize(
    ("cluster", "okveds", "expected"),
    [
        ("it", ["62.01"], True),
        ("it", ["01.11", "63.11.1"], True),
        ("it", ["63.91"], None),
        ("tourism", ["62.01"], None),
        ("", ["62.01"], None),
    ],
)
def test_codes_fit_the_cluster_that_was_named(
    cluster: str, okveds: list[str], expected: bool | None
) -> None:
    counted: dict[str, Value] = {"cluster": cluster} if cluster else {}
    assert said(company(okveds=okveds), counted, CODES).get("codes") is expected


def test_a_centre_without_codes_of_a_cluster_is_asked() -> None:
    assert "codes" not in said(company(okveds=["62.01"]), {"cluster": "it"})


codes = st.from_regex(r"[1-9][0-9](\.[0-9]{1,2}(\.[0-9]{1,2})?)?", fullmatch=True)


@given(codes, codes)
def test_a_code_belongs_to_itself_and_to_all_that_it_narrows(code: str, other: str) -> None:
    for length in (2, 4, 5, 7, 8):
        assert belongs([other, code], (code[:length],))
    assert belongs(code, (other,)) == code.startswith(other)


values = st.one_of(
    st.text(max_size=600),
    st.booleans(),
    st.lists(st.text(max_size=20), max_size=60),
    st.sampled_from(["company", "57", "2020-02-30", "10.82", "5700000012"]),
)


@given(
    st.dictionaries(st.sampled_from(sorted(set(FIELDS.values()))), values),
    st.sampled_from(["sme", "dadata"]),
)
def test_whatever_a_register_says_an_offer_would_be_taken_as_an_answer(
    told: dict[RegisterField, Value], source: RegisterSource
) -> None:
    of = Company("5700000012", {name: Known(one, source, DAY) for name, one in told.items()})
    for name, known in offers(RULES, of, CODES, {"cluster": "it"}, TODAY).items():
        asked = FORM.by_id[name]
        assert fits(asked, known.value)
        if asked.prefill is not None and asked.prefill.startswith("check.") and name != "shape":
            assert known.value is True
        if asked.kind in {"text", "okved", "ogrn", "kpp", "date"}:
            assert typed(FORM, name, known.value) == known.value


def typed(whole: Form, name: str, value: Value) -> Value:
    """The same value written by a person."""
    text = ", ".join(value) if isinstance(value, list) else str(value)
    try:
        return understand(Rules(whole, ALL_READERS), whole.by_id[name], text, TODAY).value
    except BadAnswer as bad:  # pragma: no cover - it is what the test is for
        return bad.code
