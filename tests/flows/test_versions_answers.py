"""What becomes of single answers when a draft moves to another version of its form."""

from dataclasses import replace
from datetime import timedelta, timezone
from typing import Any

import pytest

from flows.conditions import Value
from flows.engine import begin
from flows.model import Form
from flows.session import Answer, Place, PlaceKind, Session, Source
from flows.versions.carrying import CONVERTED
from flows.versions.migrate import Migrated, migrate
from flows.versions.parking import versions_of
from tests.support.forms import ALL_READERS, NOW, form, question

LATER = NOW + timedelta(days=3)
OPTIONS = ["tea", "honey", "jam"]


def one(kind: str = "text", **more: Any) -> Form:
    """A form whose second question, `q`, is the one that is edited."""
    return form(question("before"), question("q", kind, **more), question("after"))


def drafted(asked: Form, value: Value) -> Session:
    """A draft at its review whose question `q` has this answer."""
    given: dict[str, Value] = {"before": True, "q": value, "after": False}
    answers = {id_: Answer(given[id_], NOW) for id_ in asked.by_id}
    return Session("made-up", "form", asked.version, Place(PlaceKind.REVIEW), answers)


def to(new: Form, session: Session, *old: Form) -> Migrated:
    """The session in `new`; `old` are the versions it may come from."""
    forms = {each.version: each for each in old}
    return migrate(new, session, ALL_READERS, forms[session.version], LATER, forms)


CONVERSIONS: list[tuple[str, Value, dict[str, Any], Value]] = [
    ("text", "Чай", {"kind": "long_text"}, "Чай"),
    ("long_text", "Чай", {"kind": "text"}, "Чай"),
    ("long_text", "Чай\nи мёд", {"kind": "text"}, None),
    ("text", "да", {"kind": "yes_no"}, True),
    ("text", "да", {"kind": "yes_no", "opposite": True}, None),
    ("text", "да", {"kind": "consent"}, None),
    ("text", "полтора миллиона", {"kind": "money"}, "1500000.00"),
    ("text", "вчера", {"kind": "date", "max": "today"}, "2026-11-19"),
    ("text", "много", {"kind": "integer"}, None),
    ("text", "7", {"kind": "integer", "max": "5"}, None),
    ("text", "Китай, Казахстан", {"kind": "country", "many": True}, ["CN", "KZ"]),
    ("text", "+7 700 123-45-67", {"kind": "phone"}, None),  # a remark: it is foreign
    ("text", "2", {"kind": "choice", "options": OPTIONS}, None),
    ("inn", "4027000012", {"kind": "text"}, "4027000012"),
    ("integer", 5, {"kind": "decimal"}, "5"),
    ("integer", 5, {"kind": "money"}, "5.00"),
    ("integer", 5, {"kind": "percent"}, None),
    ("decimal", "12.5", {"kind": "money"}, "12.50"),
    ("decimal", "0.125", {"kind": "money"}, None),
    ("money", "1200.00", {"kind": "integer"}, 1200),
    ("money", "0.50", {"kind": "integer"}, None),
    ("choice", "tea", {"kind": "choices", "options": OPTIONS}, ["tea"]),
    ("choices", ["tea"], {"kind": "choice", "options": OPTIONS}, "tea"),
    ("choices", ["tea", "jam"], {"kind": "choice", "options": OPTIONS}, None),
    ("choice", "tea", {"kind": "choices", "options": ["honey", "jam"]}, None),
    ("choice", "tea", {"kind": "text"}, None),
    ("yes_no", True, {"kind": "choice", "options": ["yes", "no"]}, None),
    ("date", "2026-01-01", {"kind": "period"}, None),
    ("country", "CN", {"kind": "country", "many": True}, ["CN"]),
]


@pytest.mark.parametrize(("kind", "value", "setting", "expected"), CONVERSIONS)
def test_an_answer_is_converted_where_nothing_is_guessed(
    kind: str, value: Value, setting: dict[str, Any], expected: Value
) -> None:
    old = one(kind, **({"options": OPTIONS} if kind.startswith("choice") else {}))
    new = one(**setting)
    moved = to(new, drafted(old, value), old)
    mine = Answer(value, NOW)
    assert moved.session.answers[f"q@{old.version}"] == mine
    if expected is None:
        assert (moved.again, moved.converted) == (("q",), ())
        assert moved.session.place == Place(PlaceKind.QUESTION, "q")
    else:
        assert moved.session.answers["q"] == Answer(expected, NOW, note=CONVERTED)
        assert (moved.again, moved.parked) == ((), ())
        assert moved.converted == (() if expected == value else ("q",))
    assert to(old, moved.session, old, new).session.answers == drafted(old, value).answers


STANDING: list[tuple[str, Value, dict[str, Any], dict[str, Any], bool]] = [
    ("integer", 5, {}, {"max": "5"}, True),
    ("integer", 6, {}, {"max": "5"}, False),
    ("decimal", "0.125", {}, {"max": "1"}, True),
    ("money", "1500000.50", {}, {"min": "1000000"}, True),
    ("text", "Чай", {}, {"max_length": 2}, False),
    ("text", "Чай", {}, {"max_length": 3}, True),
    ("date", "2026-11-20", {}, {"max": "today"}, True),
    ("date", "2026-11-21", {}, {"max": "today"}, False),  # it was answered on the 20th
    ("files", ["1", "2"], {}, {"max_files": 2}, True),
    ("files", ["1", "2"], {}, {"max_files": 1}, False),
    ("choices", ["tea"], {"options": OPTIONS}, {"options": ["tea", "jam"]}, True),
    ("choices", ["tea", "honey"], {"options": OPTIONS}, {"options": ["tea", "jam"]}, False),
    ("text", None, {"required": False}, {}, False),
    ("country", ["CN"], {"many": True, "required": False}, {"many": True}, True),
    ("phone", "+77001234567", {"required": False}, {}, True),
    ("consent", True, {}, {"official": "To more"}, False),
    ("yes_no", True, {}, {"opposite": True}, False),
]


@pytest.mark.parametrize(("kind", "value", "before", "after", "stands"), STANDING)
def test_an_answer_stands_where_it_still_does(
    kind: str, value: Value, before: dict[str, Any], after: dict[str, Any], stands: bool
) -> None:
    old, new = one(kind, **before), one(kind, **after)
    session = drafted(old, value)
    moved = to(new, session, old)
    assert (moved.session.answers.get("q") is session.answers["q"]) is stands
    assert moved.again == moved.parked == (() if stands else ("q",))
    assert to(old, moved.session, old, new).session.answers == session.answers


def test_the_newest_answer_stands_and_the_others_stay_aside() -> None:
    tea = one("choice", options=["tea", "salt"])
    jam = one("choice", options=["jam", "salt"])
    wide = one("choice", options=OPTIONS)
    moved = to(jam, drafted(tea, "tea"), tea).session
    moved = replace(moved, answers={**moved.answers, "q": Answer("jam", LATER)})

    both = to(wide, moved, tea, jam)
    assert both.session.answers["q"] == Answer("jam", LATER)
    assert versions_of(both.session) == {tea.version}

    back = to(tea, both.session, tea, jam, wide)
    assert back.session.answers["q"] == Answer("tea", NOW)
    assert (back.returned, back.parked, back.again) == (("q",), ("q",), ())

    again = to(wide, back.session, tea, jam, wide)
    assert again.session.answers["q"] == Answer("jam", LATER)


def test_two_answers_of_one_version_are_both_kept() -> None:
    tea, jam = one("choice", options=["tea", "salt"]), one("choice", options=["jam", "salt"])
    none = form(question("before"), question("after"))
    moved = to(jam, drafted(tea, "tea"), tea).session
    moved = replace(moved, answers={**moved.answers, "q": Answer("salt", LATER)})
    moved = to(none, to(tea, moved, tea, jam).session, tea, jam).session
    kept = {key: answer.value for key, answer in moved.answers.items() if key.startswith("q")}
    assert kept == {f"q@{tea.version}": "tea", f"q@{tea.version}.2": "salt"}


def test_an_answer_of_a_version_that_nobody_knows_stays_aside() -> None:
    old, none, new = one(), form(question("before"), question("after")), one(max_length=400)
    moved = to(none, drafted(old, "Чай"), old).session
    known = migrate(new, moved, ALL_READERS, none, LATER, {old.version: old})
    unknown = migrate(new, moved, ALL_READERS, none, LATER)
    assert known.session.answers["q"] == Answer("Чай", NOW)
    assert known.returned == ("q",)
    assert f"q@{old.version}" in unknown.session.answers
    assert unknown.asked == ("q",)


def test_without_the_old_form_the_value_alone_decides() -> None:
    session = drafted(one("integer"), 5)
    assert migrate(one("integer", max="5"), session, ALL_READERS, None, LATER).again == ()
    assert migrate(one("money"), session, ALL_READERS, None, LATER).again == ("q",)
    assert migrate(one("date"), session, ALL_READERS, None, LATER).again == ("q",)


def test_the_day_of_an_answer_is_that_of_the_centre() -> None:
    """At 22:30 in Greenwich it is the next day in Kaliningrad."""
    late = NOW.replace(hour=22, minute=30)
    zone = timezone(timedelta(hours=2))
    session = drafted(one("date"), "2026-11-21")
    session = replace(session, answers={**session.answers, "q": Answer("2026-11-21", late)})
    new = one("date", max="today")
    assert migrate(new, session, ALL_READERS, one("date"), LATER.astimezone(zone)).again == ()
    assert migrate(new, session, ALL_READERS, one("date"), LATER).again == ("q",)


def test_what_is_known_goes_along_where_it_does() -> None:
    old = form(question("q", "integer"), question("r", "integer"), question("s", "text"))
    new = form(question("q", "integer", max="5"), question("r", "money"))
    session = begin(old, {"q": 6, "r": 7, "s": "Чай"})
    assert to(new, session, old).session.known == {"r": "7.00"}


def test_a_silent_question_takes_what_is_known_but_never_instead_of_the_persons_word() -> None:
    old = form(question("q", "choice", options=OPTIONS), question("r", "text"))
    new = form(
        question("q", "choice", options=["honey", "jam"], silent=True),
        question("r", "text", silent=True),
    )
    known: dict[str, Value] = {"q": "honey", "r": "Чай"}
    unsaid = to(new, begin(old, known), old)
    assert unsaid.session.answers["q"] == Answer("honey", LATER, Source.KNOWN)
    said = replace(begin(old, known), answers={"q": Answer("tea", NOW)})
    moved = to(new, said, old)
    assert moved.again == ("q",)
    assert moved.session.answers["r"] == Answer("Чай", LATER, Source.KNOWN)


def test_what_was_converted_is_kept_itself_where_nothing_else_is_left_of_it() -> None:
    old, none = one("money"), form(question("before"), question("after"))
    session = drafted(old, "5.00")
    made = replace(session.answers["q"], note=CONVERTED)
    session = replace(session, answers={**session.answers, "q": made})
    assert to(none, session, old).session.answers[f"q@{old.version}"] == made
