"""`prichal timeline`: who is written what and when, by hand beside the official calendar."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import main

KHABAROVSK, REC = "khabarovsk-export", "rec-marketplaces"
KEYS = ["at", "to", "rule", "clause", "text"]
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def timeline(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["timeline", *arguments], catch_exceptions=False)


def rows(*arguments: str) -> list[dict[str, Any]]:
    done = timeline(*arguments, "--json")
    assert done.exit_code == 0, done.output
    found: list[dict[str, Any]] = json.loads(done.stdout)
    assert all([*one][: len(KEYS)] == KEYS for one in found)
    return found


def short(found: list[dict[str, Any]]) -> list[str]:
    """Day and hour, reader and rule of each message."""
    return [f"{one['at'][:16]} {one['to']} {one['rule']}" for one in found]


def test_a_contract_is_asked_for_within_15_working_days_over_the_may_holidays() -> None:
    """Signed on Monday 27.04.2026: off are 1 May, the weekends and 11 May (for the 9th).

    28.04 is the first day, 20.05 the fifteenth [5.5.2].
    """
    found = rows(KHABAROVSK, "contract", "--event", "2026-04-27", "--until", "2026-08-01")
    assert short(found) == [
        "2026-05-13T09:00 business contract",
        "2026-05-19T09:00 business contract",
        "2026-05-20T09:00 business contract",
        "2026-05-21T09:00 business contract",
        "2026-05-21T09:00 staff contract_late",
        "2026-05-27T09:00 business contract",
        "2026-06-03T09:00 business contract",
        "2026-07-02T09:00 business contract",
        "2026-07-30T09:00 business contract",
    ]
    assert {one["clause"] for one in found} == {"5.5.2"}
    assert {one["at"][-6:] for one in found} == {"+10:00"}
    assert "среды, 20 мая" in found[0]["text"]
    assert "27 апреля" in found[4]["text"]


def test_an_applications_terms_are_told_to_staff_and_from_the_indicative_day_to_the_head() -> None:
    """Sent on Monday: remarks and refusal by Tuesday, approval by Wednesday, indicative Tuesday."""
    found = rows(REC, "application", "--event", "2026-04-27", "--until", "2026-05-30")
    review = "term.centre_review"
    tuesday = f"{review}.refuse.last, {review}.remarks.last, {review}.approve.indicative"
    wednesday = f"{review}.refuse.overdue, {review}.remarks.overdue, {review}.approve.last"
    assert short(found) == [
        "2026-04-27T12:00 staff step.submit",
        f"2026-04-28T09:00 staff {tuesday}",
        f"2026-04-28T09:00 head {tuesday}",
        f"2026-04-29T09:00 staff {wednesday}",
        f"2026-04-29T09:00 head {wednesday}",
        f"2026-04-30T09:00 staff {review}.approve.overdue",
        f"2026-04-30T09:00 head {review}.approve.overdue",
    ]
    assert {one["clause"] for one in found} == {"5.9"}
    assert found[1]["rules"] == tuesday.split(", ")
    assert "ООО «Тихая гавань»" in found[0]["text"]


def test_silence_after_remarks_ends_the_application_and_all_are_told() -> None:
    """Five working days of the demo's centre after 27.04: 28, 29, 30.04, 4, 5.05; then the bot."""
    found = rows(REC, "remarks", "--event", "2026-04-27", "--until", "2026-06-30")
    assert short(found) == [
        "2026-04-27T12:00 business step.remarks",
        "2026-04-30T09:00 business term.rework.expire.half",
        "2026-05-04T09:00 business term.rework.expire.before",
        "2026-05-05T09:00 business term.rework.expire.last",
        "2026-05-06T09:00 business step.expire",
        "2026-05-06T09:00 staff step.expire",
    ]


def test_a_complex_service_is_followed_for_three_years_by_twelve_questions() -> None:
    """Given on 27.02.2026: every third month on that day, or on the working day after it."""
    found = rows(KHABAROVSK, "follow-up", "--event", "2026-02-27")
    assert [one["at"][:10] for one in found] == [
        "2026-05-27", "2026-08-27", "2026-11-27", "2027-03-01", "2027-05-27", "2027-08-27",
        "2027-11-29", "2028-02-28", "2028-05-29", "2028-08-28", "2028-11-27", "2029-02-27",
    ]  # fmt: skip
    *others, together, last = found
    assert {(one["to"], one["rule"], one["clause"]) for one in (*others, last)} == {
        ("business", "follow_up", "5.5.2")
    }
    assert (together["rule"], together["clause"]) == ("follow_up, needs", "5.5.2; 7.1"), (
        "the survey of needs is told of on that day too, in the same message"
    )


def test_nothing_planned_is_sent_in_quiet_hours_whenever_the_event_was() -> None:
    found = rows(REC, "draft", "--event", "2026-04-25T23:30", "--until", "2026-06-30")
    assert [one["rule"] for one in found] == ["draft"] * 3
    hours = {one["at"][11:16] for one in found}
    assert all("09:00" <= hour < "20:00" for hour in hours)


def test_a_window_is_supposed_where_the_centre_has_none_and_that_is_said() -> None:
    """It is open for sixty days, to Friday 26.06.2026; 12.06 is a day off."""
    done = timeline(REC, "window", "--event", "2026-04-27", "--until", "2026-07-01", "--json")
    assert done.exit_code == 0, done.output
    assert short(json.loads(done.stdout)) == [
        "2026-04-22T09:00 business window_soon",
        "2026-04-22T09:00 staff window_staff",
        "2026-04-27T09:00 business window.open",
        "2026-06-19T09:00 business window_closes",
        "2026-06-24T09:00 business window_closes",
        "2026-06-25T09:00 staff window_closes_staff",
        "2026-06-26T09:00 business window_closes",
    ]
    assert "27.04.2026" in done.stderr


def test_digests_come_only_where_they_are_asked_for() -> None:
    asked = (REC, "application", "--event", "2026-04-27", "--until", "2026-04-29")
    assert not [one for one in rows(*asked) if one["kind"].startswith("digest")]
    given = [one for one in rows(*asked, "--digests") if one["kind"].startswith("digest")]
    assert {one["at"][:10] for one in given} >= {"2026-04-28", "2026-04-29"}
    assert {one["to"] for one in given} == {"staff"}


def test_a_year_without_a_calendar_is_told() -> None:
    done = timeline(REC, "window", "--event", "2028-02-07", "--until", "2028-02-08")
    assert "2028" in done.stdout.splitlines()[3]
    assert json.loads(timeline(REC, "window", "--event", "2028-02-07", "--json").stdout)


def test_words_for_people_go_day_by_day_in_either_language() -> None:
    asked = (REC, "application", "--event", "2026-04-27", "--until", "2026-04-29")
    said = timeline(*asked)
    assert said.exit_code == 0, said.output
    lines = said.stdout.splitlines()
    assert lines[0] == "пн 27.04.2026, 12:00 отправлена заявка: Размещение на маркетплейсах"
    assert lines[-1] == "Сообщений: предпринимателю 0, сотрудникам 3, руководителю 2."
    assert sum("сотрудникам и руководителю" in line for line in lines) == 2
    english = timeline(*asked, "--language", "en").stdout
    assert "to the staff and the head · term.centre_review" in english
    told = english.split("Tue 28.04.2026")[1]
    names = re.compile("Анна Причалова|Борис Маяков|Вера Гаваньева|РМ|ИНН")
    assert not CYRILLIC.findall(names.sub("", told)), told


def test_it_is_drawn_with_a_point_for_every_reader(tmp_path: Path) -> None:
    asked = (REC, "remarks", "--event", "2026-04-27", "--until", "2026-06-30")
    out = tmp_path / "line.svg"
    assert timeline(*asked, "--svg", str(out)).exit_code == 0
    root = ET.fromstring(out.read_text("utf-8"))  # noqa: S314 - our own
    svg = "{http://www.w3.org/2000/svg}"
    terms = [one for one in root.iter(f"{svg}circle") if one.get("class") == "chip-client"]
    steps = [one for one in root.iter(f"{svg}rect") if one.get("width") == "9"]
    assert len(terms) == 3
    assert len(steps) == 3 + 1, "the steps and their sign in the legend"
    assert float(root.get("width", "0")) <= 390
    assert "prefers-color-scheme: dark" in out.read_text("utf-8")


def test_an_application_that_has_come_into_a_state_is_told_of_what_waits_there() -> None:
    """Agreement since Monday: after 3 and 7 working days; 1 May and the weekends are off.

    Steps that led there were told of just before, more than one second has room for.
    """
    there = ("--state", "in_work_agreement", "--event", "2026-04-27", "--until", "2026-05-08")
    assert short(rows(REC, "application", *there)) == [
        "2026-04-27T12:00 business step.pass_selection",
        "2026-04-30T09:00 business agreement",
        "2026-05-05T09:00 staff term.in_work_agreement.upload_agreement.half",
        "2026-05-07T09:00 business agreement",
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("nothing", "draft"), REC),
        ((REC, "weather"), "sales-report"),
        ((REC, "contract"), "application"),
        ((REC, "remarks", "--service", "check"), "placement"),
        ((REC, "draft", "--until", "2026-04-01"), "2026-04-27"),
        ((REC, "draft", "--until", "2031-01-01"), "2029-05-28"),
        ((REC, "draft", "--centre", "nowhere.yaml"), "nowhere.yaml"),
        ((REC, "application", "--state", "weather"), "in_work_agreement"),
        ((REC, "draft", "--state", "closing"), "closing"),
    ],
)
def test_wrong_use_says_what_there_is(wrong: tuple[str, ...], said: str) -> None:
    done = timeline(*wrong, "--event", "2026-04-27")
    assert done.exit_code == 2
    assert said in done.stderr


def test_the_event_has_to_be_named() -> None:
    assert timeline(REC, "draft").exit_code == 2
    assert timeline(REC, "draft", "--event", "yesterday").exit_code == 2


def test_the_dates_of_a_year_are_all_told_whatever_service_they_concern() -> None:
    """Both rounds for stands [5.5.4] and the needs of the next year [7.1], of a client of any kind.

    28.02.2027 less 45 and 14 days is 14.01 and, a Sunday, Friday 12.02; the draft of a fair is
    spoken of 21 and 7 days before: Saturday the 20th works in 2027.
    """
    found = rows(KHABAROVSK, "date", "--event", "2027-01-10", "--until", "2027-12-31")
    told = [(one["at"][:10], one["rule"]) for one in found if one["to"] == "business"]
    assert told == [
        ("2027-01-14", "contest_spring"),
        ("2027-02-05", "contest_spring_draft"),
        ("2027-02-12", "contest_spring"),
        ("2027-02-20", "contest_spring_draft"),
        ("2027-07-16", "contest_autumn"),
        ("2027-08-10", "contest_autumn_draft"),
        ("2027-08-17", "contest_autumn"),
        ("2027-08-24", "contest_autumn_draft"),
        ("2027-10-29", "needs"),
        ("2027-11-16", "needs"),
        ("2027-11-25", "needs"),
    ]
    asked = rows(
        KHABAROVSK, "date", "--event", "2027-01-10", "--until", "2027-03-31", "--service", "s5_7"
    )
    assert {one["rule"] for one in asked if one["to"] == "business"} == {"contest_spring_draft"}
