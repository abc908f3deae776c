"""Who may have what of Kaliningrad's cluster centre: conditions, refusals, facts."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.conditions import Value
from flows.facts import Past
from flows.model import Pack
from flows.verdict import judge, possible
from storage.packs import load_packs
from tests.support.product import clean, product

PACK = "kaliningrad-cluster"
TODAY = date(2026, 11, 20)

GOOD: dict[str, Value] = {
    "inn": "3906000012",
    "legal_form": "company",
    "registered_here": True,
    "works_here": True,
    "in_register": True,
    "on_platform": True,
    "in_cluster": True,
    "proceedings": ["none"],
    "head_disqualified": False,
    "group_of_persons": False,
    "excluded": ["none"],
    "non_resident": False,
    "same_elsewhere": False,
    "violated": False,
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def failing(
    pack: Pack, service: str, *past: Past, other: Mapping[str, Value] | None = None
) -> list[str]:
    """The grounds that keep a business from a service; `other` differs from the good answers."""
    asked = pack.service_by_id[service]
    answers = {**GOOD, **(other or {})}
    verdict = judge(pack, asked, pack.forms["eligibility"], answers, past, TODAY)
    assert verdict.complete
    return [ground.id for ground in verdict.failing]


def test_a_good_business_may_have_everything(pack: Pack) -> None:
    form = pack.forms["eligibility"]
    offers = possible(pack, form, GOOD, (), TODAY)
    reports = {"monitoring", "key_figures"}  # told after a support: nobody comes for them
    assert {one.id for one in offers} == {s.id for s in pack.services if s.submits} - reports


@pytest.mark.parametrize(
    ("answers", "ground"),
    [
        ({"in_cluster": False}, "not_member"),
        ({"legal_form": "self_employed"}, "not_business"),
        ({"registered_here": False}, "not_registered_here"),
        ({"works_here": False}, "not_working_here"),
        ({"in_register": False}, "not_in_register"),
        ({"on_platform": False}, "not_on_platform"),
        ({"proceedings": ["bankruptcy"]}, "bankruptcy"),
        ({"proceedings": ["suspension"]}, "suspension"),
        ({"head_disqualified": True}, "head_disqualified"),
        ({"group_of_persons": True}, "group_of_persons"),
        ({"excluded": ["pawnshop"]}, "finance"),
        ({"excluded": ["insurance"], "cooperative": False}, "finance"),
        ({"excluded": ["gambling"]}, "gambling"),
        ({"non_resident": True, "treaty": False}, "non_resident"),
        ({"same_elsewhere": True}, "same_elsewhere"),
        ({"violated": True, "violated_on": "2023-11-22"}, "violation"),
    ],
)
def test_each_condition_keeps_a_business_from_a_service(
    pack: Pack, answers: dict[str, Value], ground: str
) -> None:
    assert failing(pack, "s_g", other=answers) == [ground]


@pytest.mark.parametrize(
    "answers",
    [
        {"excluded": ["insurance"], "cooperative": True},
        {"non_resident": True, "treaty": True},
        {"violated": True, "violated_on": "2023-11-20"},
        {"legal_form": "sole_trader"},
    ],
)
def test_exceptions_of_the_regulation_let_a_business_through(
    pack: Pack, answers: dict[str, Value]
) -> None:
    assert failing(pack, "s_g", other=answers) == []


def test_who_is_no_member_may_still_ask_and_join(pack: Pack) -> None:
    form = pack.forms["eligibility"]
    offers = possible(pack, form, {**GOOD, "in_cluster": False}, (), TODAY)
    assert pack.eligibility is not None
    assert set(pack.eligibility.instead) == {"s_b", "joining"} <= {one.id for one in offers}
    assert not any("members" in one.tags for one in offers)


def test_the_self_check_looks_at_the_grounds_of_all_services(pack: Pack) -> None:
    assert failing(pack, "check", other={"in_cluster": False, "on_platform": False}) == [
        "not_member",
        "not_on_platform",
    ]


def test_one_application_a_year_for_each_kind_of_service(pack: Pack) -> None:
    given = Past("s_g", date(2026, 2, 1), "given")
    assert failing(pack, "s_g", given) == ["one_a_year"]
    assert failing(pack, "s_d", given) == []
    assert failing(pack, "s_g", Past("s_g", date(2025, 12, 31), "given")) == []


def test_the_same_support_that_still_runs_is_not_given_again(pack: Pack) -> None:
    last_year = Past("s_g", date(2025, 12, 1), "running")
    assert failing(pack, "s_g", last_year) == ["same_running"]


def test_the_shared_ceiling_is_counted_over_both_services(pack: Pack) -> None:
    research = Past("s_z", date(2026, 3, 1), "given", Decimal(400_000))
    assert failing(pack, "s_e", research) == ["ceiling_row_3"]
    assert failing(pack, "s_g", research) == []


async def test_who_is_no_member_is_told_so_in_the_chat_and_led_to_joining(tmp_path: Path) -> None:
    async with product(tmp_path, centre=DEFAULT_CENTRE.with_name("kaliningrad.yaml")) as bot:
        await bot.owner.begin(f"s_{PACK}_s_g")
        await bot.owner.go(("[Подготовить заявку]", "[Согласен, дальше]", "3906000012"))
        await bot.owner.go(("[Организация (юридическое лицо)]", *["[Да]"] * 4, "[Нет]"))
        await bot.owner.go(("[Ничего из этого]", "[Нет]", "[Нет]", "[Никто из них]"))
        told = await bot.owner.go(("[Нет]", "[Нет]", "[Нет]", "[Всё верно, дальше]"))
        assert "Компания не состоит в кластере (п. 4.1)" in told.text
        assert "Консультация" in told.buttons
        joining = await bot.owner.tap("Вступить в кластер")
        assert "кластер" in joining.text
        clean(bot)
