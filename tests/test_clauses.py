"""docs/clauses: every clause a pack names stands in its table, and what a table names exists.

The third column says in backticks where a clause works, or why it is none of the bot's business.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.model import Pack
from storage.packs import PACKS, load_packs, pack_names

DOCS = Path(__file__).parents[1] / "docs" / "clauses"

NOT_OURS = "не для бота:"

THING = re.compile(r"`(service|form|ground|machine|printed|fact|reminder) ([\w.-]+)`")


def rows(pack: str) -> list[tuple[str, str, str]]:
    """Clause, what it is about, where it works."""
    lines = (DOCS / f"{pack}.md").read_text("utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "|" in line]
    table = [tuple(row) for row in cells if len(row) == 3 and not set(row[1]) <= {"-", " "}]
    return [(one, two, three) for one, two, three in table if one != "Пункт"]


def named(pack: Pack) -> Iterator[str]:
    """Every clause that the files of a pack name."""
    for file in sorted((PACKS / pack.id).rglob("*.yaml")):
        for found in re.finditer(r"\b\w*clause: (\"[^\"]*\"|[^,}\n]+)", file.read_text("utf-8")):
            yield from (one.strip() for one in found[1].strip('"').split(","))


def things(pack: Pack) -> dict[str, set[str]]:
    """What a table may name, by kind."""
    rules = pack.eligibility
    return {
        "service": set(pack.service_by_id),
        "form": set(pack.forms),
        "ground": {ground.id for ground in rules.grounds} if rules else set(),
        "fact": {fact.id for fact in rules.facts} if rules else set(),
        "machine": set(pack.machines),
        "printed": {one.id for one in pack.printed},
        "reminder": {rule.id for rule in pack.reminders},
    }


@pytest.mark.parametrize("name", pack_names())
def test_every_clause_of_a_pack_stands_in_its_table(name: str) -> None:
    pack = load_packs(only=[name])[name]
    assert set(named(pack)) - {clause for clause, _, _ in rows(name)} == set()


@pytest.mark.parametrize("name", pack_names())
def test_what_a_table_names_is_in_the_pack(name: str) -> None:
    known = things(load_packs(only=[name])[name])
    missing = [
        f"{clause}: {kind} {id_}"
        for clause, _, where in rows(name)
        for kind, id_ in THING.findall(where)
        if id_ not in known[kind]
    ]
    assert missing == []


@pytest.mark.parametrize("name", pack_names())
def test_every_reminder_stands_at_its_clauses(name: str) -> None:
    pack = load_packs(only=[name])[name]
    wanted = {
        (clause.strip(), rule.id) for rule in pack.reminders for clause in rule.clause.split(",")
    }
    assert wanted == {
        (clause, id_)
        for clause, _, where in rows(name)
        for kind, id_ in THING.findall(where)
        if kind == "reminder"
    }


@pytest.mark.parametrize("name", pack_names())
def test_every_line_says_where_or_why_not(name: str) -> None:
    silent = [
        clause for clause, _, where in rows(name) if "`" not in where and NOT_OURS not in where
    ]
    assert silent == []


@pytest.mark.parametrize("name", pack_names())
def test_no_clause_stands_twice(name: str) -> None:
    clauses = [clause for clause, _, _ in rows(name)]
    assert sorted(clauses) == sorted(set(clauses))
