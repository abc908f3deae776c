"""What an edit of a form changed, and which answers it touches."""

from typing import Any

import pytest

from flows.model import Form
from flows.versions.changes import Change, CheckChange, Sort
from flows.versions.diff import diff
from tests.support.fair import request
from tests.support.forms import form, question

OPTIONS = ["tea", "honey", "jam"]
ALONE = {"id": "none", "official": "None", "exclusive": True}
SHOP = {"field": "before"}


def one(kind: str = "text", **more: Any) -> Form:
    """A form whose second question, `q`, is the one that is edited."""
    return form(question("before"), question("q", kind, **more), question("after"))


EDITED: list[tuple[str, Form, Form, Sort, list[str]]] = [
    ("wider", one("integer", max="10"), one("integer", max="20"), Sort.SAFE, ["max"]),
    ("no limit", one("integer", max="10"), one("integer"), Sort.SAFE, ["max"]),
    ("narrower", one("integer", min="1"), one("integer", min="5"), Sort.AGAIN, ["min"]),
    ("a limit", one("money"), one("money", max="100"), Sort.AGAIN, ["max"]),
    ("a percentage has limits", one("percent"), one("percent", max="100"), Sort.SAFE, ["max"]),
    ("9 < 10", one("integer", max="10"), one("integer", max="9"), Sort.AGAIN, ["max"]),
    ("more days", one("date", min="2026-01-01"), one("date", min="2025-12-31"), Sort.SAFE, ["min"]),
    ("fewer days", one("date", max="2026-01-01"), one("date", max="today"), Sort.AGAIN, ["max"]),
    ("longer", one("text", max_length=9), one("text"), Sort.SAFE, ["max_length"]),
    ("shorter than usual", one("text"), one("text", max_length=499), Sort.AGAIN, ["max_length"]),
    ("as long as usual", one("text"), one("text", max_length=500), Sort.SAFE, ["max_length"]),
    ("fewer files", one("files"), one("files", max_files=2), Sort.AGAIN, ["max_files"]),
    ("optional", one(), one(required=False), Sort.SAFE, ["required"]),
    ("required", one(required=False), one(), Sort.AGAIN, ["required"]),
    (
        "a new option",
        one("choice", options=OPTIONS), one("choice", options=[*OPTIONS, "salt"]),
        Sort.SAFE, ["options"],
    ),
    (
        "an option gone",
        one("choice", options=OPTIONS), one("choice", options=OPTIONS[:2]),
        Sort.AGAIN, ["options"],
    ),
    (
        "an option alone",
        one("choices", options=[*OPTIONS, {**ALONE, "exclusive": False}]),
        one("choices", options=[*OPTIONS, ALONE]),
        Sort.AGAIN, ["options"],
    ),
    ("a kind", one("integer"), one("money"), Sort.RETYPED, ["kind"]),
    ("several", one("country"), one("country", many=True), Sort.RETYPED, ["many"]),
    (
        "a condition", one(), one(when=SHOP), Sort.SAFE, ["when"],
    ),
    ("another clause", one(), one(clause="2"), Sort.SAFE, ["clause"]),
    ("other words", one(), one(official="Better words"), Sort.SAFE, ["official"]),
    (
        "another declaration",
        one("consent"), one("consent", official="To more"), Sort.AGAIN, ["official"],
    ),
    ("turned round", one("yes_no"), one("yes_no", opposite=True), Sort.AGAIN, ["opposite"]),
    ("what is known", one(), one(prefill="company.name"), Sort.SAFE, ["prefill"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "sort", "aspects"), [row[1:] for row in EDITED], ids=[row[0] for row in EDITED]
)
def test_each_edit_is_of_its_sort(old: Form, new: Form, sort: Sort, aspects: list[str]) -> None:
    found = diff(old, new)
    assert found.changes == (Change("q", sort, tuple(aspects)),)
    assert (found.old, found.new) == (old.version, new.version)


def test_nothing_is_told_of_the_same_form() -> None:
    assert diff(request(), request()).changes == ()


def test_what_was_added_moved_and_removed_stands_in_the_order_of_the_new_form() -> None:
    names = [question(name) for name in "abcde"]
    old = form(*names, sections=[("one", 3), ("two", 2)])
    new = form(
        question("new"), names[4], names[0], names[1], names[3], sections=[("one", 4), ("two", 1)]
    )
    assert diff(old, new).changes == (
        Change("new", Sort.ADDED),
        Change("e", Sort.SAFE, ("order", "section")),
        Change("c", Sort.REMOVED),
    )
    assert diff(old, new).of(Sort.ADDED) == (Change("new", Sort.ADDED),)


def test_checks_are_compared_too() -> None:
    def checked(*checks: dict[str, Any]) -> Form:
        return form(question("q"), question("r"), checks=checks)

    same = {"id": "same", "fields": ["q"], "when": {"field": "q"}}
    cited = {"id": "cited", "fields": ["q"], "when": {"field": "q"}}
    said = {"id": "said", "fields": ["r"], "when": {"field": "r"}}
    old = checked(same, cited, said, {**same, "id": "gone"})
    new = checked(
        same, {**cited, "clause": "2"}, {**said, "severity": "error"}, {**same, "id": "new"}
    )
    assert diff(old, new).checks == (
        CheckChange("cited", Sort.SAFE, ("clause",)),
        CheckChange("said", Sort.AGAIN, ("severity",)),
        CheckChange("new", Sort.ADDED),
        CheckChange("gone", Sort.REMOVED),
    )
