"""`prichal migrate`, `doctor` and `erase`: what an administrator does by hand."""

import asyncio
import json
from dataclasses import asdict
from datetime import UTC, datetime

import click

from bot.commands import options
from bot.commands.faults import faults_told
from bot.commands.findings import Finding, centre_findings
from bot.commands.register_findings import register_findings
from bot.commands.service import with_store
from bot.database import prepare
from bot.logs import configure
from bot.office import Opened, load_library
from bot.settings import Settings, read_settings
from bot.wire import HttpWire
from flows.errors import FlowError, NotFound
from handlers.wire import CallLost, CallRefused
from locales.lookup import Language
from locales.texts import texts as common_texts
from storage import schema
from storage.packs import load_centre

LARGEST_ID = 2**52
"""Telegram promises that its ids have at most 52 significant bits."""


@click.command()
def migrate() -> None:
    """Bring the database's schema up to date. Safe to run again."""
    configure("WARNING")
    with faults_told():
        done = asyncio.run(prepare(read_settings()))
    click.echo(", ".join(done) if done else "up to date")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def doctor(*, as_json: bool) -> None:
    """Look whether everything the bot needs is there: centre, packs, database, folder, Telegram."""
    configure("ERROR")
    with faults_told():
        findings = asyncio.run(_examine(read_settings()))
    if as_json:
        click.echo(json.dumps([asdict(one) for one in findings], ensure_ascii=False))
    else:
        for one in findings:
            click.echo(f"{'ok  ' if one.ok else 'FAIL'} {one.what}: {one.detail}")
    if not all(one.ok for one in findings):
        raise click.exceptions.Exit(1)


async def _examine(settings: Settings) -> list[Finding]:
    return [
        *await _packs(settings),
        _folder(settings),
        await _database(settings),
        *await _telegram(settings),
    ]


async def _packs(settings: Settings) -> list[Finding]:
    try:
        centre = load_centre(settings.centre_path)
        library = load_library(settings, centre)
    except FlowError as error:
        detail = f"{error.code} {dict(error.data)}"
        return [Finding("centre and packs", ok=False, detail=detail)]
    loaded = Finding("centre and packs", ok=True, detail=", ".join(library.packs))
    now = datetime.now(UTC)
    registers = await register_findings(settings, centre, library, now)
    return [loaded, *centre_findings(centre, library, now), *registers]


def _folder(settings: Settings) -> Finding:
    probe = settings.data_dir / ".doctor"
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        return Finding("DATA_DIR", ok=False, detail=f"{settings.data_dir}: {error.strerror}")
    return Finding("DATA_DIR", ok=True, detail=str(settings.data_dir))


async def _database(settings: Settings) -> Finding:
    try:
        waiting = await schema.pending(settings.database)
    except Exception as error:
        return Finding("DATABASE_URL", ok=False, detail=f"{type(error).__name__}: {error}")
    if waiting:
        return Finding("DATABASE_URL", ok=False, detail=f"run prichal migrate ({len(waiting)})")
    return Finding("DATABASE_URL", ok=True, detail="schema up to date")


async def _telegram(settings: Settings) -> list[Finding]:
    token = settings.bot_token.get_secret_value()
    if not token:
        return [Finding("BOT_TOKEN", ok=False, detail="empty: ask @BotFather for one")]
    wire = HttpWire(token, settings.bot_api_url)
    try:
        me = await wire.call("getMe", {})
        found = [Finding("BOT_TOKEN", ok=True, detail=f"@{me.get('username', '')}")]
        return [*found, await _group(settings, wire)]
    except (CallRefused, CallLost) as error:
        return [Finding("BOT_TOKEN", ok=False, detail=str(error))]
    finally:
        await wire.close()


async def _group(settings: Settings, wire: HttpWire) -> Finding:
    if not settings.staff_chat_id:
        return Finding("STAFF_CHAT_ID", ok=False, detail="empty: add the bot to the staff's group")
    try:
        chat = await wire.call("getChat", {"chat_id": settings.staff_chat_id})
    except CallRefused as error:
        return Finding("STAFF_CHAT_ID", ok=False, detail=error.description)
    return Finding("STAFF_CHAT_ID", ok=True, detail=str(chat.get("title", "")))


@click.command()
@click.argument("telegram_id", type=click.IntRange(1, LARGEST_ID))
@click.confirmation_option(prompt="Erase everything that may be erased on this person?")
@options.language
def erase(telegram_id: int, language: Language) -> None:
    """Erase what is held on a person, by Telegram id; what must be kept three years is locked."""

    async def work(app: Opened) -> None:
        async with app.store.reading() as repositories:
            person = await repositories.people.by_telegram(telegram_id)
        if person is None:
            raise NotFound("person.not_found", telegram=str(telegram_id))
        await app.office.use.erase(person, app.office.now())
        click.echo("erased")

    with_store(common_texts(language), work)
