"""The pack of the Regional export standard: its services, survey, contest and few conditions."""

from datetime import date

import pytest

from flows.conditions import Value
from flows.model import Form, Pack, Question
from flows.status import offered
from flows.verdict import judge, possible
from flows.visibility import effective, visible
from storage.packs import PACKS, compile_folder, load_packs

PACK = "export-standard"
TODAY = date(2026, 11, 20)
EXPORTER: dict[str, Value] = {"status": "exporter", "offers": ["goods"]}
BEGINNER: dict[str, Value] = {"status": "planning", "offers": ["goods"], "stage": "plan"}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


@pytest.fixture(scope="module")
def survey(pack: Pack) -> Form:
    return pack.forms["survey"]


def asked(form: Form, answers: dict[str, Value]) -> set[str]:
    return {question.id for question in visible(form, answers)}


def doubted(form: Form, answers: dict[str, Value]) -> set[str]:
    return {check.id for check in form.checks if check.when.holds(effective(form, answers))}


def failing(pack: Pack, service: str, answers: dict[str, Value]) -> list[tuple[str, str]]:
    form = pack.forms["eligibility"]
    verdict = judge(pack, pack.service_by_id[service], form, answers, (), TODAY)
    return [(ground.id, ground.clause) for ground in verdict.failing]


def test_the_compiler_finds_nothing_wrong(pack: Pack) -> None:
    assert compile_folder(PACKS / PACK).faults == ()


def test_what_is_there_is_counted(pack: Pack) -> None:
    assert len(pack.services) == 16
    assert all(service.offered for service in pack.services)
    assert {id_: len(form.questions) for id_, form in pack.forms.items()} == {
        "eligibility": 1,
        "survey": 32,
        "registration": 9,
        "partners": 7,
        "stand": 2,
        "request": 9,
        "mentoring": 11,
        "contest": 23,
    }
    assert set(pack.machines) == {"survey", "registration", "request", "contest"}
    assert pack.eligibility is not None
    assert len(pack.eligibility.grounds) == 5
    assert [one.id for one in pack.printed] == ["survey", "contest"]


def test_the_catalogue_has_the_three_blocks_of_the_standard(pack: Pack) -> None:
    assert [group.clause for group in pack.groups] == ["I", "II", "III"]
    instruments = [service.number for service in pack.services if service.number]
    assert instruments == [
        *("9", "5", "7", "8"),
        *("10", "11.1", "11.2", "11.3", "12", "13"),
        *("14", "15"),
    ]


def test_what_has_places_is_signed_up_for(pack: Pack) -> None:
    gatherings = {service.id for service in pack.services if service.gathering is not None}
    assert gatherings == {
        "council",
        "learning",
        "mission",
        "buyers",
        "fair",
        "ecommerce",
        "accelerator",
    }
    for id_ in gatherings:
        assert "registration" in pack.service_by_id[id_].forms


def test_only_a_fair_asks_for_the_stand(pack: Pack) -> None:
    using = [service.id for service in pack.services if "stand" in service.forms]
    assert using == ["fair"]
    price = pack.service_by_id["fair"].price
    assert price is not None
    assert (price.rule, price.clause) == ("free", "11 (3)")


def test_an_exporter_is_asked_for_figures_and_no_stage(survey: Form) -> None:
    only = asked(survey, EXPORTER) - asked(survey, BEGINNER)
    assert only == {
        "export_countries",
        "tnved",
        "export_volume",
        "export_volume_before",
        "aims",
        "mentor_ready",
        "story_ready",
    }
    assert asked(survey, BEGINNER) - asked(survey, EXPORTER) == {"stage"}


def test_services_have_no_customs_codes(survey: Form) -> None:
    assert "tnved" not in asked(survey, {**EXPORTER, "offers": ["services"]})


def test_who_has_no_project_is_not_asked_about_it(survey: Form) -> None:
    assert "project" in asked(survey, BEGINNER)
    assert "project" not in asked(survey, {**BEGINNER, "stage": "none"})


def test_barriers_are_described_and_may_be_passed_on(survey: Form) -> None:
    none = asked(survey, {**EXPORTER, "barriers": ["none"]})
    inner = asked(survey, {**EXPORTER, "barriers": ["transport"]})
    outer = asked(survey, {**EXPORTER, "barriers": ["transport", "external"]})
    assert inner - none == {"barrier_details", "pass_on"}
    assert outer - inner == {"barrier_countries"}
    lacking = asked(survey, {**EXPORTER, "barriers": ["none"], "needs_missing": "Субсидия"})
    assert lacking - none == {"pass_on"}


def test_five_barriers_are_those_of_the_introduction(survey: Form) -> None:
    officials = [option.official for option in survey.by_id["barriers"].options]
    assert officials[1:6] == [
        "качество правоприменения нормативных правовых актов в сфере осуществления экспорта",
        "наличие инфраструктуры поддержки экспорта и ее эффективность",
        "географическое положение субъекта Российской Федерации",
        "транспортная доступность",
        "климатические условия",
    ]


def test_the_three_key_figures_are_asked_one_after_another(survey: Form) -> None:
    def figures(**answers: Value) -> list[str]:
        whole = {**EXPORTER, **answers}
        return [q.id for q in visible(survey, whole) if q.clause == "6"]

    assert figures(supported=False) == ["supported"]
    assert figures(supported=True, contract_signed=False) == ["supported", "contract_signed"]
    assert figures(supported=True, contract_signed=True)[-1] == "supported_volume"


@pytest.mark.parametrize(
    ("answers", "check"),
    [
        ({**EXPORTER, "export_countries": ["KZ", "RU"]}, "export_to_russia"),
        ({**EXPORTER, "target_countries": ["RU"]}, "target_is_russia"),
        ({**BEGINNER, "ecommerce": "sells"}, "sells_without_export"),
        ({**EXPORTER, "needs": ["none"], "needs_missing": "субсидия"}, "none_but_missing"),
    ],
)
def test_one_wrong_answer_raises_one_doubt(
    survey: Form, answers: dict[str, Value], check: str
) -> None:
    assert doubted(survey, answers) == {check}


def test_what_the_region_cannot_solve_is_passed_on_with_words(pack: Pack) -> None:
    steps = offered(pack.machines["survey"], "survey_received", ["centre"], None)
    assert {(step.verb, step.reason) for step in steps} == {
        ("offer_measures", True),
        ("pass_on", True),
    }


def test_a_winner_is_sent_on_to_the_federal_district(pack: Pack) -> None:
    machine = pack.machines["contest"]
    (step,) = offered(machine, "contest_winner", ["centre"], None)
    assert machine.by_id[step.to].final
    assert machine.by_id[step.to].success


def test_nominations_are_the_centres_to_replace(pack: Pack) -> None:
    nomination = pack.forms["contest"].by_id["nomination"]
    assert nomination.options_from == "nominations"
    assert len(nomination.options) == 7


def test_companies_of_other_regions_may_still_learn(pack: Pack) -> None:
    elsewhere: dict[str, Value] = {"registered_here": False}
    barred = {
        service.id
        for service in pack.services
        if ("other_region", "7, 11, 14, 15") in failing(pack, service.id, elsewhere)
    }
    assert barred == {
        *("check", "representation", "mission", "buyers", "fair"),
        *("contest", "promotion"),
    }
    left = possible(pack, pack.forms["eligibility"], elsewhere, (), TODAY)
    assert {"learning", "survey", "ecommerce"} <= {service.id for service in left}


def test_who_was_trained_only_the_centre_can_tell(pack: Pack) -> None:
    form, service = pack.forms["eligibility"], pack.service_by_id["ecommerce_launch"]
    verdict = judge(pack, service, form, {"registered_here": True}, (), TODAY)
    assert [(one.ground.id, one.standing) for one in verdict.findings] == [
        ("not_trained", "staff"),
        ("not_promising", "staff"),
    ]


def test_the_company_is_known_by_the_same_keys_everywhere(pack: Pack) -> None:
    """A centre with both packs never asks twice."""
    other = load_packs(only=["rec-marketplaces"])["rec-marketplaces"]
    ours, theirs = kept(pack), kept(other)
    shared = {"company.full_name", "company.inn", "company.contact", "company.phone"}
    assert shared | {"company.email", "check.registered_here"} <= ours.keys() & theirs.keys()
    assert [key for key in ours.keys() & theirs.keys() if ours[key] != theirs[key]] == []


def kept(pack: Pack) -> dict[str, tuple[str, bool]]:
    """What is remembered of a company: the kind of each key."""
    questions: list[Question] = [q for form in pack.forms.values() for q in form.questions]
    return {q.remember: (q.kind, q.many) for q in questions if q.remember}
