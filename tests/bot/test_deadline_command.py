"""`prichal deadline` as people and scripts call it."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import locales
from bot.commands.deadline import deadline
from flows.calendar import HOLIDAYS, Reason


def run(*arguments: str) -> Result:
    return CliRunner().invoke(deadline, arguments)


def test_a_term_in_json() -> None:
    result = run("--from", "2026-12-15", "--working-days", "15", "--json")
    told = json.loads(result.stdout)
    assert result.exit_code == 0
    assert (told["from"], told["working_days"], told["due"]) == ("2026-12-15", 15, "2027-01-14")
    assert len(told["explain"]) == 30
    assert sum(day["counted"] for day in told["explain"]) == 15
    assert told["explain"][0] == {
        "date": "2026-12-16",
        "weekday": "wed",
        "counted": True,
        "reason": "working",
        "words": "рабочий день",
    }
    moved = next(day for day in told["explain"] if day["date"] == "2026-12-31")
    assert (moved["weekday"], moved["counted"], moved["reason"]) == (
        "thu",
        False,
        "moved_by_decree",
    )


def test_a_term_in_words() -> None:
    result = run("--from", "15.12.2026", "--working-days", "15")
    assert result.exit_code == 0
    assert result.stdout == (
        "Событие: 15.12.2026, вторник. Этот день не считается.\n"
        "Рабочих дней: 15.\n"
        "Срок: 14.01.2027, четверг.\n"
    )


def test_every_day_is_explained() -> None:
    lines = run("--from", "2026-12-15", "--working-days", "15", "--explain").stdout.splitlines()
    assert lines[2].split() == ["1", "16.12.2026", "среда", "рабочий", "день"]
    assert lines[31].split()[:3] == ["15", "14.01.2027", "четверг"]
    moved = next(line for line in lines if "31.12.2026" in line)
    assert moved.split()[0] == "–"
    assert moved.endswith(
        "выходной, перенесён с 04.01.2026 (Постановление Правительства РФ от 24.09.2025 № 1466)"
    )
    assert any("праздник: Рождество Христово" in line for line in lines)


def test_calendar_days_and_a_due_date_that_is_a_day_off() -> None:
    result = run("--from", "2026-12-15", "--calendar-days", "20", "--language", "en")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [
        "Calendar days: 20.",
        "Due: 04.01.2027, Monday.",
        "This is a day off: public holiday: New Year holidays.",
    ]
    told = json.loads(run("--from", "2026-12-15", "--calendar-days", "20", "--json").stdout)
    assert (told["calendar_days"], told["due"]) == (20, "2027-01-04")
    assert "working_days" not in told


def test_calendar_days_need_no_confirmed_year() -> None:
    result = run("--from", "2027-12-31", "--calendar-days", "2", "--explain")
    assert result.exit_code == 0
    assert "Срок: 02.01.2028, воскресенье." in result.stdout
    assert "календарь на этот год ещё не подтверждён" in result.stdout


@pytest.mark.parametrize("extra", [(), ("--json",)])
def test_beyond_the_confirmed_calendar(extra: tuple[str, ...]) -> None:
    result = run("--from", "2027-12-20", "--working-days", "15", *extra)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "нет подтверждённого календаря на 2028 год" in result.stderr
    assert "flows/reference/calendar.json" in result.stderr


def test_before_the_confirmed_calendar() -> None:
    result = run("--from", "2020-03-02", "--working-days", "1")
    assert result.exit_code == 1
    assert "он начинается с 2024 года" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--from", "2026-12-15"),
        ("--from", "2026-12-15", "--working-days", "1", "--calendar-days", "1"),
        ("--from", "2026-12-15", "--working-days", "0"),
        ("--from", "2026-12-15", "--working-days", "-3"),
        ("--from", "2026-12-15", "--working-days", "ten"),
        ("--from", "2026-02-30", "--working-days", "1"),
        ("--from", "9999-12-31", "--working-days", "1"),
        ("--from", "tomorrow", "--working-days", "1"),
    ],
)
def test_wrong_use(arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_help() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert "--working-days" in result.stdout


@pytest.mark.parametrize("language", ["ru", "en"])
def test_every_reason_and_holiday_has_its_words(language: str) -> None:
    text = (Path(locales.__path__[0]) / language / "cli.ftl").read_text("utf-8")
    known = set(re.findall(r"^([a-z_-]+) =", text, re.MULTILINE))
    assert {f"deadline-reason-{reason}" for reason in Reason} <= known
    assert {f"holiday-{holiday}" for holiday in HOLIDAYS.values()} <= known
