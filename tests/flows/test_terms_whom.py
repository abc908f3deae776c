"""Who hears of a term: the performer or their deputy, else whoever may act; then the head."""

from datetime import date

from flows.application import Application
from flows.centre import Centre
from flows.terms import OpenTerm
from flows.usecases.ring import heads_too, whom_to_tell
from tests.support.terms import at, centre

ANNA, BORIS, VERA, GLEB = 2001, 2002, 2003, 2004

CENTRE: Centre = centre(
    staff=[
        {"telegram": ANNA, "name": "Анна", "roles": ["manager"]},
        {"telegram": BORIS, "name": "Борис", "roles": ["manager", "rec"]},
        {"telegram": VERA, "name": "Вера", "roles": ["head"]},
        {"telegram": GLEB, "name": "Глеб", "roles": ["admin"]},
    ]
)


def told(
    performer: int | None = None,
    party: str = "centre",
    absent: dict[int, int | None] | None = None,
    *,
    heads: bool = False,
) -> list[int]:
    application = Application(
        1, "pack", "service", 1, "review", 1, at("2026-11-20"), performer=performer
    )
    found = whom_to_tell(CENTRE, application, party, absent or {}, heads=heads)  # type: ignore[arg-type]
    return [one.telegram for one in found]


def test_the_performer_and_from_the_indicative_day_the_head() -> None:
    assert told(ANNA) == [ANNA]
    assert told(ANNA, heads=True) == [ANNA, VERA]


def test_all_managers_where_nobody_has_it() -> None:
    assert told() == [ANNA, BORIS]
    assert told(heads=True) == [ANNA, BORIS, VERA]


def test_a_deputy_stands_in_and_without_one_all_who_are_there() -> None:
    assert told(ANNA, absent={ANNA: BORIS}) == [BORIS]
    assert told(ANNA, absent={ANNA: None}) == [BORIS]
    assert told(ANNA, absent={ANNA: BORIS, BORIS: None}) == [VERA]
    assert told(absent={ANNA: None, BORIS: None, VERA: None}) == [ANNA, BORIS]


def test_who_may_not_act_for_the_party_is_not_asked() -> None:
    assert told(ANNA, "rec") == [BORIS]
    assert told(None, "rec", heads=True) == [BORIS, VERA]
    assert told(GLEB) == [ANNA, BORIS]
    assert told(9999) == [ANNA, BORIS]


def test_the_clients_silence_is_the_performers_matter() -> None:
    assert told(ANNA, "client") == [ANNA]


def test_the_head_hears_from_the_indicative_day_on() -> None:
    term = OpenTerm(
        1,
        "review",
        "approve",
        "centre",
        date(2026, 11, 20),
        date(2026, 11, 30),
        indicative=date(2026, 11, 25),
    )
    assert [heads_too([term], date(2026, 11, one)) for one in (24, 25, 30)] == [False, True, True]
