"""The catalogue of Khabarovsk Krai against section 3 of its regulation: services, parts, money."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from flows.catalogue import Limit, Price, Service, uploads
from flows.errors import NotAllowed
from flows.model import Pack
from flows.share import find, split
from storage.packs import compile_folder, load_centre, load_packs

PACK = "khabarovsk-export"
ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "clauses" / f"{PACK}.md"
OWN = {"check", "contract_report", "needs_survey"}

# Number in the source: base parts, additional parts, whether at least one must be chosen.
PARTS = {
    "4.3": (2, 0, False),
    "5.1": (1, 6, True),
    "5.2": (1, 5, True),
    "5.3": (2, 5, False),
    "5.4": (1, 6, True),
    "5.5": (3, 6, False),
    "5.6": (2, 5, False),
    "5.7": (2, 9, False),
    "5.8": (2, 2, False),
    "5.9": (0, 3, True),
}
# What the business pays for: (number, part) -> own share, percent, and the ceiling, roubles.
SHARED = {
    ("4.2", ""): (20, 1_000_000),
    ("4.3", ""): (30, 1_000_000),
    ("4.3", "base.1"): (30, 1_000_000),
    ("4.4", ""): (20, 300_000),
    ("4.5", ""): (20, 1_000_000),
    ("5.1", "additional.6"): (20, 300_000),
    ("5.2", "additional.1"): (20, 150_000),
    ("5.2", "additional.5"): (20, 300_000),
    ("5.4", "additional.1"): (20, 150_000),
    ("5.7", "additional.2"): (20, 150_000),
    ("5.9", "additional.3"): (20, None),
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_packs(only=[PACK])[PACK]


def by_number(pack: Pack) -> dict[str, Service]:
    return {service.number: service for service in pack.services if service.number}


def prices(pack: Pack) -> dict[tuple[str, str], Price]:
    """Every price of a service ("") and of a part, by the source's numbers."""
    found = {}
    for number, service in by_number(pack).items():
        parts = {part.id: part.price for part in service.parts}
        for part, price in {"": service.price, **parts}.items():
            if price is not None:
                found[number, part] = price
    return found


def test_the_compiler_finds_nothing_wrong() -> None:
    assert compile_folder(ROOT / "flows" / "packs" / PACK).faults == ()


def test_the_services_of_section_3_stand_in_its_order(pack: Pack) -> None:
    numbers = ["1", "2", "3.1", "3.2", "4.1.1", "4.1.2", "4.2", "4.3", "4.4", "4.5"]
    assert list(by_number(pack)) == [*numbers, *(f"5.{n}" for n in range(1, 10))]
    assert {service.id for service in pack.services if not service.number} == OWN
    assert all(service.offered for service in pack.services)


def test_parts_are_as_many_as_in_the_source(pack: Pack) -> None:
    counted = {}
    for number, service in by_number(pack).items():
        base = [part for part in service.parts if part.base]
        more = [part for part in service.parts if not part.base]
        if service.parts:
            counted[number] = (len(base), len(more), service.choose == "at_least_one")
    assert counted == PARTS


def test_the_business_pays_only_for_what_the_source_names(pack: Pack) -> None:
    shared: dict[tuple[str, str], tuple[int, int | None]] = {}
    for key, price in prices(pack).items():
        assert price.clause == f"3:{key[0]}"
        if price.rule != "free":
            ceiling = next((int(limit.amount) for limit in price.limits), None)
            shared[key] = (int(price.own_share), ceiling)
    assert shared == SHARED


def test_ceilings_are_for_one_sme_a_year_and_lodging_for_a_guest_a_day(pack: Pack) -> None:
    limits = {key: one for key, price in prices(pack).items() for one in price.limits}
    assert len(limits) == 12
    lodging = limits.pop(("5.5", "additional.5"))
    assert lodging == Limit(
        amount=Decimal(5000), per="person_day", period="service", clause="3:5.5"
    )
    assert {(one.per, one.period, one.pool) for one in limits.values()} == {("sme", "year", None)}


@pytest.mark.parametrize(
    ("number", "part", "price", "centre"),
    [
        ("4.2", None, 1_400_000, 1_000_000),
        ("4.3", None, 1_000_000, 700_000),
        ("4.3", "base.2", 90_000, 90_000),
        ("4.4", None, 300_000, 240_000),
        ("5.1", "base.1", 90_000, 90_000),
        ("5.1", "additional.6", 400_000, 300_000),
        ("5.2", "additional.1", 150_000, 120_000),
        ("5.8", "additional.2", 900_000, 900_000),
        ("5.9", "additional.1", 5_000_000, 5_000_000),
        ("5.9", "additional.3", 5_000_000, 4_000_000),
    ],
)
def test_who_pays_what(pack: Pack, number: str, part: str | None, price: int, centre: int) -> None:
    rule = find(pack, number, part).price
    assert split(rule, Decimal(price)).centre == centre


def test_where_the_format_decides_the_format_is_asked_for(pack: Pack) -> None:
    with pytest.raises(NotAllowed, match="choose_part"):
        find(pack, "5.9")


def test_the_rest_is_free_and_the_rec_names_its_own_price(pack: Pack) -> None:
    whole = {number: service.price for number, service in by_number(pack).items()}
    assert {number for number, price in whole.items() if price is None} == {"3.2", "5.9"}
    paid = {number for number, price in whole.items() if price and price.rule != "free"}
    assert paid == {"4.2", "4.3", "4.4", "4.5"}


def test_events_say_how_many_must_come(pack: Pack) -> None:
    events = {n: s.gathering for n, s in by_number(pack).items() if s.gathering is not None}
    assert set(events) == {"4.1.1", "4.1.2", "5.4", "5.5", "5.6", "5.7", "5.9"}
    least = {n: (one.least, one.least_clause) for n, one in events.items() if one.least}
    assert least == {"5.4": (3, "3:5.4"), "5.6": (3, "3:5.6"), "5.9": (10, "3:5.9")}


def test_documents_stand_in_both_columns(pack: Pack) -> None:
    for number, service in by_number(pack).items():
        if number in {"4.2", "4.3", "4.4", "4.5"} or number.startswith("5."):
            ids = [document.id for document in service.documents]
            where = {document.where for document in service.documents}
            assert "application_platform" in ids, number
            assert any(name.startswith("agreement") for name in ids), number
            assert "platform" in where, number
            assert where & {"centre", "both"}, number


def test_what_is_sent_in_the_chat(pack: Pack) -> None:
    sent = {n: {one.id for one in uploads(s)} for n, s in by_number(pack).items() if uploads(s)}
    materials = {f"5.{n}": {"materials"} for n in (1, 2, 3, 4, 5, 6, 7, 9)}
    assert sent == materials | {
        "4.2": {"requirement"},
        "4.3": {"other_documents"},
        "4.4": {"goods_report"},
        "4.5": {"export_contract"},
        "5.8": {"platform_choice", "certificates"},
    }


def test_what_the_regulation_counts_by(pack: Pack) -> None:
    for number, service in by_number(pack).items():
        assert ("complex" in service.tags) == number.startswith("5."), number
        assert ("standalone" in service.tags) == number.startswith("4."), number


def test_a_contract_is_told_of_in_15_working_days_for_three_years(pack: Pack) -> None:
    terms = pack.service_by_id["contract_report"].terms
    assert [(term.days, term.unit, term.clause) for term in terms] == [
        (15, "working", "5.5.2"),
        (36, "months", "5.5.2"),
    ]


def test_every_clause_stands_in_the_table_of_clauses() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    listed = {line.split("|")[1].strip() for line in lines if line.startswith("|")}
    named = set()
    for file in (ROOT / "flows" / "packs" / PACK).rglob("*.yaml"):
        for found in re.findall(r'clause: *("[^"]*"|[^,}\n]*)', file.read_text(encoding="utf-8")):
            named |= {one.strip() for one in found.strip('"').split(",")}
    assert named - listed == set()


def test_the_table_of_clauses_names_all_that_the_pack_has_and_nothing_else(pack: Pack) -> None:
    assert pack.eligibility is not None
    made = ("parts-", "docs-")
    there = {f"service {one.id}" for one in pack.services}
    there |= {f"form {name}" for name in pack.forms if not name.startswith(made)}
    there |= {f"machine {name}" for name in pack.machines}
    there |= {f"printed {one.id}" for one in pack.printed}
    there |= {f"ground {one.id}" for one in pack.eligibility.grounds}
    there |= {f"fact {one.id}" for one in pack.eligibility.facts}
    named = re.findall(
        r"`((?:service|form|machine|printed|ground|fact) \w+)`", TABLE.read_text("utf-8")
    )
    assert set(named) == there


def test_the_example_centre_has_the_pack_and_its_zone() -> None:
    centre = load_centre(ROOT / "centres" / "khabarovsk.yaml")
    assert centre.packs == (PACK,)
    assert centre.zone == "Asia/Vladivostok"
