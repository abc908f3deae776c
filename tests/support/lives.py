"""Somebody fills a form while the bot is killed again and again."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from tests.support import ways
from tests.support.killing import mortal
from tests.support.product import Card, product

STEPS = (*ways.CONSENT, *ways.ANKETA, *ways.FINISH, *ways.SCORING, *ways.FINISH)

ANSWERS = "SELECT session_id, question, CAST(coalesce(value, 'null') AS TEXT) FROM answer"

FILES = ("leaflet", "power_of_attorney")

LONGEST = 0.05
"""Seconds after the person's act within which the kill comes: an answer takes a few ms."""


@dataclass(frozen=True)
class Life:
    """What was stored in the end; `cards`: after each step, of a killed bot those that stay."""

    cards: Sequence[Card]
    answers: Mapping[str, object]
    writes: int


def made(directory: Path, name: str) -> Path:
    """A new directory."""
    (directory / name).mkdir()
    return directory / name


async def undisturbed(directory: Path, steps: Sequence[str] = STEPS) -> Life:
    """The same with nobody killed; the directory is there and empty."""
    async with product(directory) as bot:
        cards = [await bot.owner.begin()]
        cards += [await bot.owner.step(step) for step in steps]
        url = bot.settings[0].database
    return Life(cards, *await stored(url))


async def killed(
    directory: Path,
    expected: Life,
    rng: random.Random,
    kills: int,
    *,
    steps: Sequence[str] = STEPS,
    webhook: bool = False,
    database: str = "",
) -> Life:
    """Kill at so many random moments; each time the person has to see what would have come."""
    doomed = set(rng.sample(range(len(steps)), kills))
    async with mortal(directory, webhook=webhook, database=database) as bot:
        await bot.start()
        bot.person.start()
        card = await bot.sees(expected.cards[0])
        for number, step in enumerate(steps):
            bot.person.act(step, card)
            if number in doomed:
                await asyncio.sleep(rng.uniform(0, LONGEST))
                await bot.reborn()
            card = await bot.sees(expected.cards[number + 1])
        await bot.settled()
        bot.kill()
        return Life(bot.person.cards(), *await stored(bot.database))


async def stored(url: str) -> tuple[dict[str, object], int]:
    """All answers by session and question (of files only that they are there), and all writes."""
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        rows = await connection.execute(text(ANSWERS))
        answers = {f"{session}.{question}": json.loads(value) for session, question, value in rows}
        writes = await connection.scalar(text("SELECT count(*) FROM answer_log"))
    await engine.dispose()
    return {key: "file" if key.endswith(FILES) else one for key, one in answers.items()}, writes
