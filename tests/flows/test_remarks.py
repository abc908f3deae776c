"""Which move a list of remarks belongs to, what may be marked, what a correction has changed."""

from datetime import UTC, datetime

from flows.application import Entry, FilledForm
from flows.machine import StatusMachine
from flows.remarks import Difference, asked_by, asks, differences, in_force, markable, next_line
from tests.support.fair import ANSWERS, request

AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def row(from_: str, to: str, verb: str, role: str, **more: object) -> dict[str, object]:
    base = {"step": "1", "clause": "1", "from": from_, "to": to, "verb": verb, "role": role}
    return {**base, **more}


MACHINE = StatusMachine.model_validate(
    {
        "id": "made-up",
        "start": "new",
        "states": [
            {"id": "new", "official": "New"},
            {"id": "review", "official": "In review"},
            {"id": "rework", "official": "Rework", "open_to_client": True},
            {"id": "refused", "official": "Refused", "final": True},
        ],
        "transitions": [
            row("new", "review", "submit", "client"),
            row("review", "rework", "remarks", "centre", reason=True),
            row("review", "rework", "hold", "centre", reason=True),
            row("review", "refused", "refuse", "centre", reason=True),
            row("rework", "review", "resubmit", "client", after=["remarks"]),
        ],
    }
)
STATES = {
    "submit": "review",
    "remarks": "rework",
    "hold": "rework",
    "resubmit": "review",
    "refuse": "refused",
    "take": "review",
}


def history(*verbs: str, back_to: str = "review") -> list[Entry]:
    return [Entry(AT, "staff:1", verb, STATES.get(verb, back_to)) for verb in verbs]


def test_taking_it_into_work_is_no_move() -> None:
    assert next_line(history("submit")) == 1
    assert next_line(history("submit", "take")) == 1
    assert next_line(history("submit", "take", "remarks")) == 2


def test_a_step_that_was_taken_back_is_not_in_force() -> None:
    assert in_force(history("submit", "remarks")) == 1
    assert in_force(history("submit", "remarks", "take_back")) == 0
    assert in_force(history("submit", "remarks", "take_back", "remarks")) == 3
    assert in_force([]) == -1


def test_only_what_the_client_can_answer_asks_for_a_correction() -> None:
    by_verb = {one.verb: one for one in MACHINE.transitions}
    assert asks(MACHINE, by_verb["remarks"])
    assert not asks(MACHINE, by_verb["hold"])  # nothing leads back from it
    assert not asks(MACHINE, by_verb["refuse"])
    assert not asks(MACHINE, by_verb["submit"])


def test_the_move_that_a_correction_answers() -> None:
    assert asked_by(MACHINE, "rework", history("submit", "take", "remarks")) == 1
    assert asked_by(MACHINE, "rework", history("submit", "hold")) is None
    assert asked_by(MACHINE, "review", history("submit", "remarks", "resubmit")) is None
    again = history("submit", "remarks", "resubmit", "remarks")
    assert asked_by(MACHINE, "rework", again) == 3
    undone = [*history("submit", "remarks", "refuse"), *history("take_back", back_to="rework")]
    assert asked_by(MACHINE, "rework", undone) == 1


def test_rows_are_marked_as_a_whole_and_skipped_answers_too() -> None:
    form = request()
    lines = markable(form, ANSWERS)
    names = [tuple(one.id for one in line) for line in lines]
    assert any(len(line) > 1 and line[0] == "goods_1_name" for line in names)
    assert not [line for line in lines if line[0].kind == "info"]
    assert not [line for line in lines if line[0].cell and line[0].cell.more]
    skipped = {name: value for name, value in ANSWERS.items() if name != "full_name"}
    assert ("full_name",) in [tuple(q.id for q in line) for line in markable(form, skipped)]


def test_every_answer_that_is_another_is_told() -> None:
    before = {"a": FilledForm("1", {"x": "1", "y": True, "z": ["f"]})}
    after = {"a": FilledForm("1", {"x": "2", "y": True, "w": None}), "b": FilledForm("1", {"q": 1})}
    assert differences(before, after) == (
        Difference("a", "x", "1", "2"),
        Difference("a", "z", ["f"], None),
        Difference("b", "q", None, 1),
    )
