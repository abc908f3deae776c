"""`prichal deadline`: when a term ends, and why every day was counted or skipped."""

import json
import sys
from datetime import date, datetime

import click

from bot.commands.deadline_words import DeadlineWords, weekday_id
from flows.calendar import Calendar, UnknownYear, russia
from flows.deadlines import Deadline, Step, add_calendar_days, add_working_days
from locales.lookup import Language

# Terms of regulations are far shorter; beyond it a slip of the finger is likelier.
LONGEST = 3660
YEARS = range(1900, 9999)

_COUNT = click.IntRange(1, LONGEST)


def _day(context: click.Context, parameter: click.Parameter, moment: datetime) -> date:
    if moment.year not in YEARS:
        raise click.BadParameter(f"the year must be between {YEARS[0]} and {YEARS[-1]}")
    return moment.date()


@click.command("deadline")
@click.option(
    "--from",
    "start",
    required=True,
    type=click.DateTime(["%Y-%m-%d", "%d.%m.%Y"]),
    callback=_day,
    help="Day of the event; counting begins on the next one.",
)
@click.option("--working-days", type=_COUNT, help="Length of the term in working days.")
@click.option("--calendar-days", type=_COUNT, help="Length of the term in calendar days.")
@click.option("--explain", is_flag=True, help="Show every day, counted or skipped, and why.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, always with every day.")
@click.option("--language", type=click.Choice(["ru", "en"]), default="ru", show_default=True)
def deadline(
    start: date,
    working_days: int | None,
    calendar_days: int | None,
    explain: bool,
    as_json: bool,
    language: Language,
) -> None:
    """Count a term by the confirmed calendar of Russia.

    Ends with 1 where the term runs into a year whose calendar is not confirmed.
    """
    if (working_days is None) == (calendar_days is None):
        raise click.UsageError("give either --working-days or --calendar-days")
    words = DeadlineWords(language)
    try:
        term = _term(russia(), start, working_days, calendar_days)
    except UnknownYear as fault:
        click.echo(words.unknown_year(fault), err=True)
        sys.exit(1)
    if as_json:
        click.echo(json.dumps(_json(term, working_days, calendar_days, words), ensure_ascii=False))
    else:
        click.echo(words.told(term, working_days, calendar_days, explain=explain))


def _term(
    calendar: Calendar, start: date, working_days: int | None, calendar_days: int | None
) -> Deadline:
    if working_days is not None:
        return add_working_days(calendar, start, working_days)
    return add_calendar_days(calendar, start, calendar_days or 0)


def _json(
    term: Deadline, working_days: int | None, calendar_days: int | None, words: DeadlineWords
) -> dict[str, object]:
    length = (
        {"working_days": working_days}
        if working_days is not None
        else {"calendar_days": calendar_days}
    )
    steps = [_step(step, words) for step in term.steps]
    return {"from": f"{term.start}", **length, "due": f"{term.due}", "explain": steps}


def _step(step: Step, words: DeadlineWords) -> dict[str, object]:
    return {
        "date": step.day.isoformat(),
        "weekday": weekday_id(step.day),
        "counted": step.counted,
        "reason": step.about.reason.value if step.about else "no_data",
        "words": words.reason(step.about),
    }
