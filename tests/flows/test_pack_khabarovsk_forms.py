"""Khabarovsk Krai: who may have what, what its forms ask and say, and how an application goes."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.commands.checking import pack_faults
from flows.actions import Finished, Skipped
from flows.conditions import Value
from flows.facts import Around, Past, outcome
from flows.ledger import KEYS
from flows.model import Pack
from flows.status import offered
from flows.verdict import judge
from flows.visibility import visible
from storage.packs import load_packs
from tests.support.forms import Filler
from tests.support.product import product

PACK = "khabarovsk-export"
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "flows" / "packs" / PACK
TODAY = date(2026, 11, 20)

COMPANY: dict[str, Value] = {
    "kind": "company",
    "inn": "4027000012",
    "in_register": True,
    "registered_here": True,
    "works_here": True,
    "standing": ["none"],
    "activities": ["none"],
    "group_of_persons": False,
    "non_resident": False,
    "subsidies": ["none"],
}
"""A business that may have everything."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def failing(
    pack: Pack,
    service: str,
    past: Sequence[Past] = (),
    answers: dict[str, Value] | None = None,
    signed: Sequence[date] = (),
) -> dict[str, str]:
    """The grounds against the service, with their clauses."""
    form = pack.forms["eligibility"]
    given = {**COMPANY, **(answers or {})}
    verdict = judge(
        pack, pack.service_by_id[service], form, given, past, TODAY, Around(contracts=signed)
    )
    assert verdict.complete
    return {ground.id: ground.clause for ground in verdict.failing}


def test_data_texts_and_papers_have_no_fault() -> None:
    assert pack_faults(FOLDER, None) == []


def test_every_service_has_its_form_and_all_but_advice_the_check(pack: Pack) -> None:
    own = {
        service.id: [name for name in service.forms if not name.startswith(("parts-", "docs-"))]
        for service in pack.services
    }
    free = {"s1": ["consultation"], "check": ["eligibility"]}
    free |= {"contract_report": ["contract_report"], "needs_survey": ["needs_survey"]}
    assert {name: forms for name, forms in own.items() if name in free} == free
    others = {name: forms for name, forms in own.items() if name not in free}
    assert len(others) == 18
    assert all(forms[0] == "eligibility" and len(forms) == 2 for forms in others.values())
    assert len({forms[1] for forms in others.values()}) == 14


def test_grounds_are_those_of_the_source(pack: Pack) -> None:
    assert pack.eligibility is not None
    grounds = pack.eligibility.grounds
    assert [g.clause for g in grounds if g.sort == "stop"] == [f"4.3 ({n})" for n in range(1, 9)]
    refusals = Counter(ground.clause for ground in grounds if ground.sort == "refusal")
    # 6.1.3 is two things: papers that are not there, and papers that are not true.
    assert refusals == {"6.1.1": 1, "6.1.2": 1, "6.1.3": 2, "6.1.4": 1, "6.1.5": 1}
    assert sum(ground.sort == "condition" for ground in grounds) == 16
    assert {ground.id for ground in grounds if ground.sensitive} == {"group_of_persons"}


@pytest.mark.parametrize(
    ("answers", "ground", "clause"),
    [
        ({"kind": "other"}, "not_recipient", "4.1"),
        ({"works_here": False}, "works_elsewhere", "4.1"),
        ({"standing": ["reorganisation"]}, "reorganisation", "4.2"),
        ({"standing": ["liquidation"]}, "liquidation", "4.2"),
        ({"standing": ["bankruptcy"]}, "bankruptcy", "4.2"),
        ({"standing": ["suspension"]}, "suspension", "4.2"),
        ({"in_register": False}, "not_in_register", "4.3 (1)"),
        ({"registered_here": False}, "registered_elsewhere", "4.3 (2)"),
        ({"group_of_persons": True}, "group_of_persons", "4.3 (3)"),
        ({"activities": ["financial"]}, "financial", "4.3 (4)"),
        ({"activities": ["production_sharing"]}, "production_sharing", "4.3 (5)"),
        ({"activities": ["gambling"]}, "gambling", "4.3 (6)"),
        ({"non_resident": True, "treaty": False}, "non_resident", "4.3 (7)"),
        ({"activities": ["excise"]}, "excise_or_minerals", "4.3 (8)"),
        ({"activities": ["minerals"]}, "excise_or_minerals", "4.3 (8)"),
    ],
)
def test_each_bar_is_found_with_its_clause(
    pack: Pack, answers: dict[str, Value], ground: str, clause: str
) -> None:
    assert failing(pack, "s5_2", answers=answers) == {ground: clause}


def test_who_meets_all_conditions_is_kept_from_nothing(pack: Pack) -> None:
    assert {service.id: failing(pack, service.id) for service in pack.services} == {
        service.id: {} for service in pack.services
    }


def test_the_self_employed_are_asked_for_no_register(pack: Pack) -> None:
    # 4.1 lets them in, 4.3 (1) would bar them.
    assert "in_register" in shown(pack, "eligibility", kind="sole_trader")
    assert "in_register" not in shown(pack, "eligibility", kind="self_employed")
    answers: dict[str, Value] = {"kind": "self_employed", "inn": "500100732259"}
    assert not failing(pack, "s4_2", answers={**answers, "in_register": False})


def test_a_treaty_lets_a_non_resident_in(pack: Pack) -> None:
    assert not failing(pack, "s5_1", answers={"non_resident": True, "treaty": True})


@pytest.mark.parametrize(
    ("subsidy", "service"), [("certification", "s4_2"), ("ip", "s4_3"), ("transport", "s4_5")]
)
def test_a_subsidy_bars_its_own_purpose_only(pack: Pack, subsidy: str, service: str) -> None:
    barred = {
        one.id: grounds
        for one in pack.services
        if (grounds := failing(pack, one.id, answers={"subsidies": [subsidy]}))
    }
    assert barred == {service: {f"subsidy_{subsidy}": f"3:{service[1:].replace('_', '.')}"}}


def given(service: str, day: date, roubles: int = 0) -> Past:
    return Past(service, day, "given", Decimal(roubles))


THREE = (
    given("s4_2", date(2025, 3, 3)),
    given("s5_2", date(2025, 9, 9)),
    given("s5_7", date(2026, 4, 4)),
)


@pytest.mark.parametrize(
    ("past", "barred"),
    [
        (THREE, True),
        (THREE[:2], False),
        ((*THREE[:2], given("s5_7", date(2023, 11, 19))), False),
        ((*THREE[:2], given("s5_7", date(2023, 11, 20))), True),
        ((*THREE[:2], Past("s5_7", date(2026, 4, 4), "running")), False),
        ((*THREE[:2], Past("s5_7", date(2026, 4, 4), "ended")), False),
        ((*THREE[:2], given("s2", date(2026, 4, 4))), False),
        ((*THREE[:2], given("s4_1_2", date(2026, 4, 4))), True),
        ((*THREE, given("contract_report", date(2026, 5, 5))), True),  # the ledger counts
    ],
)
def test_three_services_in_three_years_without_a_contract(
    pack: Pack, past: tuple[Past, ...], barred: bool
) -> None:
    expected = {"no_contracts": "6.1.5"} if barred else {}
    assert failing(pack, "s5_3", past) == expected
    assert failing(pack, "s2", past) == {}  # advice is neither complex nor standalone


@pytest.mark.parametrize(
    ("signed", "barred"),
    [("2026-05-05", False), ("2023-11-20", False), ("2023-11-19", True), ("2026-11-21", True)],
)
def test_a_contract_of_three_years_in_the_ledger_lifts_the_ground(
    pack: Pack, signed: str, barred: bool
) -> None:
    found = failing(pack, "s5_3", THREE, signed=[date.fromisoformat(signed)])
    assert ("no_contracts" in found) is barred


@pytest.mark.parametrize(
    ("service", "granted", "day", "barred"),
    [
        ("s4_2", 1_000_000, date(2026, 2, 2), True),
        ("s4_2", 999_999, date(2026, 2, 2), False),
        ("s4_2", 1_000_000, date(2025, 12, 31), False),
        ("s4_4", 300_000, date(2026, 2, 2), True),
        ("s4_4", 299_000, date(2026, 2, 2), False),
    ],
)
def test_a_ceiling_used_up_this_year_bars_the_same_service(
    pack: Pack, service: str, granted: int, day: date, barred: bool
) -> None:
    past = [given(service, day, granted)]
    assert bool(failing(pack, service, past)) is barred
    assert not failing(pack, "s4_5", past)


@pytest.mark.parametrize(
    ("kind", "inn"), [("company", "500100732259"), ("sole_trader", "4027000012")]
)
def test_the_number_of_a_person_is_no_companys(pack: Pack, kind: str, inn: str) -> None:
    assert failed(pack, "eligibility", kind=kind, inn=inn) == ["kind_and_inn"]


def failed(pack: Pack, form: str, **answers: Value) -> list[str]:
    """The cross-checks that these answers fail."""
    return [check.id for check in pack.forms[form].checks if check.when.holds(answers)]


@pytest.mark.parametrize(
    ("form", "answers", "check"),
    [
        ("application_certification", {"required_by": ["nothing"]}, "nothing_demands_it"),
        ("application_ip", {"object": ["design"], "system": "madrid"}, "madrid_without_mark"),
        ("application_ip", {"object": ["trademark"], "system": "pct"}, "pct_without_invention"),
        ("application_research", {"demand": False}, "no_demand"),
        ("application_transport", {"obliges": False, "incoterms": "fob"}, "not_obliged"),
        ("application_transport", {"obliges": True, "incoterms": "fca"}, "buyer_carries"),
        ("application_transport", {"incoterms": "cif", "transport": ["rail"]}, "sea_terms"),
        ("application_transport", {"country": "RU"}, "buyer_in_russia"),
        ("application_fair", {"format": "abroad_shared", "country": "RU"}, "abroad_in_russia"),
        ("application_marketplace", {"certificates": "none"}, "no_certificates"),
        ("application_marketplace", {"choice": "needed", "shop": True}, "shop_not_chosen"),
        ("application_buyers", {"countries": ["CN", "RU"]}, "export_to_russia"),
        ("contract_report", {"country": "RU"}, "country_is_russia"),
    ],
)
def test_what_contradicts_is_said(
    pack: Pack, form: str, answers: dict[str, Value], check: str
) -> None:
    assert failed(pack, form, **answers) == [check]


@pytest.mark.parametrize(
    ("form", "answers"),
    [
        ("application_transport", {"obliges": True, "incoterms": "dap", "transport": ["road"]}),
        ("application_transport", {"incoterms": "cif", "transport": ["rail", "sea"]}),
        ("application_ip", {"object": ["trademark"], "system": "madrid"}),
        ("application_fair", {"format": "russia_shared"}),
    ],
)
def test_what_agrees_is_let_through(pack: Pack, form: str, answers: dict[str, Value]) -> None:
    assert failed(pack, form, **answers) == []


def shown(pack: Pack, form: str, **answers: Value) -> set[str]:
    return {question.id for question in visible(pack.forms[form], answers)}


def test_the_platform_asks_for_account_role_and_signature(pack: Pack) -> None:
    names = [one for one in pack.forms if one.startswith("application_")]
    routed = [one for one in names if "route" in pack.forms[one].by_id]
    assert set(names) - set(routed) == {"application_school", "application_seminar"}
    asked = {"account", "head_role", "signature", "route_how", "platform_rules"}
    for form in routed:
        assert not shown(pack, form, route="paper") & asked
        ready: dict[str, Value] = {
            "route": "platform",
            "account": True,
            "head_role": True,
            "signature": True,
        }
        assert shown(pack, form, **ready) & asked == asked - {"route_how"}
        short: dict[str, Value] = {**ready, "head_role": False}
        assert "route_how" in shown(pack, form, **short)


def test_an_own_stand_is_competed_for_and_a_place_has_four_metres(pack: Pack) -> None:
    fair = pack.forms["application_fair"]
    assert "competition" in shown(pack, "application_fair", format="abroad_individual")
    assert "competition" not in shown(pack, "application_fair", format="abroad_shared")
    assert fair.by_id["competition"].clause == "3:5.7, 5.5.4"
    assert fair.by_id["area"].min == "4"


def test_storage_abroad_is_at_most_100_metres_and_six_months(pack: Pack) -> None:
    for name in ("application_contract", "application_buyers", "application_marketplace"):
        form = pack.forms[name]
        limits = (form.by_id["storage_area"].max, form.by_id["storage_months"].max)
        assert limits == ("100", "6")
        assert "storage_months" not in shown(pack, name)
        assert "storage_months" in shown(pack, name, storage_area="40")


def test_only_market_research_needs_the_goods_report(pack: Pack) -> None:
    assert "goods_report" in shown(pack, "application_research", research="market")
    assert "goods_report" not in shown(pack, "application_research", research="landscape")


def test_who_is_known_types_nothing_of_the_company_again(pack: Pack) -> None:
    remembered = {q.remember for form in pack.forms.values() for q in form.questions if q.remember}
    for form in pack.forms.values():
        for question in form.questions:
            if question.prefill is not None:
                assert question.prefill in {*remembered, *KEYS}
    company = {"full_name", "ogrn", "inn", "head", "contact", "phone", "email", "legal_address"}
    asked = pack.forms["application_transport"].by_id
    assert {asked[one].prefill for one in company} == {f"company.{one}" for one in company}


def test_a_contract_is_reported_tap_by_tap(pack: Pack) -> None:
    report = Filler(pack.forms["contract_report"])
    report.type("ООО «Пример-Амур»", "4027000012", "Примерова Анна Ивановна, директор")
    report.type("Образцов Пётр Сергеевич", "8 914 123-45-67", "export@example.com")
    report.tap("contract")
    report.tap("s5_2")
    report.act(Finished())
    report.type("Сироп", "15.05.2026", "Китай", "Example Trading Co., Ltd")
    report.tap("cny")
    report.tap("y2026")
    report.type("600 000")
    report.tap("no")
    # Nobody has told the rates, nor what it comes to: they are typed.
    report.type("11,44", "81,25", "2026 — 84,48")
    report.act(Skipped())
    report.tap("yes")
    assert report.at == "review"
    values = {name: report.counted[name] for name in ("date", "country", "usd_rate")}
    assert values == {"date": "2026-05-15", "country": "CN", "usd_rate": "81.25"}
    assert report.counted["volumes_1_amount"] == "600000"
    assert "platform" not in report.shown


def test_dollars_need_no_rate_and_a_marketplace_has_a_name(pack: Pack) -> None:
    asked = shown(pack, "contract_report", currency="usd", deal="marketplace")
    assert not asked & {"rate", "usd_rate", "code"}
    assert "platform" in asked


@pytest.mark.parametrize("name", ["application", "complex", "event", "consultation"])
def test_the_centre_may_refuse_at_any_stage_with_words(pack: Pack, name: str) -> None:
    machine = pack.machines[name]
    for state in machine.states:
        steps = {step.verb: step for step in offered(machine, state.id, ["centre"], None)}
        if state.final or state.id == machine.start:
            assert not steps
        else:
            assert steps["refuse"].reason
            assert steps["refuse"].clause == "6.1"


def test_the_service_begins_with_the_signed_original(pack: Pack) -> None:
    for name, clause in (("application", "5.4.2"), ("complex", "5.5.2")):
        into = [step for step in pack.machines[name].transitions if step.to == "in_work"]
        begun = [(step.verb, step.from_, step.clause) for step in into if step.from_ != "in_work"]
        assert begun == [("receive_original", "agreement", clause)]


def test_only_complex_services_are_given_by_stages(pack: Pack) -> None:
    verbs = {name: {t.verb for t in m.transitions} for name, m in pack.machines.items()}
    assert [name for name, one in verbs.items() if "sign_stage_act" in one] == ["complex"]
    complex_ = {service.id for service in pack.services if service.machine == "complex"}
    assert complex_ == {service.id for service in pack.services if "complex" in service.tags}


def test_no_term_is_invented(pack: Pack) -> None:
    steps = [step for machine in pack.machines.values() for step in machine.transitions]
    assert not [step for step in steps if step.term_days or step.indicative_days]


@pytest.mark.parametrize(
    ("service", "state", "known"),
    [
        ("s4_2", "given", "given"),
        ("s5_1", "act", "running"),
        ("s5_1", "refused_centre", "ended"),
        ("s4_1_2", "attended", "given"),
        ("s4_1_2", "missed", "ended"),
        ("contract_report", "report_accepted", "given"),
        ("contract_report", "withdrawn", "ended"),
    ],
)
def test_how_an_end_counts(pack: Pack, service: str, state: str, known: str) -> None:
    assert outcome(pack, service, state) == known


async def test_a_seller_of_excise_goods_is_told_why_and_what_is_left(tmp_path: Path) -> None:
    async with product(tmp_path, centre=ROOT / "centres" / "khabarovsk.yaml") as bot:
        await bot.owner.begin()
        told = await bot.owner.go(
            [
                "[Чем поможет центр]",
                "[Сертификат]",
                "[Подать заявку]",
                "[Согласен, дальше]",
                "[Индивидуальный предприниматель]",
                "500100732259",
                "[Да]",
                "[Да]",
                "[Да]",
                "[Ничего из этого]",
                "[Подакцизные товары: алкоголь, табак…]",
                "[Готово]",
                "[Нет]",
                "[Нет]",
                "[Сертификация продукции]",
                "[Готово]",
                "[Всё верно, дальше]",
            ]
        )
    for clause in ("п. 4.3 (8)", "разд. 3, п. 4.2"):
        assert f"({clause})" in told.text
    assert "Консультация о мерах поддержки" in told.buttons


def test_advice_asks_only_for_what_the_answer_needs(pack: Pack) -> None:
    by_phone = shown(pack, "consultation", reply="phone")
    by_mail = shown(pack, "consultation", reply="email")
    assert by_phone - by_mail == {"phone"}
    assert by_mail - by_phone == {"email"}
    assert not pack.forms["consultation"].by_id["full_name"].required
