"""Every row of every status table of all packs, made after the shortest way from the start.

A test is called by its pack, table, step and verb: `rec-marketplaces application 7.1
return_agreement from service_review`.
"""

import pytest
from _pytest.mark import ParameterSet

from flows.errors import NotAllowed
from flows.machine import StatusMachine, Transition
from flows.status import ROLES, led_by, service_label, transition, turn
from tests.support.machines import before, machines

EVERY = [(pack, machine, step) for pack, machine in machines() for step in machine.transitions]


def named(pack: str, machine: StatusMachine, step: Transition) -> ParameterSet:
    name = f"{pack} {machine.id} {step.step} {step.verb} from {step.from_}"
    return pytest.param(machine, step, id=name)


ROWS = [named(*one) for one in EVERY]


@pytest.mark.parametrize(("machine", "step"), ROWS)
def test_a_row_is_made_by_its_role_and_by_nobody_else(
    machine: StatusMachine, step: Transition
) -> None:
    way = before(machine, step)
    assert way is not None, "no way leads to the row"
    assert transition(machine, way.state, step.verb, [step.role], way.came) is step
    others = {
        one.role for one in machine.transitions if (one.from_, one.verb) == (step.from_, step.verb)
    }
    for role in {*ROLES} - others:
        with pytest.raises(NotAllowed) as refused:
            transition(machine, way.state, step.verb, [role], way.came)
        assert refused.value.code == "verb.not_your_role"
    after = way.then(step)
    assert after.state == step.to
    assert led_by(machine, step.to, after.history) == step.verb


@pytest.mark.parametrize(("machine", "step"), ROWS)
def test_after_a_row_the_service_is_where_the_table_says(
    machine: StatusMachine, step: Transition
) -> None:
    way = before(machine, step)
    assert way is not None
    label = step.service or service_label(machine, way.history)
    assert service_label(machine, way.then(step).history) == label


@pytest.mark.parametrize(("machine", "step"), ROWS)
def test_after_a_row_it_is_clear_whose_move_it_is(machine: StatusMachine, step: Transition) -> None:
    way = before(machine, step)
    assert way is not None
    there = machine.by_id[step.to]
    whose = turn(machine, step.to, step.verb)
    if there.final:
        assert whose is None
    else:
        assert whose in {"client", "centre", "rec"}
        assert there.waits in {None, whose}


TAKEN_BACK = [
    named(pack, machine, step)
    for pack, machine, step in EVERY
    if step.role in {"centre", "rec"} and step.take_back
]


@pytest.mark.parametrize(("machine", "step"), TAKEN_BACK)
def test_a_step_that_was_taken_back_led_nowhere(machine: StatusMachine, step: Transition) -> None:
    way = before(machine, step)
    assert way is not None
    again = way.then(step).back()
    assert (again.state, again.came) == (way.state, way.came)
    assert service_label(machine, again.history) == service_label(machine, way.history)
    assert transition(machine, again.state, step.verb, [step.role], again.came) is step
