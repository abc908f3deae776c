"""A walk over every status table: no state without a way on, nobody waited for without an end."""

from collections.abc import Iterator

import pytest

from flows.machine import StatusMachine
from flows.status import ROLES, offered, turn
from tests.support.machines import Way, machines, onward, packs, ways

ALL = [pytest.param(machine, id=f"{pack} {machine.id}") for pack, machine in machines()]

WAITING_WITHOUT_END: dict[tuple[str, str, str], str] = {
    # Nothing is said of a client who does not confirm; the service is given.
    ("rec-marketplaces", "application", "closing"): "5.9, step 12",
    # Owed by the agreement: silence ends no duty.
    ("rec-marketplaces", "paper", "paper_rework"): "3.8 (13), 3.9 (7)",
    ("khabarovsk-export", "report", "rework"): "5.5.2",
    ("kaliningrad-cluster", "report", "rework"): "5.7, 6.4.1",
    # The parties agree when they sign; the centre may refuse or note a withdrawal.
    ("khabarovsk-export", "application", "agreement"): "5.4.2, 6.1",
    ("khabarovsk-export", "complex", "agreement"): "5.5.2, 6.1",
    ("khabarovsk-export", "application", "act"): "5.4.2, 6.1",
    ("khabarovsk-export", "complex", "act"): "5.5.2, 6.1",
    # 10.15 is of applications for a service; joining and the plan have no days.
    ("kaliningrad-cluster", "joining", "rework"): "4.2.1",
    ("kaliningrad-cluster", "plan", "rework"): "6.4.7",
}
"""States that wait for the client and never end by themselves, with the clause that says why."""


@pytest.mark.parametrize("machine", ALL)
def test_every_spot_has_a_way_to_an_end(machine: StatusMachine) -> None:
    found = ways(machine)
    ending = {spot for spot in found if machine.by_id[spot[0]].final}
    assert {state.id for state in machine.states} == {state for state, _ in found}
    while True:
        more = {
            spot
            for spot, way in found.items()
            if spot not in ending and any((step.to, step.verb) in ending for step in onward(way))
        }
        if not more:
            break
        ending |= more
    assert set(found) == ending


@pytest.mark.parametrize("machine", ALL)
def test_taking_back_leads_only_where_one_has_been(machine: StatusMachine) -> None:
    """A step taken back opens no door: what may be done is what could be done before it."""
    for way in ways(machine).values():
        for step in onward(way, ["centre", "rec"]):
            if step.take_back:
                assert onward(way.then(step).back()) == onward(way)


@pytest.mark.parametrize("machine", ALL)
def test_somebody_may_move_wherever_it_is_their_turn(machine: StatusMachine) -> None:
    """Who is waited for has a step, or what they bring is recorded by the staff."""
    for state, came in ways(machine):
        whose = turn(machine, state, came)
        if whose is not None:
            able = {step.role for step in offered(machine, state, ROLES, came)}
            assert whose in able or (machine.by_id[state].waits and "centre" in able)


def unending() -> Iterator[tuple[str, str, str]]:
    """States where the client is awaited and no step of the bot ends it."""
    for pack, machine in machines():
        for (state, came), way in ways(machine).items():
            waits = state != machine.start and turn(machine, state, came) == "client"
            if waits and not onward(way, ["bot"]):
                yield pack, machine.id, state


def test_waiting_for_the_client_ends_by_itself_or_has_its_reason() -> None:
    assert set(unending()) == set(WAITING_WITHOUT_END)


def test_nothing_ends_by_itself_while_the_centre_has_it() -> None:
    for _, machine in machines():
        for (state, came), way in ways(machine).items():
            if onward(way, ["bot"]):
                assert turn(machine, state, came) == "client"


@pytest.mark.parametrize("machine", ALL)
def test_whoever_has_to_correct_can_send_it_again(machine: StatusMachine) -> None:
    for (state, came), way in ways(machine).items():
        if machine.by_id[state].open_to_client and turn(machine, state, came) == "client":
            assert "resubmit" in {step.verb for step in onward(way, ["client"])}


def walk(machine: StatusMachine, *verbs: str) -> Way:
    """The way of these verbs. Raises StopIteration where one of them may not be made."""
    way = Way(machine, ())
    for verb in verbs:
        way = way.then(next(step for step in onward(way) if step.verb == verb))
    return way


def verbs(way: Way, *roles: str) -> set[str]:
    return {step.verb for step in onward(way, roles or ROLES)}


AGREED = ("submit", "approve", "agree", "receive_originals", "pass_selection", "upload_agreement")
MAPPED = (*AGREED, "agree_service", "send_roadmap")
DONE = (*MAPPED, "agree_roadmap", "place_goods", "upload_act", "confirm")


@pytest.fixture
def table() -> StatusMachine:
    return packs()["rec-marketplaces"].machines["application"]


def test_two_states_are_called_in_work_and_lead_elsewhere(table: StatusMachine) -> None:
    early, late = walk(table, *AGREED[:-1]), walk(table, *DONE[:-2])
    assert table.by_id[early.state].official == table.by_id[late.state].official == "В работе"
    assert verbs(early) == {"upload_agreement", "refuse_agreement"}
    assert verbs(late) == {"upload_act"}


def test_rework_returns_to_what_sent_it(table: StatusMachine) -> None:
    asked, mapped = walk(table, "submit", "remarks"), walk(table, *MAPPED, "return_roadmap")
    assert asked.state == mapped.state == "rework"
    assert verbs(asked) == {"resubmit", "withdraw", "expire"}
    assert verbs(mapped) == {"resubmit_roadmap"}
    assert turn(table, "rework", asked.came) == "client"
    assert turn(table, "rework", mapped.came) == "centre"


def test_remarks_on_the_agreement_bring_back_the_agreement_alone(table: StatusMachine) -> None:
    returned = walk(table, *AGREED, "return_agreement")
    assert returned.state == "centre_review"
    assert verbs(returned) == {"resubmit_agreement", "refuse_agreement"}
    assert walk(table, *AGREED, "return_agreement", "resubmit_agreement").state == "service_review"
    # What МО РЭЦ sends back before the agreement is the whole application.
    whole = walk(table, "submit", "approve", "return_to_centre")
    assert verbs(whole) == {"approve", "remarks", "refuse", "withdraw"}


def test_a_service_is_booked_once_and_only_the_first_report_is_the_first(
    table: StatusMachine,
) -> None:
    assert verbs(walk(table, *DONE)) == {"record_service", "first_report"}
    booked = walk(table, *DONE, "record_service")
    assert verbs(booked) == {"first_report_booked"}
    told = walk(table, *DONE, "record_service", "first_report_booked")
    assert verbs(told) == {"regular_report_booked"}
    late = walk(table, *DONE, "first_report", "regular_report", "record_service_late")
    assert verbs(late) == {"regular_report_booked"}
