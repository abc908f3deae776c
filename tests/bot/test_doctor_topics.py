"""Where the staff's group is a forum the doctor says whether the bot may open topics in it."""

from pathlib import Path

from bot.commands.outside import telegram_findings
from bot.emulator.errors import ApiError
from bot.emulator.faults import Fault
from locales.texts import texts
from tests.support.product import product


async def test_the_right_to_topics_is_looked_at_where_they_are_wanted(tmp_path: Path) -> None:
    async with product(tmp_path, forum=True, started=False) as bot:

        async def found(*, topics: bool = True) -> dict[str, bool]:
            told = await telegram_findings(bot.settings[0], texts("en"), topics=topics)
            return {one.what: one.ok for one in told}

        assert await found() == {"token": True, "group": True, "topics": True}
        bot.group.bot_lacks = frozenset({"can_manage_topics"})
        assert await found() == {"token": True, "group": True, "topics": False}
        assert await found(topics=False) == {"token": True, "group": True}


async def test_a_plain_group_has_no_topics_to_look_at(tmp_path: Path) -> None:
    async with product(tmp_path, started=False) as bot:
        told = await telegram_findings(bot.settings[0], texts("ru"))
        assert [one.what for one in told] == ["token", "group"]


async def test_a_group_that_has_moved_is_told_with_its_new_id(tmp_path: Path) -> None:
    async with product(tmp_path, started=False) as bot:
        moved = ApiError(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": -77})
        bot.world.faults.planned.append(Fault(moved, 1, method="getChat"))
        (_, group) = await telegram_findings(bot.settings[0], texts("en"))
        assert not group.ok
        assert group.detail.endswith("write STAFF_CHAT_ID=-77")
