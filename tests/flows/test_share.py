"""Who pays how much: by hand for the source's figures, by Hypothesis for what must always hold."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.catalogue import Limit, Price
from flows.errors import NotAllowed
from flows.share import split

CLAUSE = "3:4.2"
MILLION = Limit(amount=Decimal(1_000_000), clause=CLAUSE)
CERTIFICATION = Price(rule="share", own_share=Decimal(20), limits=(MILLION,), clause=CLAUSE)
EXHIBITION = Price(
    rule="share",
    own_share=Decimal(10),
    categories={"svo": Decimal(5)},
    limits=(
        Limit(amount=Decimal(300_000), clause="4:9"),
        Limit(amount=Decimal(1_000_000), per="event", period="service", clause="4:9"),
    ),
    clause="4:9",
)

sums = st.decimals(min_value="0.01", max_value="99999999", places=2)
used_sums = st.decimals(min_value=0, max_value="99999999", places=2)


def test_above_the_ceiling_the_business_pays() -> None:
    """1.4 million, 20 %, ceiling a million: the ceiling decides, not the share."""
    result = split(CERTIFICATION, Decimal(1_400_000))
    assert (result.centre, result.business) == (Decimal(1_000_000), Decimal(400_000))
    assert [step.code for step in result.working] == ["share", "limit", "above"]
    assert {step.clause for step in result.working} == {CLAUSE}


def test_below_the_ceiling_the_share_decides() -> None:
    result = split(CERTIFICATION, Decimal(500_000))
    assert (result.centre, result.business) == (Decimal(400_000), Decimal(100_000))
    assert [step.code for step in result.working] == ["share", "limit"]


def test_the_share_is_rounded_in_the_centres_favour() -> None:
    """20 % of 100.01 is 20.002: not less than means 20.01."""
    result = split(CERTIFICATION, Decimal("100.01"))
    assert (result.centre, result.business) == (Decimal("80.00"), Decimal("20.01"))


def test_what_was_used_this_year_lowers_the_ceiling() -> None:
    result = split(CERTIFICATION, Decimal(1_000_000), used=Decimal(700_000))
    assert (result.centre, result.business) == (Decimal(300_000), Decimal(700_000))
    assert result.working[1].data["left"] == "300000"


def test_a_ceiling_that_was_overdrawn_leaves_nothing_and_never_less() -> None:
    result = split(CERTIFICATION, Decimal(1_000), used=Decimal(2_000_000))
    assert (result.centre, result.business) == (Decimal(0), Decimal(1_000))


def test_a_category_has_its_own_share() -> None:
    """5 % for families of the special military operation's participants, where there is one."""
    assert split(EXHIBITION, Decimal(100_000), "svo").business == Decimal(5_000)
    assert split(CERTIFICATION, Decimal(100_000), "svo").business == Decimal(20_000)


def test_what_was_used_does_not_lower_the_ceiling_of_one_event() -> None:
    free = Price(limits=(EXHIBITION.limits[1],), clause="4:9")
    assert split(free, Decimal(900_000), used=Decimal(500_000)).centre == Decimal(900_000)


def test_a_ceiling_for_a_guest_a_day_is_told_but_not_counted() -> None:
    lodging = Limit(amount=Decimal(5_000), per="person_day", clause="3:5.5")
    result = split(Price(limits=(lodging,), clause="3:5.5"), Decimal(90_000))
    assert result.centre == Decimal(90_000)
    assert [step.code for step in result.working] == ["free", "unit"]


def test_the_business_may_have_to_pay_all() -> None:
    result = split(Price(rule="business", clause="7.5"), Decimal(10))
    assert (result.centre, result.business) == (Decimal(0), Decimal(10))


@pytest.mark.parametrize("wrong", ["0", "-1", "0.001", "NaN", "Infinity", "10000000000000"])
def test_a_price_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(NotAllowed, match=r"share\.price"):
        split(CERTIFICATION, Decimal(wrong))


@given(sums, used_sums, st.sampled_from([None, "svo", "other"]))
def test_nothing_is_lost_and_the_share_is_kept(
    total: Decimal, used: Decimal, category: str | None
) -> None:
    """Both sides make the price, the own share is never less, no ceiling is ever passed."""
    result = split(EXHIBITION, total, category, used)
    percent = Decimal(5) if category == "svo" else Decimal(10)
    assert result.centre + result.business == total
    assert result.business * 100 >= total * percent
    assert 0 <= result.centre <= max(Decimal(0), Decimal(300_000) - used)
    assert result.centre % Decimal("0.01") == 0


@given(sums, sums)
def test_a_dearer_service_is_never_cheaper_for_the_business(one: Decimal, other: Decimal) -> None:
    cheap, dear = sorted([one, other])
    assert split(EXHIBITION, cheap).business <= split(EXHIBITION, dear).business
