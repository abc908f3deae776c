"""Whoever has done already what a reminder would ask for is left in peace."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.library import Library
from flows.readers.registry import READERS
from flows.reminders import Subject
from flows.usecases.keep_reminders import messages
from flows.usecases.subjects import Subjects
from storage.database import Database
from storage.packs import load_centre, load_packs

CENTRE = load_centre(DEFAULT_CENTRE)
LIBRARY = Library(load_packs(None, ("kaliningrad-cluster", "orel-cluster"), CENTRE), READERS)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)

GIVEN = {"kind": "follow-up", "pack": "kaliningrad-cluster", "service": "complex"}
SELECTED = {"kind": "application", "pack": "orel-cluster", "service": "s3_5_3"}


async def planned(store: Database, about: Subject, rule_id: str, *sent: tuple[str, str]) -> int:
    """How many messages there are for somebody who has sent these services on these days."""
    async with store.transaction() as repositories:
        who = await repositories.people.add(1, 1, "ru", NOW)
        for service, day in sent:
            at = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
            made = await repositories.applications.add(about.pack, service, who.id, at)
            number = f"N-{made.id}"
            await repositories.applications.save(
                replace(made, number=number, state="report_review", submitted_at=at)
            )
        subjects = Subjects(repositories, LIBRARY, CENTRE, NOW)
        rules = LIBRARY.pack(about.pack).reminders
        (rule,) = [one for one in rules if one.id == rule_id]
        return len(await messages(subjects, rule, replace(about, person_id=who.id)))


@pytest.mark.parametrize(
    ("sent", "asked"),
    [
        ([], True),
        ([("monitoring", "2026-02-01")], False),
        ([("monitoring", "2025-12-30")], True),  # about a service of another year
        ([("key_figures", "2026-02-01")], True),
    ],
)
async def test_monitoring_is_asked_for_once_in_the_year_after(
    store: Database, sent: list[tuple[str, str]], asked: bool
) -> None:
    given = {"given": date(2025, 6, 2)}
    about = Subject(id="follow-up:9", dates=given, state="completed", **GIVEN)  # type: ignore[arg-type]
    assert bool(await planned(store, about, "monitoring", *sent)) == asked


@pytest.mark.parametrize(("day", "asked"), [("2026-11-12", False), ("2026-11-03", True)])
async def test_the_package_of_this_contract_ends_its_reminders(
    store: Database, day: str, asked: bool
) -> None:
    entered = {"entered": date(2026, 11, 10)}
    about = Subject(id="application:9", dates=entered, state="contract", **SELECTED)  # type: ignore[arg-type]
    assert bool(await planned(store, about, "package", ("contract_package", day))) == asked
