"""`prichal score --backtest`: an edited model over the stored applications."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from bot.backtest.run import Backtest
from bot.backtest.words import Words
from bot.commands.backtest_out import Data, Out, Spoken
from bot.commands.faults import faults_told
from bot.commands.service import in_zone, there
from bot.commands.sources import ALL_READERS, find_form, find_pack, usage
from bot.logs import configure
from bot.office import open_office
from bot.settings import Settings, read_settings
from flows.model import Pack
from locales.lookup import pack_texts
from locales.texts import Texts
from storage.packs import PACKS, load_centre


@dataclass(frozen=True, slots=True)
class Wished:
    """What the command was asked for; `days` are the first and the last that count."""

    pack: str
    form: str
    edited: Path | None
    centre: Path | None
    days: tuple[datetime | None, datetime | None]
    names: bool
    explain: bool
    as_json: bool


def backtest(texts: Texts, wished: Wished) -> None:
    """Print who would move, and all together, as it is found. A fault is exit code 1."""
    configure("WARNING")
    with faults_told():
        settings = read_settings()
        if wished.centre is not None:
            settings = settings.model_copy(update={"centre_file": wished.centre})
        centre = load_centre(settings.centre_path)
        folders = settings.packs_dir, wished.edited or settings.packs_dir
        today, edited = (find_pack(texts, wished.pack, folder, centre) for folder in folders)
        for pack in (today, edited):
            _scored(texts, pack, wished.form)
        lookups = [
            pack_texts(texts.language, (folder or PACKS) / wished.pack) for folder in folders
        ]
        words = Words((today, lookups[0]), (edited, lookups[1]), texts)
        asyncio.run(_run(settings, wished, today, edited, words))


def _scored(texts: Texts, pack: Pack, form: str) -> None:
    """Wrong use unless it is this form that the pack's model scores."""
    find_form(texts, pack, form)
    known = pack.scoring.form if pack.scoring is not None else "—"
    if known != form:
        raise usage(texts, "command-not_scored", form=form, known=known)


async def _run(settings: Settings, wished: Wished, today: Pack, edited: Pack, words: Words) -> None:
    await there(settings, words.texts)
    async with open_office(settings) as opened:
        found = Backtest(today, edited, ALL_READERS, opened.office.now())
        out: Out
        if wished.as_json:
            out = Data(found, words, names=wished.names)
        else:
            out = Spoken(found, words, names=wished.names, explain=wished.explain)
        since, last = wished.days
        until = last + timedelta(days=1) if last is not None else None
        out.begin()
        async with opened.store.reading() as repositories:
            days = in_zone(since, opened), in_zone(until, opened)
            async for line in found.lines(repositories, *days):
                if line.moved:
                    out.mover(line)
        out.end()
