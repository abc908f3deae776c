"""`prichal doctor`: whether everything the bot needs is there, each with a cure."""

import asyncio
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

import click

from bot.commands import options
from bot.commands.centre_checking import own_centre_faults
from bot.commands.cures import SHOWN, cures, told
from bot.commands.faults import faults_told
from bot.commands.findings import Finding, centre_findings
from bot.commands.outside import database_finding, folder_finding, telegram_findings
from bot.commands.printed import as_json as json_text
from bot.commands.rate_findings import rate_findings
from bot.commands.register_findings import register_findings
from bot.logs import configure
from bot.office import load_library
from bot.settings import Settings, read_settings
from flows.centre import Centre
from flows.errors import FlowError
from locales.lookup import Language
from locales.texts import Texts
from locales.texts import texts as common_texts
from storage.packs import PACKS, load_centre


@click.command()
@options.language
@options.as_json
def doctor(*, language: Language, as_json: bool) -> None:
    """Look whether everything the bot needs is there: centre, packs, database, folder, Telegram.

    Nothing is changed. Exit code 0: all is well; 1: something is missing, and how to mend it.
    """
    configure("CRITICAL")
    texts = common_texts(language)
    with faults_told():
        findings = asyncio.run(_examine(read_settings(), texts))
    if as_json:
        click.echo(json_text([asdict(one) for one in findings]))
    else:
        click.echo("\n".join(_lines(findings, texts)))
    if not all(one.ok for one in findings):
        raise click.exceptions.Exit(1)


def _lines(findings: list[Finding], texts: Texts) -> Iterator[str]:
    marks = {True: texts.get("doctor-ok"), False: texts.get("doctor-fail")}
    width = max(map(len, marks.values()))
    for one in findings:
        name = texts.get(f"doctor-{one.what}")
        yield f"{marks[one.ok]:<{width}} {name}: {one.detail}"


async def _examine(settings: Settings, texts: Texts) -> list[Finding]:
    return [
        *await _packs(settings, texts),
        folder_finding(settings, texts),
        await database_finding(settings, texts),
        *await telegram_findings(settings, texts, topics=_topics_wanted(settings)),
    ]


def _topics_wanted(settings: Settings) -> bool:
    """Whether the centre's file wants them; what is wrong with the file is told elsewhere."""
    try:
        return load_centre(settings.centre_path).topics
    except FlowError:
        return True


async def _packs(settings: Settings, texts: Texts) -> list[Finding]:
    try:
        centre = load_centre(settings.centre_path)
        own = _centre(settings, centre, texts)
        library = load_library(settings, centre)
    except FlowError as error:
        what = "centre" if error.code.startswith("centre.") else "packs"
        return [Finding(what, ok=False, detail=told(error, texts))]
    now = datetime.now(UTC)
    return [
        Finding("packs", ok=True, detail=", ".join(library.packs)),
        own,
        *centre_findings(centre, library, now, texts),
        *await register_findings(settings, centre, now, texts),
        *await rate_findings(settings, library, now, texts),
    ]


def _centre(settings: Settings, centre: Centre, texts: Texts) -> Finding:
    """Whether the packs have what the centre's file names."""
    faults = own_centre_faults(centre, settings.centre_path, settings.packs_dir or PACKS)
    if not faults:
        return Finding("centre", ok=True, detail=texts.get("doctor-centre-fine"))
    return Finding("centre", ok=False, detail="; ".join(cures(faults[:SHOWN], texts)))
