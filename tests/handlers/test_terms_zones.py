"""UTC+2 and UTC+10: the day of an event, the morning of a notice are the centre's."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.calendar_walk import day, group_said, submitted
from tests.support.product import clean, product
from tests.support.staff import ANNA

CENTRES = Path(__file__).parents[2] / "centres"

KALININGRAD, VLADIVOSTOK = ZoneInfo("Europe/Kaliningrad"), ZoneInfo("Asia/Vladivostok")


@pytest.mark.parametrize(
    ("moment", "ends", "event"),
    [
        ("2026-11-20 23:59:59", "25.11.2026", "пт 20.11.2026"),
        ("2026-11-23 00:00:00", "26.11.2026", "пн 23.11.2026"),
    ],
)
async def test_kaliningrad_at_its_midnight(
    tmp_path: Path, moment: str, ends: str, event: str
) -> None:
    """Three working days to grant, return, postpone or refuse [10.16]."""
    async with product(tmp_path, centre=CENTRES / "kaliningrad.yaml") as bot:
        at = datetime.fromisoformat(moment).replace(tzinfo=KALININGRAD)
        await submitted(bot, "kaliningrad-cluster", "complex", at)
        await day(bot, "2026-11-23 01:00", zone=KALININGRAD)
        why = (await bot.staff(ANNA).say("/why 1")).text
        assert f"Событие: {event}, " in why
        assert f"Срок: {'ср' if ends < '26' else 'чт'} {ends}" in why
        clean(bot)


@pytest.mark.parametrize(
    ("moment", "last", "event"),
    [
        ("2026-11-20 23:59:59", "2026-11-25", "пт 20.11.2026"),
        ("2026-11-23 00:00:00", "2026-11-26", "пн 23.11.2026"),
    ],
)
async def test_khabarovsk_at_its_midnight(
    tmp_path: Path, moment: str, last: str, event: str
) -> None:
    """Three working days of the centre's file; a morning there is the evening before in Moscow."""
    async with product(tmp_path, centre=CENTRES / "khabarovsk.yaml") as bot:
        at = datetime.fromisoformat(moment).replace(tzinfo=VLADIVOSTOK)
        await submitted(bot, "khabarovsk-export", "s1", at)
        assert f"Событие: {event}, " in (await bot.staff(ANNA).say("/why 1")).text
        before = len(group_said(bot))
        await day(bot, f"{last} 08:59", zone=VLADIVOSTOK, looks=2)
        heard = [one.text for one in group_said(bot, before)]
        assert not any("последний день" in one for one in heard)
        await day(bot, f"{last} 09:00", zone=VLADIVOSTOK)
        heard = [one.text for one in group_said(bot, before)]
        assert any(one.startswith("⏰ ПР-2026-00001: сегодня последний день") for one in heard)
        clean(bot)
