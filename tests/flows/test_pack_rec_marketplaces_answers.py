"""What the pack asks, doubts and advises, for whole sets of answers of invented companies."""

from pathlib import Path

import pytest
import yaml

from flows.conditions import Value
from flows.model import Pack
from flows.scoring import Match, Score, matches, score
from flows.visibility import effective, hidden, visible
from storage.packs import load_packs

PACK = "rec-marketplaces"
DATA = Path(__file__).parent / "data"
FILES = [
    ("anketa", "anketa_full"),
    ("scoring", "answers_strong"),
    ("scoring", "answers_weak"),
    ("scoring", "answers_contradictory"),
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def read(name: str, **changes: Value) -> dict[str, Value]:
    answers: dict[str, Value] = yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))
    return answers | changes


def asked(pack: Pack, answers: dict[str, Value], form: str = "scoring") -> set[str]:
    return {question.id for question in visible(pack.forms[form], answers)}


def doubted(pack: Pack, answers: dict[str, Value], form: str = "scoring") -> set[str]:
    counted = effective(pack.forms[form], answers)
    return {check.id for check in pack.forms[form].checks if check.when.holds(counted)}


def scored(pack: Pack, answers: dict[str, Value]) -> Score:
    assert pack.scoring is not None
    return score(pack.scoring, effective(pack.forms["scoring"], answers))


def advised(pack: Pack, answers: dict[str, Value]) -> dict[str, Match]:
    assert pack.marketplaces is not None
    found = matches(pack.marketplaces, effective(pack.forms["scoring"], answers))
    return {match.marketplace: match for match in found}


@pytest.mark.parametrize(("form", "name"), FILES)
def test_the_answer_sets_are_complete_and_hold_nothing_hidden(
    pack: Pack, form: str, name: str
) -> None:
    answers = read(name)
    assert asked(pack, answers, form) - set(answers) == set()
    assert hidden(pack.forms[form], answers) == ()
    for question in visible(pack.forms[form], answers):
        answer = answers[question.id]
        assert answer is not None or not question.required
        if question.options:
            named = answer if isinstance(answer, list) else [answer]
            assert [one for one in named if one not in question.option_ids] == []


@pytest.mark.parametrize(
    ("changes", "closed"),
    [
        ({"foreign_entity": False}, {"foreign_entity_country"}),
        ({"specialist": False}, {"specialist_languages", "department"}),
        ({"marketplace_experience": False}, {"marketplace_sales"}),
        ({"needs_adaptation": False}, {"ready_to_adapt", "adapted"}),
        (
            {"target_countries": ["KZ"]},
            {"china_packaging", "china_name", "china_trademark"},
        ),
    ],
)
def test_what_an_answer_decides_is_not_asked(
    pack: Pack, changes: dict[str, Value], closed: set[str]
) -> None:
    before = asked(pack, read("answers_strong"))
    assert before - asked(pack, read("answers_strong", **changes)) == closed


@pytest.mark.parametrize(
    ("changes", "opened"),
    [
        ({"marketplace_staff": False}, {"ready_to_hire"}),
        ({"certificates_held": False}, {"certificates_ready"}),
        ({"certificates_held": False, "no_certificates_needed": True}, set()),
        ({"adapted": False}, {"adapt_on_demand"}),
        ({"china_packaging": False}, {"china_packaging_ready"}),
        ({"china_name": False}, {"china_name_ready"}),
        ({"china_trademark": False}, {"china_trademark_filed"}),
        ({"shelf_life_9_months": False}, {"shelf_life"}),
    ],
)
def test_what_an_answer_leaves_open_is_asked(
    pack: Pack, changes: dict[str, Value], opened: set[str]
) -> None:
    before = asked(pack, read("answers_strong"))
    assert asked(pack, read("answers_strong", **changes)) - before == opened


def test_a_sound_questionnaire_is_not_doubted(pack: Pack) -> None:
    assert doubted(pack, read("answers_strong")) == set()
    assert doubted(pack, read("answers_weak")) == set()
    assert doubted(pack, read("anketa_full"), "anketa") == set()


def test_contradictions_are_found(pack: Pack) -> None:
    assert doubted(pack, read("answers_contradictory")) == {
        "export_only_eaeu_and_other",
        "department_without_languages",
        "certificates_needless_and_held",
        "own_budget_and_state_money_only",
        "oil_in_two_groups",
        "reefer_and_dry",
        "reefer_and_no_special",
    }


@pytest.mark.parametrize(
    ("form", "name", "changes", "check"),
    [
        ("scoring", "answers_strong", {"dry_container": False}, "no_special_and_not_dry"),
        ("scoring", "answers_strong", {"foreign_entity_country": ["RU"]}, "entity_in_russia"),
        ("scoring", "answers_strong", {"target_countries": ["CN", "RU"]}, "export_to_russia"),
        ("scoring", "answers_strong", {"inn": "500100732259"}, "ogrn_and_inn"),
        ("scoring", "answers_weak", {"inn": "4027000012"}, "ogrn_and_inn"),
        ("anketa", "anketa_full", {"ogrn": "316774600000010"}, "ogrn_and_inn"),
        ("anketa", "anketa_full", {"target_countries": ["RU"]}, "export_to_russia"),
        ("anketa", "anketa_full", {"export_experience": "none"}, "sold_abroad_without_export"),
    ],
)
def test_one_wrong_answer_raises_one_doubt(
    pack: Pack, form: str, name: str, changes: dict[str, Value], check: str
) -> None:
    assert doubted(pack, read(name, **changes), form) == {check}


def test_the_model_spans_nothing_to_everything(pack: Pack) -> None:
    best, worst = scored(pack, read("answers_strong")), scored(pack, read("answers_weak"))
    assert (best.total, best.max, best.level) == (100, 100, "high")
    assert (worst.total, worst.level) == (0, "low")
    assert scored(pack, {}).total == 0
    assert not best.own


@pytest.mark.parametrize(
    ("changes", "block"),
    [
        ({"no_certificates_needed": True, "certificates_held": False}, "certificates"),
        ({"needs_adaptation": False}, "adaptation"),
        ({"target_countries": ["KZ"]}, "china"),
        ({"marketplace_staff": True}, "marketplaces"),
    ],
)
def test_a_hidden_question_costs_a_good_company_nothing(
    pack: Pack, changes: dict[str, Value], block: str
) -> None:
    part = scored(pack, read("answers_strong", **changes)).blocks[block]
    assert part.points == part.max


def test_every_advice_is_given_to_somebody(pack: Pack) -> None:
    given = {
        reason.rule
        for reason in scored(pack, read("answers_weak")).reasons
        if reason.effect == "missed" and reason.advice
    }
    assert pack.scoring is not None
    assert given == {
        rule.id for block in pack.scoring.blocks for rule in block.rules if rule.advice
    }


def test_marketplaces_that_fit_a_strong_company(pack: Pack) -> None:
    found = advised(pack, read("answers_strong"))
    fits = {name for name, match in found.items() if match.fits}
    assert fits == {
        "alibaba",
        "tmall_global",
        "jd_worldwide",
        "wildberries",
        "ozon",
        "kaspi",
        "flowwow",
    }
    assert found["kaspi"].pros == ("market", "entity", "stock")


def test_marketplaces_say_why_they_do_not_fit(pack: Pack) -> None:
    found = advised(pack, read("answers_weak"))
    assert not any(match.fits for match in found.values())
    assert {"no_trademark", "no_packaging", "no_budget", "cold"} == set(found["tmall_global"].cons)
    assert "not_wholesale" in found["alibaba"].cons
    assert "no_market" in found["kaspi"].cons


def test_wholesale_only_closes_retail(pack: Pack) -> None:
    found = advised(pack, read("answers_strong", trade_types=["b2b"]))
    assert [name for name, match in found.items() if match.fits] == ["alibaba"]
