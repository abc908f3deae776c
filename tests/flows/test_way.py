"""How far an application has come, and the shortest way ahead, for every machine of every pack."""

from collections.abc import Iterator

import pytest

from flows.machine import StatusMachine
from flows.status import ROLES, offered
from flows.way import NOWHERE, good_ends, way
from storage.packs import PACKS, load_packs
from tests.support.terms import machine, row

PACKS_LOADED = load_packs(PACKS)
MACHINES = [
    pytest.param(one, id=f"{pack.id}-{one.id}")
    for pack in PACKS_LOADED.values()
    for one in pack.machines.values()
]
APPLICATION = PACKS_LOADED["rec-marketplaces"].machines["application"]


def reached(one: StatusMachine) -> Iterator[tuple[str, str | None]]:
    """Every state with every verb that leads there."""
    seen: set[tuple[str, str | None]] = {(one.start, None)}
    left = list(seen)
    while left:
        state, came = left.pop()
        yield state, came
        for step in offered(one, state, ROLES, came):
            node = (step.to, step.verb)
            if node not in seen:
                seen.add(node)
                left.append(node)


@pytest.mark.parametrize("one", MACHINES)
def test_the_strip_grows_and_ends_at_a_good_end(one: StatusMachine) -> None:
    ends = good_ends(one)
    assert ends
    for state, came in reached(one):
        found = way(one, state, came)
        if found == NOWHERE:
            assert one.by_id[state].final
            continue
        assert 1 <= found.done <= found.total
        assert not found.ahead or found.ahead[-1] in ends
        assert (state in ends) == (not found.ahead)
        assert len(found.ahead) == len(set(found.ahead))


@pytest.mark.parametrize("one", MACHINES)
def test_what_ended_badly_has_no_strip(one: StatusMachine) -> None:
    gives = any(state.success for state in one.states)  # else an end is neither good nor bad
    for state in one.states:
        if gives and state.final and not state.success:
            assert way(one, state.id, None) == NOWHERE


def test_the_marketplace_way_has_twelve_stages_and_rework_goes_back_where_it_came_from() -> None:
    assert way(APPLICATION, "centre_review", "submit").total == 12
    assert way(APPLICATION, "rework", "remarks").ahead[0] == "centre_review"
    assert way(APPLICATION, "rework", "return_roadmap").ahead[0] == "roadmap_review"
    assert way(APPLICATION, "completed", "confirm").done == 12


def test_a_way_through_a_detour_is_not_shorter_than_what_is_left() -> None:
    small = machine(
        row("ask", "review", "asked"),
        row("wait", "asked", "waiting"),
        row("back", "waiting", "review", "client"),
        row("finish", "review", "done"),
    )
    assert way(small, "review", "submit").ahead == ("done",)
    assert way(small, "asked", "ask").ahead == ("waiting", "review", "done")
