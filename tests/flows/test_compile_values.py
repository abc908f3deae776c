"""What may stand in a condition: an answer as it is kept, as the question's own reader keeps it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.compiling.alike import alike
from flows.compiling.values import AS_TYPED, asked, could_be
from flows.machine import StatusMachine
from flows.model import Pack, Question
from flows.readers.base import BadAnswer
from flows.readers.registry import READERS
from locales.ftl import read_ftl
from tests.support.forms import form, question


def made(kind: str, **more: Any) -> Question:
    return Question.model_validate(question("a", kind, **more))


@pytest.mark.parametrize(
    ("asks", "value", "fits"),
    [
        (made("okved"), "62.01", True),
        (made("okved"), "abc", False),
        (made("tnved"), "1", False),
        (made("tnved", many=True), "940360", True),
        (made("date"), "2026-02-15", True),
        (made("date"), "15.02.2026", False),  # kept otherwise: nothing would ever be equal to it
        (made("date"), "2026-02-31", False),
        (made("date", max="2026-01-31"), "2026-02-15", False),
        (made("date", max="today"), "2031-02-15", True),
        (made("date", max="someday"), "2031-02-15", True),  # the limit is told by itself
        (made("text", max_length=3), "four", False),
        (made("text"), " two  spaces", False),
        (made("inn"), "3906000021", False),
        (made("email"), "anything", True),
    ],
)
def test_a_value_is_an_answer_as_it_is_kept(asks: Question, value: str, *, fits: bool) -> None:
    assert could_be(asks, value) is fits


@given(
    st.sampled_from(sorted(AS_TYPED)),
    st.one_of(
        st.text(max_size=30),
        st.dates().map(str),
        st.from_regex(r"\d{1,2}(\.\d{1,2}){0,2}", fullmatch=True),
        st.from_regex(r"https?://[a-z]{1,5}\.ru/?[a-z]{0,3}", fullmatch=True),
        st.sampled_from(["2026", "1 квартал 2026", "3906000020", "1027700132195", "390601001"]),
    ),
)
def test_what_a_reader_keeps_may_stand_in_a_condition(kind: str, typed: str) -> None:
    asks = made(kind)
    try:
        kept = READERS[kind](typed, asked(asks)).value
    except BadAnswer:
        return
    assert isinstance(kept, str)
    assert could_be(asks, kept)


def steps(*more: dict[str, str]) -> StatusMachine:
    """A table with two steps out of one state, and what is told of them."""
    one, other = ({"step": "1", "clause": "1", "from": "new", "to": "done", **of} for of in more)
    states = [{"id": "new", "official": "N"}, {"id": "done", "official": "D", "final": True}]
    raw = {"id": "m", "start": "new"}
    return StatusMachine.model_validate({**raw, "states": states, "transitions": [one, other]})


ONE = {"verb": "one", "role": "centre"}
TWO = {"verb": "two", "role": "centre"}


@pytest.mark.parametrize(
    ("machine", "texts", "found"),
    [
        (steps(ONE, TWO), "verb-one = Go\nverb-two = Go", ["verb-two"]),
        (steps(ONE, TWO), "verb-one = Go\nverb-two = Stop", []),
        (steps(ONE, {**TWO, "role": "client"}), "verb-one = Go\nverb-two = Go", []),
        (steps({**ONE, "after": "x"}, {**TWO, "after": "y"}), "verb-one = Go\nverb-two = Go", []),
        (steps({**ONE, "after": "x"}, TWO), "verb-one = Go\nverb-two = Go", ["verb-two"]),
        (steps(ONE, TWO), "form-a--x = Same\nform-a--y = Same", ["form-a--y"]),
        (steps(ONE, TWO), "form-a--x = Same\nform-a--y = Other", []),
    ],
)
def test_buttons_side_by_side_that_say_the_same(
    tmp_path: Any, machine: StatusMachine, texts: str, found: list[str]
) -> None:
    (tmp_path / "ru.ftl").write_text(texts + "\n", encoding="utf-8")
    raw = {"id": "made-up", "official": "A pack", "source": "nowhere", "prefix": "X"}
    asks = form(question("a", "choice", options=["x", "y"]))
    parts = {"services": [], "forms": {"form": asks}, "machines": {"m": machine}}
    pack = Pack.model_validate({**raw, **parts})
    told = list(alike(pack, read_ftl(tmp_path / "ru.ftl", "ru.ftl").messages))
    assert [(one.code, one.data["key"]) for one in told] == [("text.same", key) for key in found]
