"""Every way through a status machine: the verb that led into a state counts."""

from typing import Any

import pytest

from flows.compiling.machines import machine
from flows.compiling.source import Source
from flows.machine import StatusMachine

SOURCE = Source("machines/made_up.yaml", {}, {(): 1})

SUBMIT = {"from": "new", "to": "review", "verb": "submit", "role": "client"}
GRANT = {"from": "review", "to": "given", "verb": "grant"}
REMARKS = {"from": "review", "to": "rework", "verb": "remarks"}
ASK = {"from": "review", "to": "rework", "verb": "ask"}
AGAIN = {"from": "rework", "to": "review", "verb": "resubmit", "role": "client"}

STATES: dict[str, dict[str, Any]] = {
    "new": {},
    "review": {},
    "rework": {"open_to_client": True},
    "given": {"final": True, "success": True},
}


def codes(*steps: dict[str, Any], **states: dict[str, Any]) -> list[str]:
    whole = {**STATES, **states}
    made = StatusMachine.model_validate(
        {
            "id": "made_up",
            "start": "new",
            "states": [{"id": name, "official": name, **more} for name, more in whole.items()],
            "transitions": [
                {"step": str(n), "clause": "1", "role": "centre", **step}
                for n, step in enumerate(steps)
            ],
        }
    )
    return sorted(fault.code for fault in machine(made, SOURCE))


def test_a_sound_machine_has_no_fault() -> None:
    back = {**AGAIN, "after": "remarks"}
    assert codes(SUBMIT, GRANT, REMARKS, back) == []
    stays = {"from": "given", "to": "given", "verb": "report", "role": "client"}
    assert codes(SUBMIT, GRANT, REMARKS, back, stays) == []


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        # Remarks lead to rework and back; whom the centre asks can't go on.
        ([SUBMIT, GRANT, REMARKS, ASK, {**AGAIN, "after": "remarks"}], ["state.stuck_after"]),
        ([SUBMIT, GRANT, REMARKS, {**AGAIN, "role": "centre"}], ["state.client_stuck"]),
        ([{**SUBMIT, "role": "centre"}, GRANT, REMARKS, AGAIN], ["machine.no_submit"]),
        (
            # Each waits for the other.
            [
                SUBMIT,
                GRANT,
                REMARKS,
                AGAIN,
                {"from": "review", "to": "rework", "verb": "x", "after": "y"},
                {"from": "rework", "to": "review", "verb": "y", "after": "x"},
            ],
            ["transition.unreachable", "transition.unreachable"],
        ),
        (
            [SUBMIT, REMARKS, AGAIN],
            ["machine.no_success", *["state.no_end"] * 3, "state.unreachable"],
        ),
        ([SUBMIT, GRANT, AGAIN], ["state.unreachable"]),
        ([SUBMIT, {**GRANT, "indicative_days": 3}, REMARKS, AGAIN], ["term.no_term"]),
        ([SUBMIT, GRANT, REMARKS, {**AGAIN, "after": "send"}], ["verb.after_unknown"]),
    ],
)
def test_ways_that_lead_nowhere_are_found(steps: list[Any], found: list[str]) -> None:
    assert codes(*steps) == found


def test_what_a_state_says_of_itself_goes_together() -> None:
    whole = [SUBMIT, GRANT, REMARKS, AGAIN]
    assert codes(*whole, given={"final": True, "open_to_client": True}) == ["state.final_open"]
    assert codes(*whole, review={"success": True}) == ["state.success_open"]
