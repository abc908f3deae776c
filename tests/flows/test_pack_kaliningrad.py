"""The cluster centre of Kaliningrad against its regulation: letters, limits, terms, machines."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from bot.commands.checking import pack_faults
from flows.catalogue import Price
from flows.machine import StatusMachine
from flows.model import Pack
from flows.share import find, split
from flows.status import offered
from storage.packs import load_centre, load_packs

PACK = "kaliningrad-cluster"
ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "flows" / "packs" / PACK

LETTERS = "абвгдежзиклмнопр"
FREE = "аб"
# Rows of Приложение 1: whose letter, and what the centre pays of 3,000,000 roubles at most.
ROWS = {
    "1": ("м", 400_000),
    "2": ("ж", 450_000),
    "3": ("з", 400_000),
    "4": ("н", 350_000),
    "5": ("и", 450_000),
    "6": ("л", 1_400_000),
    "7": ("г", 650_000),
    "8": ("д", 2_850_000),
    "9": ("к", 2_000_000),
    "10": ("к", 300_000),
    "11": ("д", 200_000),
    "12": ("д", 1_000_000),
    "13": ("м", 2_850_000),
}
WITHOUT_AMOUNT = {"8", "13"}
# The second amount of a row that has two.
SECOND = {
    ("6", "additional.2"): 700_000,
    ("9", "additional.3"): 500_000,
    ("10", "additional.5"): 100_000,
    ("12", "additional.3"): 1_500_000,
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


@pytest.fixture(scope="module")
def machine(pack: Pack) -> StatusMachine:
    return pack.machines["application"]


def prices(pack: Pack) -> list[Price]:
    """Every price of a service or a part."""
    every = [service.price for service in pack.services]
    every += [part.price for service in pack.services for part in service.parts]
    return [price for price in every if price is not None]


def test_nothing_is_wrong_with_the_pack_its_texts_and_its_papers() -> None:
    assert pack_faults(FOLDER, None) == []


def test_the_letters_of_the_source_stand_once_each_and_in_its_words(pack: Pack) -> None:
    lettered = {one.number: one for one in pack.services if one.clause.startswith("3.4 ")}
    assert "".join(sorted(lettered)) == LETTERS
    assert {letter: one.clause.split(", ")[0] for letter, one in lettered.items()} == {
        letter: f"3.4 {letter}" for letter in LETTERS
    }
    assert lettered["м"].official == lettered["о"].official
    assert lettered["м"].forms
    assert not lettered["о"].forms


def test_counts_of_the_pack(pack: Pack) -> None:
    forms = [form for form in pack.forms.values() if form.texts is None]
    assert len(pack.services) == 16 + 7
    assert sum(len(service.parts) for service in pack.services) == 16
    assert len(forms) == 10
    assert sum(len(form.questions) for form in forms) == 160
    assert pack.eligibility is not None
    sorts = [ground.sort for ground in pack.eligibility.grounds]
    assert (sorts.count("condition"), sorts.count("stop"), sorts.count("refusal")) == (14, 5, 19)
    assert sum(len(price.limits) for price in prices(pack)) == 20
    assert {printed.id for printed in pack.printed} == {
        "application",
        "complex",
        "plan",
        "joining",
        "event",
        "key_figures",
        "monitoring",
    }


def test_consultations_and_scoring_are_free_and_the_rest_costs_five_percent(pack: Pack) -> None:
    for service in pack.services:
        if service.number not in LETTERS or not service.number:
            continue
        assert service.price is not None
        if service.number in FREE:
            assert service.price.rule == "free"
            assert not service.price.limits
            assert "shared" not in service.tags
        else:
            assert service.price.rule == "share"
            assert "shared" in service.tags
    assert {price.own_share for price in prices(pack) if price.rule == "share"} == {5}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_limits_finds_its_service_and_its_ceiling(pack: Pack, row: str) -> None:
    letter, centre = ROWS[row]
    found = find(pack, row)
    assert found.service.number == letter
    assert split(found.price, Decimal(3_000_000)).centre == centre
    assert "6.1.1" in found.price.clause
    assert all(limit.clause == "Прил. 1" for limit in found.price.limits)
    assert (found.price.limits == ()) == (row in WITHOUT_AMOUNT)


@pytest.mark.parametrize(("row", "part"), SECOND)
def test_the_other_amount_of_a_row_is_another_part(pack: Pack, row: str, part: str) -> None:
    found = find(pack, row, part)
    assert found.part is not None
    assert row in found.part.numbers
    assert split(found.price, Decimal(3_000_000)).centre == SECOND[row, part]


def test_the_business_pays_five_percent_to_the_kopeck_in_the_centres_favour(pack: Pack) -> None:
    shared = split(find(pack, "7").price, Decimal("100000.01"))
    assert (shared.centre, shared.business) == (Decimal("95000.00"), Decimal("5000.01"))


def test_a_year_of_campaigns_is_counted_with_what_was_used(pack: Pack) -> None:
    campaign = find(pack, "н").price
    assert split(campaign, Decimal(400_000), used=Decimal(600_000)).centre == 200_000


def test_marketing_and_promotion_share_one_ceiling(pack: Pack) -> None:
    pools = {
        service.id: limit.pool
        for service in pack.services
        for limit in (service.price.limits if service.price else ())
        if limit.pool
    }
    assert pools == {"s_e": "row_3", "s_z": "row_3"}


def test_a_seminar_needs_ten_people_two_thirds_of_them_smes(pack: Pack) -> None:
    for service in ("event", "s_k"):
        gathering = pack.service_by_id[service].gathering
        assert gathering is not None
        assert (gathering.least, gathering.least_clause) == (10, "3.7")
        assert gathering.sme_share is not None
        assert gathering.sme_share > Decimal(200) / 3


def test_an_answer_is_due_in_three_days_and_documents_in_five(machine: StatusMachine) -> None:
    terms = {(step.from_, step.verb): step.term_days for step in machine.transitions}
    decisions = ("grant", "remarks", "postpone", "refuse", "request_documents")
    assert {terms["centre_review", verb] for verb in decisions} == {3}
    assert terms["suspended", "expire"] == terms["rework", "expire"] == 5
    assert terms["postponed", "grant"] is None


def test_scoring_is_given_in_two_days(pack: Pack) -> None:
    steps = {step.verb: step.term_days for step in pack.machines["scoring"].transitions}
    assert (steps["give_scoring"], steps["refuse"]) == (2, 2)


def test_a_suspended_review_goes_on_or_ends_by_itself(machine: StatusMachine) -> None:
    ways = {
        role: {step.verb: step.to for step in offered(machine, "suspended", [role], None)}
        for role in ("client", "centre", "bot")
    }
    assert ways == {
        "client": {"resubmit": "centre_review", "withdraw": "withdrawn"},
        "centre": {"resume": "centre_review"},
        "bot": {"expire": "withdrawn"},
    }


def test_one_may_withdraw_until_the_agreement_is_signed(machine: StatusMachine) -> None:
    still = {step.from_ for step in machine.transitions if step.verb == "withdraw"}
    assert still == {"centre_review", "suspended", "rework", "postponed", "granted"}


def test_whatever_is_refused_or_sent_back_is_given_a_reason(pack: Pack) -> None:
    wordy = {"refuse", "refuse_register", "remarks", "request_documents", "postpone", "strike_off"}
    for one in pack.machines.values():
        for step in one.transitions:
            if step.verb in wordy:
                assert step.reason, (one.id, step.verb)


def test_clauses_of_the_pack_stand_in_the_table_of_clauses() -> None:
    table = (ROOT / "docs" / "clauses" / f"{PACK}.md").read_text(encoding="utf-8")
    listed = {line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")}
    named: set[str] = set()
    for file in FOLDER.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        for found in re.findall(r'clause: *("[^"]*"|[^}\n]*)', text):
            named |= {one.strip() for one in found.strip('"').split(",")}
    assert named - listed == set()


def test_the_example_centre_has_the_pack_and_its_zone() -> None:
    centre = load_centre(ROOT / "centres" / "kaliningrad.yaml")
    assert (centre.packs, centre.zone) == ((PACK,), "Europe/Kaliningrad")
