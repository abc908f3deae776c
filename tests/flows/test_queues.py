"""Which tab shows what."""

from datetime import date

import pytest

from flows.queues import Due, Queue, chosen, known_tab, open_states
from storage.packs import PACKS, load_packs

ANNA, BORIS, VERA = 1, 2, 3
TODAY = date(2026, 11, 20)
EVERYTHING = Queue({"one": frozenset({"new"}), "two": frozenset({"new", "check"})})


@pytest.mark.parametrize(
    ("away", "holders"),
    [
        ({}, {ANNA}),
        ({BORIS: ANNA}, {ANNA, BORIS}),
        ({BORIS: None}, {ANNA}),
        ({BORIS: VERA, VERA: ANNA}, {ANNA, BORIS, VERA}),
        ({BORIS: ANNA, ANNA: BORIS}, {ANNA}),
    ],
)
def test_mine_are_those_of_whom_i_stand_in_for_too(
    away: dict[int, int | None], holders: set[int]
) -> None:
    assert chosen("mine", EVERYTHING, ANNA, away, TODAY).holders == frozenset(holders)


def test_days_of_the_tabs_about_terms() -> None:
    assert chosen("today", EVERYTHING, ANNA, {}, TODAY).due == Due(TODAY, TODAY)
    assert chosen("late", EVERYTHING, ANNA, {}, TODAY).due == Due(None, date(2026, 11, 19))


def test_other_tabs() -> None:
    assert chosen("work", EVERYTHING, ANNA, {}, TODAY).taken is True
    assert chosen("new", EVERYTHING, ANNA, {}, TODAY).taken is False
    assert set(chosen("pack.two", EVERYTHING, ANNA, {}, TODAY).open) == {"two"}
    assert chosen("pack.gone", EVERYTHING, ANNA, {}, TODAY).taken is False


def test_a_tab_of_a_button_that_is_older_than_the_bot() -> None:
    packs = load_packs(PACKS)
    assert known_tab("late", packs) == "late"
    assert known_tab("pack.orel-cluster", packs) == "pack.orel-cluster"
    assert known_tab("pack.gone", packs) == "new"
    assert known_tab("<b>", packs) == "new"


def test_no_end_is_open() -> None:
    packs = load_packs(PACKS)
    states = open_states(packs)
    for id_, pack in packs.items():
        assert states[id_]
        for machine in pack.machines.values():
            ends = {state.id for state in machine.states if state.final}
            assert not ends & states[id_]
