"""SIGKILL at any moment of a questionnaire: it goes on at the same question, with every answer.

A longer campaign: `python -m tests.faults.campaign --kills 200`.
"""

import random
from pathlib import Path

import pytest

from tests.support.databases import BACKENDS, database
from tests.support.lives import killed, made, undisturbed


@pytest.mark.parametrize("kind", BACKENDS)
@pytest.mark.parametrize(("way", "kills"), [("polling", 8), ("webhook", 3)])
async def test_the_conversation_survives(tmp_path: Path, kind: str, way: str, kills: int) -> None:
    expected = await undisturbed(made(tmp_path, "undisturbed"))
    there = made(tmp_path, "killed")
    async with database(kind, there) as url:
        rng = random.Random(f"{kind} {way}")
        webhook = way == "webhook"
        life = await killed(there, expected, rng, kills, webhook=webhook, database=url)
    assert life.answers == expected.answers
    assert life.writes == expected.writes
