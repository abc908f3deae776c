"""The demo's clock: it is put forward, what was due comes with its own date, it never goes back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.demo_centres import DemoCentres
from bot.settings import DEFAULT_CENTRE
from flows.application import DRAFT
from tests.bot.test_demo_centres import Demo, demo
from tests.support.emulator import buttons

ZONE = ZoneInfo("Europe/Moscow")


async def ask(shown: Demo, step: str, status: int = 200) -> dict[str, Any]:
    """Ask the server to put the clock forward."""
    address = f"{shown.url}/emulator/api/clock"
    async with shown.http.post(address, json={"forward": step}) as response:
        assert response.status == status, await response.text()
        answer: dict[str, Any] = await response.json()
        return answer


async def put_forward(shown: Demo, step: str) -> datetime:
    """Press a step of the clock's menu; what the clock shows then."""
    return datetime.fromisoformat((await ask(shown, step))["clock"]).astimezone(ZONE)


def ahead(centres: DemoCentres) -> float:
    """Seconds that the first centre's clock is before the machine's."""
    return centres.all[centres.first].clock.clock.ahead


async def test_the_clock_is_put_forward_and_what_was_due_is_told(tmp_path: Path) -> None:
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        owner = shown.owner("demo")
        await owner.begin()
        app = await shown.centres.open("demo")
        office = app.office
        person = await office.use.welcome(owner.person.id, owner.chat.id, "ru", office.now())
        person = await office.use.give_consent(person, office.now())
        await office.use.start_application(person, "rec-marketplaces", "placement", office.now())
        before = office.now()
        told = len(owner.cards())

        for _ in range(2):
            await put_forward(shown, "week")
        await owner.settled()

        assert (office.now() - before).days == 14
        reminders = [one for one in owner.messages if "🔔" in one.get("text", "")]
        assert reminders, owner.world.transcript(owner.chat)
        assert len(owner.cards()) > told
        days = {datetime.fromtimestamp(one["date"], ZONE).date() for one in reminders}
        assert all(before.date() < day <= office.now().date() for day in days)
        hours = {datetime.fromtimestamp(one["date"], ZONE).hour for one in reminders}
        assert hours <= set(range(9, 20)), "written in quiet hours"
        assert any(buttons(one) for one in reminders)
        async with office.store.reading() as repositories:
            found = await repositories.applications.of_person(person.id)
        assert [one.state for one in found] == [DRAFT]


async def test_a_morning_is_that_of_a_working_day_in_the_centres_zone(tmp_path: Path) -> None:
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        before = (await shown.centres.open("demo")).office.now()
        for _ in range(3):
            moment = await put_forward(shown, "morning")
            assert (moment.hour, moment.minute) == (9, 0)
            assert moment > before
            office = (await shown.centres.open("demo")).office
            assert office.calendar.is_working(moment.date())
            before = moment


async def test_an_unknown_step_moves_nothing(tmp_path: Path) -> None:
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        for wrong in ("-1", "year", ""):
            await ask(shown, wrong, status=400)
        assert ahead(shown.centres) == 0


async def test_kept_data_keep_the_time(tmp_path: Path) -> None:
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        await put_forward(shown, "day")
        moved = ahead(shown.centres)
        assert moved == pytest.approx(86_400, abs=5)
    async with demo(tmp_path, DEFAULT_CENTRE, kept=1) as shown:
        assert ahead(shown.centres) == moved
        state = await shown.state()
        assert state["choices"]["zone"] == "Europe/Moscow"
        seen = datetime.fromisoformat(state["clock"])
        now = (await shown.centres.open("demo")).office.now()
        assert (now - seen).total_seconds() == pytest.approx(0, abs=5)
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        assert ahead(shown.centres) == 0


async def test_each_centre_has_its_own_time(tmp_path: Path) -> None:
    other = DEFAULT_CENTRE.with_name("khabarovsk.yaml")
    async with demo(tmp_path, DEFAULT_CENTRE, other) as shown:
        await put_forward(shown, "hour")
        assert ahead(shown.centres) > 3_000
        assert shown.centres.all["khabarovsk"].clock.clock.ahead == 0
