"""Eligibility: facts are computed from what is held, and every ground says how it stands."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from flows.catalogue import Service
from flows.conditions import All, Test, Value
from flows.eligibility import Eligibility, Fact, Ground
from flows.facts import Around, Grant, Past, facts, outcome
from flows.machine import State, StatusMachine
from flows.model import Form, Pack, Question, Section
from flows.verdict import judge, possible

TODAY = date(2026, 11, 20)

CERTIFICATE = Service(
    id="certificate", official="…", clause="4.2", tags=("standalone",), needs=("certificate",)
)
CONTRACT = Service(
    id="contract", official="…", clause="5.1", tags=("complex",), needs=("contract",)
)
REPORT = Service(id="report", official="…", clause="5.5.2", needs=("report",))
CONSULTATION = Service(id="consultation", official="…", clause="1", needs=("start",))


def question(name: str, kind: str = "yes_no", when: Test | None = None) -> Question:
    return Question.model_validate(
        {"id": name, "kind": kind, "official": name, "clause": "4", "when": when}
    )


FORM = Form(
    pack="example",
    id="eligibility",
    clause="4",
    official="…",
    version="1",
    sections=(
        Section(
            id="all",
            clause="4",
            questions=(
                question("in_register"),
                question("excise"),
                question("ordinary_minerals", when=Test(field="excise")),
                question("registered_on", "date"),
            ),
        ),
    ),
)

RULES = Eligibility(
    form="eligibility",
    clause="4",
    facts=(
        Fact(
            id="services_3y",
            kind="applications",
            clause="6.1.5",
            tags=("standalone", "complex"),
            years=3,
            state="given",
        ),
        Fact(id="contracts_3y", kind="applications", clause="6.1.5", services=("report",), years=3),
        Fact(
            id="this_year",
            kind="applications",
            clause="10.2",
            same_service=True,
            calendar_year=True,
        ),
        Fact(id="used", kind="granted", clause="4.2", tags=("standalone",), calendar_year=True),
        Fact(id="age", kind="days_since", clause="5.2", question="registered_on"),
    ),
    grounds=(
        Ground(
            id="not_registered",
            sort="stop",
            clause="4.3 (1)",
            official="…",
            when=Test(field="in_register", value=False),
        ),
        Ground(
            id="excise",
            sort="stop",
            clause="4.3 (8)",
            official="…",
            when=All(all=(Test(field="excise"), Test(field="ordinary_minerals", value=False))),
        ),
        Ground(
            id="no_contract",
            sort="refusal",
            clause="6.1.5",
            official="…",
            when=All(
                all=(
                    Test(field="fact.services_3y", op="gte", value=3),
                    Test(field="fact.contracts_3y", op="lt", value=1),
                )
            ),
            tags=("standalone", "complex"),
        ),
        Ground(
            id="too_young",
            sort="condition",
            clause="5.2",
            official="…",
            when=Test(field="fact.age", op="lt", value=365),
            services=("certificate",),
        ),
        Ground(id="false_data", sort="refusal", clause="6.1.2", official="…"),
    ),
)

PACK = Pack(
    id="example",
    official="…",
    source="…",
    prefix="ПР",
    services=(CERTIFICATE, CONTRACT, REPORT, CONSULTATION),
    eligibility=RULES,
    forms={"eligibility": FORM},
    machines={
        "application": StatusMachine(
            id="application",
            start="new",
            states=(
                State(id="new", official="…"),
                State(id="given", official="…", final=True, success=True),
                State(id="refused", official="…", final=True),
            ),
            transitions=(),
        )
    },
)

GOOD: dict[str, Value] = {"in_register": True, "excise": False, "registered_on": "2020-01-01"}


def given_on(day: date, service: str = "certificate", granted: str = "0") -> Past:
    return Past(service, day, "given", Decimal(granted))


def standing(answers: dict[str, Value], past: tuple[Past, ...] = ()) -> dict[str, str]:
    verdict = judge(PACK, CERTIFICATE, FORM, answers, past, TODAY)
    return {one.ground.id: one.standing for one in verdict.findings}


def test_a_business_that_fits_is_told_so_and_what_staff_still_look_at() -> None:
    assert standing(GOOD) == {
        "not_registered": "clear",
        "excise": "clear",
        "no_contract": "clear",
        "too_young": "clear",
        "false_data": "staff",
    }


def test_a_failing_ground_is_found_with_its_clause() -> None:
    answers = {**GOOD, "in_register": False}
    verdict = judge(PACK, CERTIFICATE, FORM, answers, (), TODAY)
    assert [(ground.id, ground.clause) for ground in verdict.failing] == [
        ("not_registered", "4.3 (1)")
    ]


def test_what_is_not_answered_yet_is_open_and_never_clear() -> None:
    assert standing({})["not_registered"] == "open"
    assert standing({})["too_young"] == "open"
    assert standing({"excise": True})["excise"] == "open"


def test_a_question_that_is_not_asked_leaves_nothing_open() -> None:
    """Nobody asks about minerals whose goods bear no excise."""
    assert standing({"excise": False})["excise"] == "clear"


def test_three_services_without_a_contract_are_counted_by_the_bot() -> None:
    three = tuple(given_on(date(2025, month, 1)) for month in (1, 5, 9))
    assert standing(GOOD, three)["no_contract"] == "fails"
    reported = (*three, Past("report", date(2025, 10, 1), "running"))
    assert standing(GOOD, reported)["no_contract"] == "clear"


def test_what_is_older_than_three_years_or_was_refused_does_not_count() -> None:
    old = given_on(date(2023, 11, 19))
    refused = Past("certificate", date(2025, 1, 1), "ended")
    two = (given_on(date(2023, 11, 20)), given_on(date(2025, 1, 1)))
    assert standing(GOOD, (*two, old, refused))["no_contract"] == "clear"
    assert standing(GOOD, (*two, given_on(date(2024, 2, 1))))["no_contract"] == "fails"


def test_a_year_is_counted_from_the_day_of_registration() -> None:
    assert standing({**GOOD, "registered_on": "2025-11-21"})["too_young"] == "fails"
    assert standing({**GOOD, "registered_on": "2025-11-20"})["too_young"] == "clear"


def test_a_ground_for_other_services_is_not_shown() -> None:
    verdict = judge(PACK, CONSULTATION, FORM, GOOD, (), TODAY)
    assert {one.ground.id for one in verdict.findings} == {
        "not_registered",
        "excise",
        "false_data",
    }


def test_a_refusal_offers_what_is_possible_instead() -> None:
    three = tuple(given_on(date(2025, month, 1)) for month in (1, 5, 9))
    offered = {service.id for service in possible(PACK, FORM, GOOD, three, TODAY)}
    assert offered == {"consultation"}


def test_facts_are_counted_from_what_is_held() -> None:
    past = (
        given_on(date(2026, 1, 10), granted="300000.50"),
        given_on(date(2025, 12, 31), granted="900000"),
        Past("contract", date(2026, 3, 1), "running"),
    )
    known = facts(PACK, CERTIFICATE, past, {}, TODAY)
    assert known == {
        "fact.services_3y": 2,
        "fact.contracts_3y": 0,
        "fact.this_year": 1,
        "fact.used": 300_001,
    }


def test_the_outcome_is_read_from_the_machine() -> None:
    assert outcome(PACK, "certificate", "given") == "given"
    assert outcome(PACK, "certificate", "refused") == "ended"
    assert outcome(PACK, "certificate", "new") == "running"
    assert outcome(PACK, "gone", "anything") == "running"


def test_a_leap_day_has_its_years_before() -> None:
    past = (given_on(date(2021, 2, 28)),)
    assert facts(PACK, CERTIFICATE, past, {}, date(2024, 2, 29))["fact.services_3y"] == 1


CLUSTERS = Form(
    pack="example",
    id="eligibility",
    clause="4",
    official="…",
    version="2",
    sections=(Section(id="all", clause="4", questions=(question("cluster", "text"),)),),
)

OF_CLUSTER = RULES.model_copy(
    update={
        "facts": (
            Fact(
                id="percent",
                kind="cluster_percent",
                clause="7.3",
                same=("cluster",),
                of="year_budget",
            ),
        ),
        "grounds": (
            Ground(
                id="cluster_limit",
                sort="refusal",
                clause="7.3",
                official="…",
                when=Test(field="fact.percent", op="gte", value=25),
            ),
        ),
    }
)


def of_cluster(answers: dict[str, Value], grants: tuple[Grant, ...], limits: dict[str, int]) -> str:
    pack = PACK.model_copy(update={"eligibility": OF_CLUSTER, "forms": {"eligibility": CLUSTERS}})
    around = Around(grants, limits)
    verdict = judge(pack, CERTIFICATE, CLUSTERS, answers, (), TODAY, around)
    return verdict.findings[0].standing


def test_one_cluster_has_at_most_a_quarter_of_the_years_budget() -> None:
    """[orel-cluster 7.3]: counted over all its businesses, whatever the letters' case."""
    grants = (
        Grant("contract", {"cluster": "Швейный  кластер"}, Decimal(2_000_000)),
        Grant("certificate", {"cluster": "швейный кластер"}, Decimal(3_000_000)),
        Grant("certificate", {"cluster": "Туризм"}, Decimal(9_000_000)),
    )
    budget = {"year_budget": 20_000_000}
    mine: dict[str, Value] = {"cluster": "Швейный кластер"}
    assert of_cluster(mine, grants, budget) == "fails"
    assert of_cluster(mine, grants[:1], budget) == "clear"
    assert of_cluster({}, grants, budget) == "open"


def test_without_the_centres_budget_the_cluster_is_left_to_the_staff() -> None:
    assert of_cluster({"cluster": "Туризм"}, (), {}) == "staff"


answers_of_all = st.fixed_dictionaries(
    {},
    optional={
        "in_register": st.booleans(),
        "excise": st.booleans(),
        "ordinary_minerals": st.booleans(),
        "registered_on": st.dates(date(2000, 1, 1), TODAY).map(date.isoformat),
    },
)


@given(answers_of_all, answers_of_all)
def test_answering_more_never_takes_a_settled_ground_back(
    some: dict[str, Value], more: dict[str, Value]
) -> None:
    """What is clear or fails stays so while only open questions are answered."""
    before = standing(some)
    after = standing({**more, **some})
    settled = {name for name, how in before.items() if how in {"clear", "fails"}}
    assert {name: after[name] for name in settled} == {name: before[name] for name in settled}
