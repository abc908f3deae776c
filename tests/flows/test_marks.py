"""Marking several options: taps may come faster than the card is drawn, and all count."""

from flows import actions as a
from flows import events
from flows.engine import act
from tests.support.forms import NOW, Filler, form, question

CITIES = form(
    question(
        "cities",
        "choices",
        options=["one", "two", {"id": "none", "official": "NONE", "exclusive": True}],
    ),
    question("more", "choices", options=["one", "two"]),
)


def test_two_taps_on_the_same_drawn_card_both_count() -> None:
    person = Filler(CITIES)
    drawn = person.session.revision
    for option in ("two", "one"):
        person.session, _ = act(person.rules, person.session, a.Marked(option, on=True), NOW, drawn)
    assert person.session.selection == ("one", "two")


def test_a_double_tap_marks_once() -> None:
    person = Filler(CITIES)
    drawn = person.session.revision
    for _ in range(2):
        person.session, _ = act(person.rules, person.session, a.Marked("one", on=True), NOW, drawn)
    assert person.session.selection == ("one",)


def test_a_mark_from_the_question_before_is_stale() -> None:
    person = Filler(CITIES)
    drawn = person.session.revision
    person.act(a.Marked("one", on=True))
    person.act(a.Finished())
    assert person.at == "question:more"
    after, happened = act(person.rules, person.session, a.Marked("one", on=True), NOW, drawn)
    assert happened == (events.Stale(),)
    assert after == person.session


def test_none_of_these_is_an_answer_by_itself() -> None:
    person = Filler(CITIES)
    person.act(a.Marked("one", on=True))
    person.act(a.Marked("none", on=True))
    assert person.values["cities"] == ["none"]
