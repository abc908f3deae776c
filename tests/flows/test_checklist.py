"""The checklist: a verdict holds for the very files it was about. Names for every disk."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.checklist import (
    Kept,
    checklist,
    document_key,
    following,
    good_until,
    next_slot,
    shared,
    tally,
    unaccepted,
)
from flows.filing import DEVICES, LONGEST, distinct, safe
from flows.model import Form, Question

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def question(id_: str, **options: object) -> Question:
    return Question.model_validate(
        {"id": id_, "kind": "files", "official": id_, "clause": "1", **options}
    )


FORM = Form.model_validate(
    {
        "id": "f",
        "pack": "p",
        "official": "F",
        "clause": "1",
        "sections": [
            {
                "id": "s",
                "clause": "1",
                "questions": [
                    question("charter").model_dump(by_alias=True, exclude_defaults=True),
                    question("licence", required=False).model_dump(
                        by_alias=True, exclude_defaults=True
                    ),
                    {
                        "id": "agent",
                        "kind": "yes_no",
                        "official": "agent",
                        "clause": "1",
                    },
                    {
                        "id": "power",
                        "kind": "files",
                        "official": "power",
                        "clause": "1",
                        "when": {"field": "agent", "op": "eq", "value": True},
                    },
                ],
            }
        ],
    }
)


def states(answers: dict[str, object], *kept: Kept) -> dict[str, str]:
    lines = checklist([(FORM, answers)], {one.slot: one for one in kept})  # type: ignore[list-item]
    return {one.slot: one.state for one in lines}


def test_what_the_answers_lead_to_is_asked() -> None:
    assert states({"agent": False}) == {"f.charter": "asked", "f.licence": "optional"}
    assert states({"agent": True})["f.power"] == "asked"
    assert states({"charter": ["a"], "agent": False})["f.charter"] == "received"


def test_a_verdict_holds_for_the_very_files_it_was_about() -> None:
    kept = Kept("f.charter", 1, "accepted", ("a",))
    assert states({"charter": ["a"]}, kept)["f.charter"] == "accepted"
    assert states({"charter": ["b"]}, kept)["f.charter"] == "received"
    returned = replace(kept, verdict="returned", reason="x")
    assert states({"charter": ["a"]}, returned)["f.charter"] == "returned"
    assert states({"charter": ["a", "b"]}, returned)["f.charter"] == "received"


def test_files_sent_outside_the_form_count_until_the_form_answers_anew() -> None:
    kept = Kept("f.charter", 1, files=("new",), instead=("a",))
    (line, *_) = checklist([(FORM, {"charter": ["a"]})], {kept.slot: kept})
    assert line.files == ("new",)
    (line, *_) = checklist([(FORM, {"charter": ["b"]})], {kept.slot: kept})
    assert line.files == ("b",)


def test_only_what_must_be_there_is_waited_for() -> None:
    lines = checklist([(FORM, {"charter": ["a"], "licence": ["b"]})], {})
    assert [one.slot for one in unaccepted(lines)] == ["f.charter"]
    returned = Kept("f.licence", 1, "returned", ("b",), "x")
    lines = checklist([(FORM, {"charter": ["a"], "licence": ["b"]})], {returned.slot: returned})
    assert [one.slot for one in unaccepted(lines)] == ["f.charter", "f.licence"]
    assert tally(lines) == (0, 2)
    assert following(lines, 1) == 0
    assert following(lines, 0) is None


def test_extra_documents_come_after_the_forms_and_numbers_are_not_given_twice() -> None:
    kept = [Kept(f"+{n}", 1, "asked", name=f"N{n}") for n in (2, 10, 1)]
    lines = checklist([(FORM, {})], {one.slot: one for one in kept})
    assert [one.slot for one in lines][-3:] == ["+1", "+2", "+10"]
    assert next_slot(lines) == "+11"


@pytest.mark.parametrize(
    ("last", "standing"),
    [(19, "expired"), (20, "soon"), (30, "soon")],
)
def test_until_when_it_is_good(last: int, standing: str) -> None:
    kept = Kept("+1", 1, files=("a",), name="N", expires=date(2026, 11, last))
    (line,) = checklist([], {"+1": kept})
    assert good_until(line, date(2026, 11, 20)) == standing
    later = replace(line, kept=replace(kept, expires=date(2026, 12, 5)))
    assert good_until(later, date(2026, 11, 20)) is None


def test_the_same_content_in_two_documents_is_seen() -> None:
    kept = [Kept(f"+{n}", 1, files=(f"id{n}",), name="N") for n in (1, 2, 3)]
    lines = checklist([], {one.slot: one for one in kept})
    assert shared(lines, {"id1": "x", "id2": "y", "id3": "x"}) == {"+1": ("+3",), "+3": ("+1",)}


def test_what_is_kept_changes_the_key_of_a_button() -> None:
    kept = Kept("+1", 1, name="N", files=("a",))
    (one,) = checklist([], {"+1": kept})
    (other,) = checklist([], {"+1": replace(kept, revision=2)})
    assert one.key != other.key


def test_the_same_document_is_known_across_packs_where_the_data_says_so() -> None:
    assert document_key("p", question("a")) != document_key("q", question("a"))
    named = question("a", document="charter"), question("b", document="charter")
    assert document_key("p", named[0]) == document_key("q", named[1])


@given(st.lists(st.text(max_size=300), max_size=30))
def test_names_are_safe_on_windows_and_never_fall_on_one_another(names: list[str]) -> None:
    made = distinct(safe(one) for one in names)
    folded = {one.casefold() for one in made}
    assert len(folded) == len(names)
    for one in made:
        assert one == one.strip(" .")
        assert not set(one) & set('<>:"/\\|?*')
        assert not any(ord(letter) < 32 for letter in one)
        assert one.partition(".")[0].lower() not in DEVICES
        assert 0 < len(one) <= LONGEST + len(f" ({len(names)})")


@given(st.text(min_size=1, max_size=200))
def test_a_name_that_is_safe_stays_and_an_ending_is_kept(name: str) -> None:
    assert safe(safe(name)) == safe(name)
    assert safe(f"{'x' * 200}.pdf").endswith(".pdf")
