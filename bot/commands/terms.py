"""`prichal terms`: the running terms of all applications, and counting them anew."""

import json
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import click

from bot.commands import options
from bot.commands.service import with_store
from bot.office import Opened
from flows.application import Application
from flows.ports.terms import Moved, Reckoning
from flows.terms import OpenTerm
from handlers.views.calendar_days import left
from handlers.views.desk import plain
from handlers.views.sheet import weekday
from locales.lookup import Language
from locales.texts import Texts
from locales.texts import texts as common_texts

PORTION = 500
"""Applications read at once."""


@dataclass(frozen=True, slots=True)
class Report:
    """What is printed: terms with the numbers of their applications, and what has moved."""

    terms: tuple[OpenTerm, ...]
    applications: dict[int, Application]
    missing: dict[str, int]
    moved: Reckoning | None
    today: date


@click.command()
@click.option("--overdue", is_flag=True, help="Only those whose last day is over.")
@click.option("--recompute", is_flag=True, help="Count all anew first, and say what has moved.")
@options.as_json
@options.language
def terms(*, overdue: bool, recompute: bool, as_json: bool, language: Language) -> None:
    """List the running terms, the earliest first; those that stand still come last.

    With --recompute the staff's group is told what has moved as well, by the bot that runs.
    """
    texts = common_texts(language)

    async def work(app: Opened) -> None:
        office = app.office
        moved = await office.use.recompute(office.now(), anew=True) if recompute else None
        report = await _report(app, moved, overdue=overdue)
        if as_json:
            click.echo(json.dumps(_json(report), ensure_ascii=False))
        else:
            click.echo("\n".join(_words(app, report, texts)))

    with_store(texts, work)


async def _report(app: Opened, moved: Reckoning | None, *, overdue: bool) -> Report:
    office = app.office
    today = office.now().astimezone(ZoneInfo(office.centre.zone)).date()
    found: list[OpenTerm] = []
    applications: dict[int, Application] = {}
    async with app.store.reading() as repositories:
        last = 0
        while portion := await repositories.terms.running(last, PORTION):
            found += [one for one in portion if not overdue or _late(one, today)]
            last = portion[-1].application_id
        named = {one.application_id for one in found}
        named |= {one.application for one in moved.moved} if moved else set()
        for one in sorted(named):
            applications[one] = await repositories.applications.get(one)
        missing = dict(await repositories.terms.missing())
    found.sort(key=lambda one: (one.suspended, one.due, one.application_id, one.verb))
    return Report(tuple(found), applications, missing, moved, today)


def _late(term: OpenTerm, today: date) -> bool:
    return not term.suspended and term.due < today


def _words(app: Opened, report: Report, texts: Texts) -> list[str]:
    lines = []
    if report.moved is not None:
        lines.append(texts.terms_command_recounted(count=str(report.moved.count)))
        lines += [_moved(app, report, texts, one) for one in report.moved.moved]
    lines += [_line(app, report, texts, one) for one in report.terms]
    if not report.terms:
        lines.append(texts.terms_command_none())
    for year, count in report.missing.items():
        lines.append(texts.terms_command_missing(year=year, count=str(count)))
    return [plain(line) for line in lines]


def _line(app: Opened, report: Report, texts: Texts, term: OpenTerm) -> str:
    application = report.applications[term.application_id]
    rest = left(texts, app.office.calendar, report.today, term.due)
    return texts.terms_command_line(
        due=weekday(texts, term.due),
        number=application.number or "",
        step=_step(app, texts, application, term.verb),
        party=texts.get(f"terms-command-party-{term.party}"),
        left=texts.terms_command_suspended() if term.suspended else rest,
    )


def _moved(app: Opened, report: Report, texts: Texts, one: Moved) -> str:
    application = report.applications[one.application]
    days = (_day(texts, one.was), _day(texts, one.now))
    return texts.terms_command_moved(
        number=application.number or "",
        step=_step(app, texts, application, one.verb),
        was=days[0],
        now=days[1],
    )


def _day(texts: Texts, iso: str | None) -> str:
    return weekday(texts, date.fromisoformat(iso)) if iso else texts.due_moved_none()


def _step(app: Opened, texts: Texts, application: Application, verb: str) -> str:
    """A step by name; its id where the pack was taken away."""
    pack = app.office.pack_texts.get((application.pack, texts.language))
    return (pack.find(f"verb-{verb}") if pack is not None else None) or verb


def _json(report: Report) -> dict[str, object]:
    """Ids and days; the names are in the packs."""
    return {
        "today": report.today.isoformat(),
        "terms": [
            {
                "application": term.application_id,
                "number": report.applications[term.application_id].number,
                "state": term.state,
                "verb": term.verb,
                "party": term.party,
                "started": term.started.isoformat(),
                "due": term.due.isoformat(),
                "suspended": term.suspended,
                "overdue": _late(term, report.today),
            }
            for term in report.terms
        ],
        "missing_years": report.missing,
        "moved": [
            {"number": report.applications[one.application].number, "verb": one.verb}
            | {"was": one.was, "now": one.now}
            for one in (report.moved.moved if report.moved else ())
        ],
        "moved_count": report.moved.count if report.moved else 0,
    }
