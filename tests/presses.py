"""Presses from a new card to a decision, counted on the wire: `python -m tests.presses`."""

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from flows.application import Application
from flows.conditions import Value
from tests.support.product import Product, Talk, product
from tests.support.staff import ANNA, apply, planted

CENTRES = Path(__file__).parents[1] / "centres"


@dataclass(frozen=True)
class Way:
    """What a member does with a new card. A step "> words" is a reply to the bot's question."""

    name: str
    centre: str
    steps: Sequence[str]
    state: str
    service: str = ""
    answers: Sequence[tuple[str, Value]] = ()


AMUR = (
    ("kind", "company"),
    ("inn", "2721000017"),
    ("in_register", True),
    ("registered_here", True),
    ("works_here", True),
    ("standing", ["none"]),
)

WAYS = (
    Way("rec: approve", "demo", ["Передать в РЭЦ"], "rec_review"),
    Way("rec: refuse", "demo", ["Отказать", "> Нет договора."], "refused_centre"),
    Way(
        "khabarovsk: approve",
        "khabarovsk",
        ["Условия", "Всего остального нет", "Одобрить"],
        "agreement",
        "khabarovsk-export/s4_2",
        AMUR,
    ),
    Way(
        "kaliningrad: grant",
        "kaliningrad",
        ["Условия", "Всего остального нет", "Предоставить"],
        "granted",
        "kaliningrad-cluster/s_g",
        (("inn", "3906000018"),),
    ),
)


async def counted(way: Way) -> tuple[int, int]:
    """Presses and replies of a way. Raises AssertionError when it does not lead there."""
    with tempfile.TemporaryDirectory() as name:
        async with product(Path(name), centre=CENTRES / f"{way.centre}.yaml") as bot:
            sent = await _new(bot, way)
            anna = bot.staff(ANNA)
            for step in way.steps:
                await _do(anna, step)
            async with bot.app.store.reading() as repositories:
                state = (await repositories.applications.get(sent.id)).state
            assert state == way.state, state
    replies = sum(step.startswith("> ") for step in way.steps)
    return len(way.steps) - replies, replies


async def _new(bot: Product, way: Way) -> Application:
    if not way.service:
        return await apply(bot, bot.owner)
    pack, service = way.service.split("/")
    return await planted(bot, bot.owner, pack, service, {"eligibility": dict(way.answers)})


async def _do(talk: Talk, step: str) -> None:
    if not step.startswith("> "):
        await talk.tap(step)
        return
    asked = next(m for m in reversed(talk.messages) if "ответьте на это" in m.get("text", ""))
    talk.send(step[2:], reply_to=asked["message_id"])
    await talk.settled()


def main() -> None:
    sys.stdout.write(f"{'decision':<24}{'presses':>8}{'replies':>8}\n")
    for way in WAYS:
        presses, replies = asyncio.run(counted(way))
        sys.stdout.write(f"{way.name:<24}{presses:>8}{replies:>8}\n")


if __name__ == "__main__":
    main()
