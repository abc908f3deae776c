"""What a step needs, what staff have checked, and which step may be taken back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.application import Application, Entry, FilledForm
from flows.conditions import Test as Told
from flows.eligibility import Ground
from flows.errors import NotAllowed
from flows.guards import Facts, Missing, at_hand, missing, seal, standings
from flows.handling import Check, Paper, stands_in
from flows.machine import State, StatusMachine, Transition
from flows.people import StoredFile
from flows.status import TAKE_BACK
from flows.taking_back import returnable, until
from flows.verdict import Finding

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANNA, BORIS = "staff:2001", "staff:2002"


def row(verb: str, from_: str, to: str, role: str = "centre", **more: object) -> Transition:
    data = {"step": "1", "clause": "1", "from": from_, "to": to, "verb": verb, "role": role}
    return Transition.model_validate({**data, **more})


MACHINE = StatusMachine(
    id="application",
    start="new",
    states=tuple(
        State(id=name, official=name, final=name == "done")
        for name in ("new", "review", "agreed", "signed", "done")
    ),
    transitions=(
        row("submit", "new", "review", "client"),
        row("approve", "review", "agreed", needs=["conditions", "documents", "sum"]),
        row("sign", "agreed", "signed", papers=["agreement"]),
        row("return_it", "signed", "agreed", reason=True),
        row("finish", "signed", "done", take_back=False),
    ),
)


def at(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def lived(*steps: tuple[int, str, str, str]) -> list[Entry]:
    submitted = Entry(NOON, "client", "submit", "review")
    return [submitted, *(Entry(at(m), who, verb, state) for m, who, verb, state in steps)]


def ground(name: str, field: str | None = None) -> Ground:
    when = Told(field=field, value=True) if field else None
    return Ground(id=name, sort="condition", clause="4.1", official=name, when=when)


def application(**answers: object) -> Application:
    forms = {"eligibility": FilledForm("v1", answers)}  # type: ignore[arg-type]
    return Application(1, "made-up", "service", 1, "review", 3, NOON, forms=forms)


def check(one: Ground, about: Application, *, holds: bool = True, words: str = "") -> Check:
    return Check(one.id, holds, ANNA, NOON, seal(one, about.forms), words or None)


def paper(name: str, minutes: int, version: int = 1) -> Paper:
    return Paper(name, version, StoredFile("f", "0" * 64, "a.pdf", "", 1), ANNA, at(minutes))


def test_a_step_names_all_that_it_lacks() -> None:
    step = MACHINE.transitions[1]
    lacking = missing(step, Facts(unchecked=("a", "b"), failing=("c",), documents=("Устав",)))
    assert lacking == (
        Missing("failing", ("c",)),
        Missing("conditions", ("a", "b")),
        Missing("documents", ("Устав",)),
        Missing("sum"),
    )
    assert missing(step, Facts(granted=True)) == ()


def test_a_paper_is_asked_for_by_its_name() -> None:
    sign = MACHINE.transitions[2]
    assert missing(sign, Facts()) == (Missing("paper", ("agreement",)),)
    assert missing(sign, Facts(papers=frozenset({"agreement"}))) == ()


def test_a_tick_falls_away_with_the_answers_it_was_about() -> None:
    asked, staffs = ground("moved", "elsewhere"), ground("honest")
    before, after = application(elsewhere=False, phone="1"), application(elsewhere=True, phone="1")
    findings = [Finding(asked, "open"), Finding(staffs, "staff")]
    checks = [check(asked, before), check(staffs, before)]
    kept = standings(findings, checks, before)
    assert [one.unchecked for one in kept] == [False, False]
    gone = standings(findings, checks, after)
    assert [(one.stale, one.unchecked) for one in gone] == [(True, True), (True, True)]


def test_another_answer_leaves_a_tick_on_a_ground_that_is_not_about_it() -> None:
    asked = ground("moved", "elsewhere")
    before = application(elsewhere=False, phone="1")
    after = application(elsewhere=False, phone="2")
    (kept,) = standings([Finding(asked, "open")], [check(asked, before)], after)
    assert not kept.stale
    assert not kept.unchecked


def test_what_the_bot_finds_is_overruled_with_words_alone() -> None:
    asked = ground("moved", "elsewhere")
    now = application(elsewhere=True)
    (plain,) = standings([Finding(asked, "fails")], [check(asked, now)], now)
    assert plain.fails
    (worded,) = standings([Finding(asked, "fails")], [check(asked, now, words="переехали")], now)
    assert not worded.fails
    assert not worded.unchecked


def test_the_staffs_no_is_in_the_way() -> None:
    staffs, now = ground("honest"), application()
    (one,) = standings([Finding(staffs, "staff")], [check(staffs, now, holds=False)], now)
    assert one.fails
    assert not one.unchecked


def test_a_paper_is_spent_by_the_step_made_with_it() -> None:
    papers = [paper("agreement", 5)]
    before = lived((1, ANNA, "approve", "agreed"))
    assert at_hand(MACHINE, before, papers) == {"agreement"}
    back = lived(
        (1, ANNA, "approve", "agreed"),
        (6, ANNA, "sign", "signed"),
        (9, ANNA, "return_it", "agreed"),
    )
    assert at_hand(MACHINE, back, papers) == set()
    assert at_hand(MACHINE, back, [*papers, paper("agreement", 10, 2)]) == {"agreement"}


def test_a_paper_is_there_again_when_its_step_is_taken_back() -> None:
    taken = lived(
        (1, ANNA, "approve", "agreed"), (6, ANNA, "sign", "signed"), (7, ANNA, TAKE_BACK, "agreed")
    )
    assert at_hand(MACHINE, taken, [paper("agreement", 5)]) == {"agreement"}


def test_ones_own_last_step_may_be_taken_back_in_time() -> None:
    history = lived((1, ANNA, "approve", "agreed"), (2, BORIS, "take", "agreed"))
    last = returnable(MACHINE, history, ANNA, at(31), 30)
    assert (last.entry.verb, last.before) == ("approve", "review")
    assert until(MACHINE, history, 30) == at(31)


@pytest.mark.parametrize(
    ("who", "minutes", "code"),
    [
        (BORIS, 2, "take_back.not_yours"),
        (ANNA, 32, "take_back.too_late"),
    ],
)
def test_another_may_not_and_not_too_late(who: str, minutes: int, code: str) -> None:
    history = lived((1, ANNA, "approve", "agreed"))
    with pytest.raises(NotAllowed) as refused:
        returnable(MACHINE, history, who, at(minutes), 30)
    assert refused.value.code == code


def test_nothing_is_taken_back_after_somebody_else_has_acted() -> None:
    history = lived((1, ANNA, "approve", "agreed"), (2, BORIS, "sign", "signed"))
    with pytest.raises(NotAllowed) as refused:
        returnable(MACHINE, history, ANNA, at(3), 30)
    assert refused.value.data["actor"] == BORIS


def test_what_has_gone_outside_stays() -> None:
    history = lived(
        (1, ANNA, "approve", "agreed"), (2, ANNA, "sign", "signed"), (3, ANNA, "finish", "done")
    )
    with pytest.raises(NotAllowed) as refused:
        returnable(MACHINE, history, ANNA, at(4), 30)
    assert refused.value.code == "take_back.outside"
    assert until(MACHINE, history, 30) is None


def test_a_centre_may_allow_no_taking_back() -> None:
    history = lived((1, ANNA, "approve", "agreed"))
    with pytest.raises(NotAllowed):
        returnable(MACHINE, history, ANNA, at(1), 0)
    assert until(MACHINE, history, 0) is None


def test_the_clients_own_step_is_nobodys_to_take_back() -> None:
    with pytest.raises(NotAllowed):
        returnable(MACHINE, lived(), "client", at(1), 30)
    assert until(MACHINE, lived(), 30) is None


def test_steps_are_taken_back_one_by_one() -> None:
    history = lived(
        (1, ANNA, "approve", "agreed"), (2, ANNA, "sign", "signed"), (3, ANNA, TAKE_BACK, "agreed")
    )
    assert returnable(MACHINE, history, ANNA, at(4), 30).before == "review"


@given(st.dictionaries(st.integers(1, 6), st.none() | st.integers(1, 6)), st.integers(1, 6))
def test_whoever_stands_in_is_there(away: dict[int, int | None], member: int) -> None:
    found = stands_in(away, member)
    assert found is None or found not in away
    assert member in away or found == member


@given(st.permutations(["conditions", "documents", "originals", "sum"]), st.booleans())
def test_nothing_is_missing_where_everything_is_there(needs: list[str], some: bool) -> None:
    step = row("go", "review", "agreed", needs=needs[:2] if some else needs, papers=["act"])
    there = Facts(originals=True, granted=True, papers=frozenset({"act"}))
    assert missing(step, there) == ()
    assert len(missing(step, Facts(("a",), (), ("b",)))) == len(step.needs) + 1
