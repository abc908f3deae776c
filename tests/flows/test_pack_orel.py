"""The pack of Oryol against the source: services, prices, grounds, forms and terms by clause."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.commands.checking import pack_faults
from flows.conditions import Value
from flows.facts import Past
from flows.model import Pack
from flows.share import find, split
from flows.status import offered
from flows.verdict import judge, possible
from storage.packs import load_packs

PACK = "orel-cluster"
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "flows" / "packs" / PACK
TODAY = date(2026, 11, 20)

# Number, own share, share of СВО families, ceilings as (thousand roubles, of what, in what time).
POOL = (200, "sme", "year")
PRICES = {
    "3:5.1.1": (10, 5, [(50, "item", "service"), POOL]),
    "3:5.1.2": (10, 5, [POOL]),
    "3:5.2": (10, 5, [(200, "item", "service")]),
    "3:5.3": (10, 5, [POOL]),
    "3:6.1": (10, 5, [(100, "item", "service"), POOL]),
    "3:6.2": (10, 5, [(200, "item", "service"), POOL]),
    "3:7.1": (10, 5, [(50, "event", "service")]),
    "3:7.2": (10, 5, [(200, "event", "service")]),
    "3:7.3": (10, 5, [(300, "event", "service"), (300, "sme", "year")]),
    "4:6.1": (10, 5, [(150, "event", "service"), POOL]),
    "4:6.2": (10, 5, [(100, "item", "service"), POOL]),
    "4:6.3": (10, 5, [POOL]),
    "4:6.4": (10, 5, [(150, "sme", "year"), POOL]),
    "4:6.5": (10, 5, [(200, "item", "service"), POOL]),
    "4:6.6": (10, 5, [(200, "item", "service")]),
    "4:6.7": (10, 5, [POOL]),
    "4:7": (10, 5, [(50, "event", "service")]),
    "4:8": (10, 5, [(200, "event", "service")]),
    "4:9": (20, 20, [(300, "sme", "year"), (1000, "event", "service"), (2500, "cluster", "year")]),
}
OWN_CEILING = {"3:5.2", "3:7.1", "3:7.2", "3:7.3", "4:6.6", "4:7", "4:8", "4:9"}
"""Counted apart from the 200,000 [7.3]; offers are asked for them [8.2]."""

FINE: dict[str, Value] = {
    "in_register": True,
    "registered_in": "oryol",
    "registered_on": "2020-03-15",
    "on_platform": True,
    "scoring_passed": True,
    "cluster_member": True,
    "cluster": "tourism",
    "procedures": ["none"],
    "trades": ["none"],
    "tax_debt": False,
    "violation": False,
    "group_of_persons": False,
    "svo": False,
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def failing(pack: Pack, service: str, *past: Past, **answers: Value) -> dict[str, str]:
    form = pack.forms["eligibility"]
    told = {**FINE, **answers}
    verdict = judge(pack, pack.service_by_id[service], form, told, past, TODAY)
    return {ground.id: ground.clause for ground in verdict.failing}


def by_number(pack: Pack) -> dict[str, str]:
    return {service.number: service.id for service in pack.services if service.number}


def test_data_texts_and_papers_are_without_faults() -> None:
    assert pack_faults(FOLDER, None) == []


def test_sections_3_and_4_are_whole(pack: Pack) -> None:
    numbers = by_number(pack)
    assert Counter(number[0] for number in numbers) == {"3": 13, "4": 16}
    priced = [number for number in numbers if number != "4:11"]  # its two parts have the prices
    assert {n for n in priced if find(pack, n).price.rule == "share"} == set(PRICES)
    hidden = {s.number for s in pack.services if not s.offered and s.number}
    assert hidden == {"4:11"}
    parts = {s.number: len(s.parts) for s in pack.services if s.parts}
    assert parts == {
        "3:5.3": 14,
        "3:7.1": 10,
        "3:7.2": 7,
        "3:7.3": 3,
        "4:6.3": 15,
        "4:7": 10,
        "4:8": 7,
        "4:9": 3,
        "4:11": 2,
    }


@pytest.mark.parametrize("number", PRICES)
def test_prices_are_the_sources(pack: Pack, number: str) -> None:
    own, svo, ceilings = PRICES[number]
    price = find(pack, number).price
    assert int(price.own_share) == own
    assert int(price.categories.get("svo", price.own_share)) == svo
    limits = [(int(one.amount / 1000), one.per, one.period) for one in price.limits]
    assert limits == ceilings
    assert number in price.clause
    pooled = any(one.pool == "shared" for one in price.limits)
    assert pooled == (number not in OWN_CEILING)


@pytest.mark.parametrize(
    ("number", "price", "category", "used", "centre"),
    [
        ("3:5.3", "150000", None, "0", "135000.00"),
        ("3:5.3", "150000", "svo", "0", "142500.00"),
        ("3:5.3", "300000", None, "0", "200000.00"),
        ("4:6.3", "200000", None, "150000", "50000.00"),
        ("3:5.1.1", "100000", None, "0", "50000.00"),
        ("4:9", "100000", "svo", "0", "80000.00"),
        ("4:9", "400000", None, "0", "300000.00"),
        ("3:5.2", "300000", None, "150000", "200000.00"),
    ],
)
def test_shares(
    pack: Pack, number: str, price: str, category: str | None, used: str, centre: str
) -> None:
    made = split(find(pack, number).price, Decimal(price), category, Decimal(used))
    assert made.centre == Decimal(centre)
    assert made.centre + made.business == Decimal(price)


def test_terms_are_the_sources(pack: Pack) -> None:
    terms = Counter(
        (term.days, term.unit, clause.strip())
        for service in pack.services
        for term in service.terms
        for clause in term.clause.split(",")
    )
    assert terms == {
        (2, "working", "3:1"): 1,
        (2, "working", "4:1"): 1,
        (7, "working", "3:4"): 1,
        (7, "working", "4:5"): 1,
        (7, "working", "10.3"): 2,
        (20, "calendar", "7.1"): 19,
        (10, "working", "7.3"): 19,
        (10, "working", "7.4"): 19,
        (20, "working", "8.3"): 20,
        (30, "calendar", "10.5"): 1,
    }
    running = {
        (name, step.verb): (step.term_days, step.unit, step.since)
        for name, machine in pack.machines.items()
        for step in machine.transitions
        if step.term_days is not None
    }
    assert running == {
        # From the announcement to the result, whoever has it meanwhile.
        ("selection", "to_commission"): (20, "calendar", "window"),
        ("selection", "record_decision"): (20, "calendar", "window"),
        ("selection", "select"): (10, "working", "step"),
        ("selection", "select_partly"): (10, "working", "step"),
        ("selection", "reject"): (10, "working", "step"),
        ("selection", "sign_contract"): (20, "working", "step"),
        ("leaving", "record_leaving"): (30, "calendar", "step"),
        ("scoring", "record_scoring"): (2, "working", "step"),
        ("scoring", "refuse"): (2, "working", "step"),
        ("joining", "admit"): (7, "working", "step"),
        ("joining", "refuse_joining"): (7, "working", "step"),
    }


def test_every_item_of_the_refusals_has_its_ground(pack: Pack) -> None:
    assert pack.eligibility is not None
    clauses = Counter(ground.clause for ground in pack.eligibility.grounds)
    assert {f"5.3 ({item})" for item in range(1, 14)} <= set(clauses)
    assert sum(clauses.values()) == 35
    sorts = Counter(ground.sort for ground in pack.eligibility.grounds)
    assert sorts == {"condition": 13, "stop": 10, "refusal": 12}


def test_nothing_stands_in_the_way_of_a_sound_member(pack: Pack) -> None:
    assert all(not failing(pack, service.id) for service in pack.services)


@pytest.mark.parametrize(
    ("answers", "ground", "clause"),
    [
        ({"in_register": False}, "not_in_register", "5.3 (1)"),
        ({"procedures": ["suspended"]}, "in_procedure", "5.3 (2)"),
        ({"group_of_persons": True}, "same_group", "5.3 (3)"),
        ({"tax_debt": True}, "tax_debt", "5.3 (4)"),
        ({"violation": True}, "violation", "5.3 (5)"),
        ({"trades": ["financial"]}, "financial", "5.3 (6)"),
        ({"trades": ["production_sharing"]}, "production_sharing", "5.3 (7)"),
        ({"trades": ["gambling"]}, "gambling", "5.3 (8)"),
        ({"trades": ["non_resident"]}, "non_resident", "5.3 (9)"),
        ({"on_platform": False}, "not_on_platform", "5.3 (10)"),
        ({"registered_in": "elsewhere"}, "elsewhere", "5.1, 5.2"),
        ({"registered_in": "central", "branch": False}, "no_branch", "5.1, 5.2"),
        ({"registered_in": "central", "works_here": False}, "not_working_here", "5.1, 5.2"),
        ({"registered_in": "central", "pays_taxes_here": False}, "no_taxes_here", "5.1, 5.2"),
        ({"cluster_member": False}, "not_member", "5.2"),
        ({"scoring_passed": False}, "no_scoring", "5.2"),
        ({"registered_on": "2025-11-20"}, "too_young", "5.2"),
    ],
)
def test_a_ground_is_found_by_its_answer(
    pack: Pack, answers: dict[str, Value], ground: str, clause: str
) -> None:
    assert failing(pack, "s3_5_3", **answers) == {ground: clause}


def test_a_day_more_than_a_year_is_enough(pack: Pack) -> None:
    assert failing(pack, "s3_5_3", registered_on="2025-11-19") == {}


def test_advice_asks_for_neither_age_nor_membership(pack: Pack) -> None:
    young: dict[str, Value] = {"cluster_member": False, "registered_on": "2026-11-01"}
    assert failing(pack, "s3_2", **young, scoring_passed=False, okved_fits=True) == {}


def test_joining_has_conditions_of_its_own(pack: Pack) -> None:
    assert failing(pack, "s3_4", tax_debt=True, in_register=False) == {}
    assert failing(pack, "s4_5", procedures=["liquidation"]) == {"joining_procedure": "10.1"}
    outside = failing(pack, "s3_4", cluster_member=False, okved_fits=False)
    assert outside == {"joining_okved": "10.1"}


def test_the_same_support_must_have_ended(pack: Pack) -> None:
    running = Past("s3_5_3", date(2026, 3, 1), "running")
    assert failing(pack, "s3_5_3", running) == {"same_support": "5.3 (13)"}
    assert failing(pack, "s3_6_1", running) == {}
    ended = Past("s3_5_3", date(2026, 3, 1), "given", Decimal(50000))
    assert failing(pack, "s3_5_3", ended) == {}


def test_the_common_ceiling_closes_only_what_stands_under_it(pack: Pack) -> None:
    used = Past("s4_6_2", date(2026, 2, 1), "given", Decimal(100000))
    more = Past("s3_6_1", date(2026, 5, 1), "given", Decimal(100000))
    closed = {s.number for s in pack.services if s.submits and failing(pack, s.id, used, more)}
    assert closed == set(PRICES) - OWN_CEILING
    last_year = Past("s4_6_2", date(2025, 2, 1), "given", Decimal(100000))
    assert failing(pack, "s3_5_3", last_year, more) == {}


def test_ceilings_of_fairs_are_counted_apart(pack: Pack) -> None:
    used = Past("s4_9", date(2026, 2, 1), "given", Decimal(300000))
    assert failing(pack, "s4_9", used) == {"fairs_used": "4:9"}
    assert failing(pack, "s3_7_3", used) == {}


def test_the_self_check_tells_all_that_stands_in_the_way(pack: Pack) -> None:
    told = failing(
        pack, "check", cluster_member=False, procedures=["liquidation"], okved_fits=False
    )
    assert set(told) == {"not_member", "in_procedure", "joining_procedure", "joining_okved"}


def test_what_is_left_to_a_newcomer(pack: Pack) -> None:
    form = pack.forms["eligibility"]
    told = {**FINE, "cluster_member": False, "okved_fits": True}
    left = {service.number for service in possible(pack, form, told, (), TODAY)}
    assert left == {"", "3:1", "3:2", "3:3", "3:4", "4:1", "4:2", "4:3", "4:4", "4:5"}


def test_the_passport_has_three_figures_of_six_years(pack: Pack) -> None:
    table = pack.forms["passport"].table_by_id["indicators"]
    assert [row.official for row in table.rows] == [
        "Выручка (тыс. руб.):",
        "Количество созданных рабочих мест:",
        "Среднесписочная численность работников (чел.):",
    ]
    assert [column.official for column in table.columns] == [
        *("2022", "2023", "2024", "2025"),
        *("2026, план", "2027, план"),
    ]
    needed = [cell.id for cell in pack.forms["passport"].cells["indicators"] if cell.required]
    assert len(needed) == 6  # the plan: a young business has no earlier years


def test_the_statement_has_six_declarations_and_three_agreements(pack: Pack) -> None:
    consents = [q for q in pack.forms["statement"].questions if q.kind == "consent"]
    assert len(consents) == 9
    assert all(question.required for question in consents)


def test_offers_are_asked_for_where_the_ceiling_is_the_services_own(pack: Pack) -> None:
    numbers = {id_: number for number, id_ in by_number(pack).items()}
    form = pack.forms["package"]
    chosen = form.by_id["service"].option_ids
    assert {numbers[id_] for id_ in chosen} == set(PRICES)
    for question, wanted in (("offers", OWN_CEILING), ("contractor", set(PRICES) - OWN_CEILING)):
        when = form.by_id[question].when
        assert when is not None
        assert {numbers[id_] for id_ in chosen if when.holds({"service": id_})} == wanted
    assert form.by_id["offers"].max_files == 3


def test_a_selection_goes_from_the_commission_to_the_register(pack: Pack) -> None:
    machine = pack.machines["selection"]
    state, verbs = "commission", []
    while not machine.by_id[state].final:
        step = offered(machine, state, ["centre"], None)[0]
        verbs.append(step.verb)
        state = step.to
    assert verbs == ["record_decision", "select", "sign_contract", "sign_act", "accept_report"]
    assert machine.by_id[state].success


def test_counts(pack: Pack) -> None:
    """How much of the regulation there is."""
    written = {name: form for name, form in pack.forms.items() if name.partition("-")[1] == ""}
    assert len(written) == 9
    assert len(pack.services) == 34
    assert sum(len(s.parts) for s in pack.services) == 71
    prices = [s.price for s in pack.services if s.price]
    prices += [part.price for s in pack.services for part in s.parts if part.price]
    limits = [limit for price in prices for limit in price.limits]
    assert len(limits) == 31


def test_every_clause_of_the_pack_stands_in_the_table_of_clauses() -> None:
    table = (ROOT / "docs" / "clauses" / f"{PACK}.md").read_text(encoding="utf-8")
    known = {line.split("|")[1].strip() for line in table.splitlines() if line.startswith("| ")}
    named = {
        clause.strip()
        for file in FOLDER.rglob("*.yaml")
        for found in re.findall(r'clause: ("[^"]*"|[^,}\n]+)', file.read_text(encoding="utf-8"))
        for clause in found.strip('"').split(",")
    }
    assert named - known == set()
