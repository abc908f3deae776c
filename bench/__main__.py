"""`python -m bench`: prints the table, or the same as JSON."""

import json
import sys
import tempfile
from collections import defaultdict
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click
import uvloop

from bench.contestants import Contestant, contestants, whole_plan
from bench.figures import Figures, figures
from bench.machine import machine
from bench.micro import micro
from bench.plan import Plan, rules
from bench.process import pin_self
from bench.rounds import Stages, Throughput
from bench.settings import QUICK, Settings
from bench.table import heading, legend, table, verdicts
from bot.settings import DEFAULT_CENTRE


@click.command()
@click.option("--quick", is_flag=True, help="One short round: does it run at all?")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.option("--rounds", type=click.IntRange(1), help="How often everybody has their turn.")
@click.option("--chats", type=click.IntRange(1), help="How many people answer at the same time.")
@click.option(
    "--dir",
    "directory",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where databases are put, for another disk; ./data by default.",
)
def main(
    *, quick: bool, as_json: bool, rounds: int | None, chats: int | None, directory: Path | None
) -> None:
    """Measure answers a second with every answer durable, beside a bare handler and aiogram.

    PostgreSQL is measured too where TEST_POSTGRES_URL names a server. Exit code 1: an answer that
    was acknowledged is not in the database.
    """
    usual = QUICK if quick else Settings()
    settings = replace(
        usual,
        rounds=rounds or usual.rounds,
        chats=chats or usual.chats,
        directory=directory or usual.directory,
    )
    settings.directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=settings.directory) as made:
        lost = uvloop.run(_measure(settings, Path(made).resolve(), as_json=as_json))
    sys.exit(1 if lost else 0)


async def _measure(settings: Settings, directory: Path, *, as_json: bool) -> bool:
    plan, form_rules = whole_plan(), rules(DEFAULT_CENTRE)
    on = machine(directory)
    pin_self()
    if not as_json:
        print(*heading(on, plan, settings), sep="\n", flush=True)
    small = micro(form_rules, plan)
    field = contestants(directory, with_postgres=settings.with_postgres)
    found = await _all_turns(settings, plan, field)
    if as_json:
        data: dict[str, Any] = {"machine": asdict(on), "micro": asdict(small)}
        data["figures"] = [asdict(one) for one in found]
        print(json.dumps(data, indent=2))
    else:
        print("", *table(field, found), "", *verdicts(found), sep="\n")
        print("", *legend(settings, small), sep="\n")
    return any(one.missing for one in found)


async def _all_turns(settings: Settings, plan: Plan, field: list[Contestant]) -> list[Figures]:
    """Everybody in turns, so that what the machine does meanwhile meets all alike."""
    stages = Stages(plan, settings.chats)
    rounds: dict[str, list[Throughput]] = defaultdict(list)
    people = min(settings.chats, round(settings.rate * settings.seconds / len(plan.inputs)))
    try:
        for one in field:
            if one.prepared is not None:
                await one.prepared.make(settings.chats)
        for number in range(settings.rounds):
            for one in field:
                _say(f"round {number + 1}: {one.name}")
                rounds[one.name].append(await stages.throughput(one))
        waits = {}
        for one in field:
            _say(f"waits: {one.name}")
            waits[one.name] = await stages.waits(one, people, settings.rate)
    finally:
        for one in field:
            if one.prepared is not None:
                await one.prepared.drop()
    return [figures(one.name, rounds, waits[one.name]) for one in field]


def _say(doing: str) -> None:
    """What goes on, beside the figures."""
    print(doing, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
