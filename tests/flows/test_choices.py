"""Choosing one or several options, by tapping and by typing."""

import pytest

from flows import actions as a
from flows import choices
from flows.model import Question
from flows.readers.base import BadAnswer
from flows.session import PlaceKind
from tests.support.forms import Filler, form, question

LABELLED = {"id": "jam", "official": "Джемы", "label": {"ru": "Варенье", "en": "Jam"}}
NONE = {"id": "none", "official": "Ничего из этого", "exclusive": True}
GOODS = form(
    question("goods", "choices", options=["tea", "honey", LABELLED, NONE]), question("end")
)
ASKED = GOODS.by_id["goods"]


def one(kind: str = "choice") -> Question:
    options = ["tea", {"id": "mix", "official": "Хлопья, мюсли"}, LABELLED]
    return form(question("goods", kind, options=options)).by_id["goods"]


def test_taps_toggle_and_stand_in_the_order_of_the_form() -> None:
    person = Filler(GOODS)
    person.tap("jam", "tea", "honey", "honey")
    assert person.session.selection == ("tea", "jam")
    assert person.values == {}
    person.act(a.Finished())
    assert person.values["goods"] == ["tea", "jam"]


def test_nothing_chosen_is_no_answer() -> None:
    person = Filler(GOODS)
    person.act(a.Finished())
    assert person.refusal == "choice.none"
    assert person.at == "question:goods"


def test_none_of_these_is_the_answer_at_once() -> None:
    person = Filler(GOODS)
    person.tap("tea", "none")
    assert person.values["goods"] == ["none"]
    assert person.at == "question:end"


def test_an_option_clears_none_of_these() -> None:
    assert choices.toggled(ASKED, ("none",), "tea") == ("tea",)
    assert choices.toggled(ASKED, ("tea", "jam"), "none") == ("none",)
    assert choices.toggled(ASKED, ("none",), "none") == ()


def test_an_edit_begins_with_what_was_chosen() -> None:
    person = Filler(GOODS)
    person.tap("tea")
    person.act(a.Finished())
    person.act(a.Back())
    assert person.session.selection == ("tea",)
    person.tap("honey")
    person.act(a.Finished())
    assert person.values["goods"] == ["tea", "honey"]


def test_a_half_made_choice_is_dropped_by_leaving() -> None:
    person = Filler(GOODS)
    person.tap("tea")
    person.act(a.Overview())
    assert person.session.selection == ()
    person.act(a.Continue())
    assert person.place.kind is PlaceKind.QUESTION


def test_a_known_choice_whose_option_is_gone_can_still_be_made_anew() -> None:
    person = Filler(GOODS, known={"goods": ["tea", "gone"]})
    person.act(a.GoTo("goods"))
    assert person.session.selection == ("tea",)
    person.tap("jam")
    person.act(a.Finished())
    assert person.values["goods"] == ["tea", "jam"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("tea", ["tea"]),
        ("1, 3", ["tea", "jam"]),
        ("3; 1", ["tea", "jam"]),
        ("TEA, Варенье", ["tea", "jam"]),
        ("jam", ["jam"]),
        ("  джемы ", ["jam"]),
        ("1, 1", ["tea"]),
        ("1, none", ["none"]),
        ("none, 1", ["tea"]),
    ],
)
def test_several_are_typed_by_number_id_or_wording(typed: str, expected: list[str]) -> None:
    assert choices.typed(ASKED, typed) == expected


@pytest.mark.parametrize("typed", ["", "0", "9", "coffee", "1, coffee", ",", "1 3"])
def test_what_is_no_option_is_refused_as_a_whole(typed: str) -> None:
    with pytest.raises(BadAnswer) as raised:
        choices.typed(ASKED, typed)
    assert raised.value.code == "choice.unknown"


def test_one_choice_takes_one_option_even_with_a_comma_in_its_wording() -> None:
    assert choices.typed(one(), "хлопья, мюсли") == "mix"
    assert choices.typed(one(), "Jam") == "jam"
    with pytest.raises(BadAnswer):
        choices.typed(one(), "1, 2")


def test_an_unknown_option_is_quoted_short() -> None:
    with pytest.raises(BadAnswer) as raised:
        choices.find(ASKED, "x" * 500)
    assert len(raised.value.data["typed"]) <= 60
