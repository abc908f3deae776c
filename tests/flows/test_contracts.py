"""What a contract is worth in dollars, when its report is late, what a correction has changed."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from flows.contracts import Contract, Deal, RateDay, changed, rated, standing, thousands

DAY = date(2026, 11, 20)
RATES = RateDay(DAY, DAY, {"USD": Decimal(80), "CNY": Decimal("11.2"), "JPY": Decimal("0.52")})
CONTRACT = Contract(
    1,
    1,
    "made-up",
    "report",
    datetime(2026, 11, 20, 9, tzinfo=UTC),
    date(2026, 12, 11),
    Deal("contract", DAY, currency="CNY", amounts={2026: Decimal(600_000), 2027: Decimal("0.05")}),
)


@pytest.mark.parametrize(
    ("amount", "currency", "rate", "usd", "expected"),
    [
        ("1000", "USD", None, None, "1.000"),
        ("0.5", "USD", None, None, "0.001"),  # half a dollar: half up
        ("600000", "CNY", "11.2", "80", "84.000"),
        ("6750000", "RUB", None, "81.25", "83.077"),
        ("1", "KZT", "0.15", "80", "0.000"),
    ],
)
def test_amounts_become_thousands_of_dollars_rounded_half_up(
    amount: str, currency: str, rate: str | None, usd: str | None, expected: str
) -> None:
    rates = [Decimal(one) if one else None for one in (rate, usd)]
    found = thousands({2026: Decimal(amount)}, currency, *rates)
    assert found == {2026: Decimal(expected)}
    assert str(found[2026]) == expected


@pytest.mark.parametrize(("rate", "usd"), [(None, Decimal(80)), (Decimal(1), None)])
def test_without_a_rate_there_is_no_value(rate: Decimal | None, usd: Decimal | None) -> None:
    assert thousands({2026: Decimal(1)}, "CNY", rate, usd) == {}


def test_a_rate_is_the_banks_where_it_is_that_of_its_day() -> None:
    own = replace(CONTRACT, deal=replace(CONTRACT.deal, rate=Decimal("11.2"), usd_rate=Decimal(80)))
    assert (rated(own, RATES).rate_source, rated(own, RATES).rate_day) == ("cbr", DAY)
    assert rated(own, None).rate_source == "hand"
    typed = replace(own, deal=replace(own.deal, usd_rate=Decimal(81)))
    assert (rated(typed, RATES).rate_source, rated(typed, RATES).rate_day) == ("hand", None)
    assert rated(own, RATES).total == Decimal("84.000")


def test_how_typed_rates_stand_to_those_of_the_bank() -> None:
    deal = replace(CONTRACT.deal, rate=Decimal("11.20"), usd_rate=Decimal(80))
    assert standing(deal, RATES) == "same"
    assert standing(replace(deal, usd_rate=Decimal(79)), RATES) == "differs"
    assert standing(deal, None) == "unknown"
    assert standing(replace(deal, currency="KPW"), RATES) == "unknown"
    assert standing(replace(deal, currency="USD"), RATES) == "none"
    assert standing(replace(deal, currency="RUB", rate=None), RATES) == "same"


@pytest.mark.parametrize(("day", "late"), [("2026-12-11", 0), ("2026-12-12", 1), ("2026-11-20", 0)])
def test_a_contract_is_late_from_the_day_after_its_last(day: str, late: int) -> None:
    assert CONTRACT.late(date.fromisoformat(day)) == late
    assert replace(CONTRACT, state="reported").late(date(2027, 1, 1)) == 0
    assert replace(CONTRACT, due_on=None).late(date(2027, 1, 1)) == 0


def test_a_correction_keeps_only_what_it_has_replaced() -> None:
    after = replace(CONTRACT, deal=replace(CONTRACT.deal, country="CN", usd_rate=Decimal("80.0")))
    assert changed(CONTRACT, after) == {"country": "", "usd_rate": ""}
    assert changed(after, replace(after, deal=replace(after.deal, usd_rate=Decimal(80)))) == {}
