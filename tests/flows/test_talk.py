"""How often an applicant may write, and what belongs to whom."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.errors import NotAllowed
from flows.reference.company_names import short_name
from flows.talk import LONGEST, LONGEST_CAPTION, MOST, WITHIN, Letter, Spot, free_at
from flows.usecases.writing import Writing, check

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@given(st.lists(st.integers(0, 3600), max_size=60))
def test_never_more_than_the_most_within_any_window(seconds: list[int]) -> None:
    taken: list[datetime] = []
    for second in sorted(seconds):
        at = NOON + timedelta(seconds=second)
        until = free_at(taken, at)
        if until is None:
            taken.append(at)
        else:
            assert at < until <= at + WITHIN
            assert free_at(taken, until) is None
    for first in taken:
        assert sum(first <= at < first + WITHIN for at in taken) <= MOST


def test_a_letter_knows_where_it_stands_on_each_side() -> None:
    letter = Letter(1, 1, NOON, "client", "text", "a", source=Spot(7, 10), copy=Spot(-9, 20))
    assert (letter.seen_in(7), letter.seen_in(-9), letter.seen_in(8)) == (10, 20, None)
    assert letter.from_client
    assert not Letter(1, 1, NOON, "staff:2001", "text", "a").from_client


@pytest.mark.parametrize(
    ("writing", "code"),
    [
        (Writing("", 0), "talk.nothing"),
        (Writing("a", LONGEST + 1), "talk.too_long"),
        (Writing("a", LONGEST_CAPTION + 1, "photo"), "talk.too_long"),
    ],
)
def test_what_telegram_would_not_take_is_refused(writing: Writing, code: str) -> None:
    with pytest.raises(NotAllowed) as refused:
        check(writing)
    assert refused.value.code == code


def test_what_fits_is_taken() -> None:
    check(Writing("a", LONGEST))
    check(Writing("", 0, "document"))
    check(Writing("a", LONGEST_CAPTION, "document"))


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Общество с ограниченной ответственностью «Чай»", "ООО «Чай»"),
        ("индивидуальный предприниматель Петров Пётр", "ИП Петров Пётр"),
        ("Публичное акционерное общество «Рельс»", "ПАО «Рельс»"),
        ("ООО «Чай»", "ООО «Чай»"),
    ],
)
def test_a_legal_form_is_abbreviated(name: str, short: str) -> None:
    assert short_name(name) == short
