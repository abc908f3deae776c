"""A centre takes a pack away while people have drafts and applications of it: the bot goes on."""

import os
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.handlers.test_hostile_versions import OTHER, PACK, REST, Packs, centre, copied, half_done
from tests.support.product import Product

ANOTHER = ("[Чем поможет центр]", "[Изучить рынок]", "[Консультация по стране экспорта]")


@pytest.fixture
def packs(tmp_path: Path) -> Packs:
    return copied(tmp_path)


def stopped_for(settings: Settings, seconds: float) -> None:
    """Let the last sign of life be so old."""
    alive = settings.data_dir / "alive"
    was = alive.stat().st_mtime - seconds
    os.utime(alive, (was, was))


async def take_away(bot: Product, directory: Path) -> None:
    """The centre works with another pack alone from now on; the bot stood still for an hour."""
    await bot.stop()
    centre(directory, OTHER)
    stopped_for(bot.settings[0], 3600)
    await bot.run()
    await bot.settled()


async def test_an_open_form_of_a_pack_that_is_gone_keeps_no_bot_from_starting(
    tmp_path: Path, packs: Packs
) -> None:
    async with half_done(tmp_path, packs) as bot:
        await take_away(bot, tmp_path)
        card = await bot.owner.say("ООО «Амурский мёд»")
        assert "незаконченная" not in card.text, "nobody can go on with it"
        card = await bot.owner.begin()
        assert "Продолжить" not in " ".join(card.buttons)
        centre(tmp_path, PACK, OTHER)
        await bot.restart()
        card = await bot.owner.go(("/start", "[Продолжить заполнение]"))
        assert "называется ваш бизнес" in card.text, "the pack is back, and so is the draft"


async def test_an_application_of_a_pack_that_is_gone_is_listed_by_its_number(
    tmp_path: Path, packs: Packs
) -> None:
    async with half_done(tmp_path, packs) as bot:
        await bot.owner.go((*REST, "[Отправить в центр]"))
        await bot.owner.begin()
        await bot.owner.go((*ANOTHER, "[Подать заявку]", "[Всё верно, дальше]"))
        await take_away(bot, tmp_path)
        card = await bot.owner.go(("/applications",))
        assert card.buttons[:-1] == ["ХК-2026-00001"]
        press = bot.owner.touch("ХК-2026-00001")
        await bot.settled()
        assert press.answer is not None
        assert "больше нет" in press.answer["text"]
        staff = bot.staff(2001)
        assert "больше нет" in (await staff.say("/find мёд")).text
        assert "ХК-2026-00001 · ООО «Амурский мёд»" in (await staff.say("/queue")).text
