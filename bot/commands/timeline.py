"""`prichal timeline`: every message that everybody would get when nobody reacts."""

import asyncio
import json
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from bot.commands import options
from bot.commands import timeline_words as words
from bot.commands.faults import faults_told
from bot.commands.sources import find_centre, find_pack, usage
from bot.logs import configure
from bot.settings import DEFAULT_CENTRE
from bot.timeline.filling import NotFilled
from bot.timeline.picture import Heading, picture
from bot.timeline.run import Asked, Timeline, timeline
from bot.timeline.steps import NoWay
from bot.timeline.subjects import services, subjects
from flows.model import Pack
from flows.reminders.days import months_after
from locales.lookup import Html, Language, pack_texts
from locales.texts import Texts
from locales.texts import texts as common_texts
from storage.packs import PACKS, load_centre

MONTHS = 36
"""How far a time line looks ahead."""

BEYOND = timedelta(days=31)
"""Days that may come on top: what falls on a day off is told a little later."""

HOUR = 12
"""When the event happens where only its day is given."""

_MOMENT = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%d.%m.%Y"])


@click.command("timeline")
@click.argument("pack")
@click.argument("subject")
@click.option(
    "--event",
    required=True,
    type=_MOMENT,
    help="Its day, 2026-04-27, at noon; or 2026-04-27T18:30.",
)
@click.option("--service", help="Of which service; by default the one with the longest way.")
@click.option("--state", help="Of `application`: what it comes into; by default it is sent.")
@click.option("--until", type=_MOMENT, help="The last day; by default three years after the event.")
@click.option("--digests", is_flag=True, help="With the digests of each morning and week.")
@click.option(
    "--svg",
    type=click.Path(dir_okay=False, path_type=Path, allow_dash=True),
    help="Draw it into this file; - prints the drawing.",
)
@options.as_json
@options.packs_dir
@options.centre
@options.language
def timeline_command(
    *,
    pack: str,
    subject: str,
    event: datetime,
    service: str | None,
    state: str | None,
    until: datetime | None,
    digests: bool,
    svg: Path | None,
    as_json: bool,
    packs_dir: Path | None,
    centre: Path | None,
    language: Language,
) -> None:
    """Print every message that everybody would get about SUBJECT of PACK when nobody reacts.

    SUBJECT: application, draft, remarks, documents, document, sales-report, follow-up, contract,
    window, date: those that the pack has.

    It is played, not computed: in an office of its own (a temporary database, an emulated
    Telegram) an invented company fills the forms, staff make the steps that lead to the event, and
    then the bot's own planner and sender work on a clock that jumps to what is due next. Nothing
    reaches a real chat. Without --centre the first shipped centre with the pack is taken.

    JSON: at, to (business, staff, head), rule, clause, text of each message. Exit code 0; 1: the
    subject could not be brought about; 2: wrong use.
    """
    configure("CRITICAL")
    texts = common_texts(language)
    own = find_centre(texts, centre or _shipped(pack))
    found = find_pack(texts, pack, packs_dir, own)
    office = own or load_centre(DEFAULT_CENTRE)
    zone = ZoneInfo(office.zone)
    chosen = _service(texts, found, subject, service)
    begin = event if event.time() != datetime.min.time() else event.replace(hour=HOUR)
    begin = begin.replace(tzinfo=zone)
    asked = Asked(
        found,
        subject,
        chosen,
        begin,
        _until(texts, begin, until),
        office,
        language,
        digests,
        packs_dir,
        _state(texts, found, subject, chosen, state),
    )
    _put(texts, asked, _played(texts, asked), svg, as_json=as_json)


def _shipped(pack: str) -> Path | None:
    """The first shipped centre that works by the pack; None: none does."""
    files = sorted(DEFAULT_CENTRE.parent.glob("*.yaml"), key=lambda one: one != DEFAULT_CENTRE)
    return next((file for file in files if pack in load_centre(file).packs), None)


def _service(texts: Texts, pack: Pack, subject: str, service: str | None) -> str:
    """The service that is meant. Wrong use for a subject or a service that does not suit."""
    known = subjects(pack)
    if subject not in known:
        raise usage(
            texts, "timeline-no_subject", pack=pack.id, subject=subject, known=", ".join(known)
        )
    suitable = services(pack, subject)
    if service is not None and service not in suitable:
        data = {"subject": subject, "pack": pack.id, "service": service}
        raise usage(texts, "timeline-no_service", **data, known=", ".join(suitable))
    return service or suitable[0]


def _state(texts: Texts, pack: Pack, subject: str, service: str, state: str | None) -> str:
    """The state that an application is led to. Wrong use for one that its table has not."""
    machine = pack.machines[pack.service_by_id[service].machine]
    known = [one.id for one in machine.states] if subject == "application" else []
    if state is not None and state not in known:
        data = {"state": state, "subject": subject, "known": ", ".join(known) or "–"}
        raise usage(texts, "timeline-no_state", **data)
    return state or ""


def _until(texts: Texts, event: datetime, until: datetime | None) -> datetime:
    """The end of the last day. Wrong use before the event or too far ahead."""
    furthest = months_after(event.date(), MONTHS)
    last = until.date() if until is not None else furthest
    if not event.date() <= last <= furthest + BEYOND:
        first, end = event.date().isoformat(), (furthest + BEYOND).isoformat()
        raise usage(texts, "timeline-until", first=first, last=end)
    return datetime.combine(last, datetime.max.time(), event.tzinfo)


def _played(texts: Texts, asked: Asked) -> Timeline:
    try:
        with faults_told():
            return asyncio.run(timeline(asked))
    except NotFilled as form:
        text = texts.timeline_not_filled(form=Html(str(form)))
        raise click.ClickException(text) from form
    except NoWay as none:
        raise click.ClickException(texts.timeline_no_way()) from none


def _put(texts: Texts, asked: Asked, line: Timeline, svg: Path | None, *, as_json: bool) -> None:
    pack = pack_texts(texts.language, (asked.packs_dir or PACKS) / asked.pack.id)
    if svg is not None:
        head = Heading(
            words.headline(asked, texts, pack), asked.event.date(), words.notes(line, texts)
        )
        _draw(texts, svg, picture(head, line, texts))
    if as_json:
        click.echo(json.dumps(words.rows(line), ensure_ascii=False))
    if as_json or svg is not None:
        for note in words.notes(line, texts):
            click.echo(note, err=True)
        return
    click.echo(words.told(asked, line, texts, pack))


def _draw(texts: Texts, svg: Path, drawn: str) -> None:
    if str(svg) == "-":
        click.echo(drawn, nl=False)
        return
    try:
        svg.write_text(drawn, encoding="utf-8")
    except OSError as wrong:
        why = wrong.strerror or ""
        raise usage(texts, "graph-no_write", path=str(svg), why=why) from wrong
    click.echo(texts.timeline_written(path=str(svg)), err=True)
