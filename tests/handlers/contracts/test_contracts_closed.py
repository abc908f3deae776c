"""A centre that is closed when a report is due: the term is the law's, its prompts come before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from tests.support.contracts import CENTRE, asked, given, ledger
from tests.support.product import clean, product


async def test_a_closure_moves_no_last_day_and_what_falls_on_it_comes_before(
    tmp_path: Path,
) -> None:
    settings = yaml.safe_load(CENTRE.read_text("utf-8"))
    settings["closures"] = [date(2026, 12, number) for number in (7, 8, 9, 10)]
    closed = tmp_path / CENTRE.name
    closed.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    async with product(tmp_path, centre=closed) as bot:
        await given(bot, "ХК-2026-00901")
        owner = bot.owner
        await owner.say("/contracts")
        await owner.go(("[Рассказать о контракте]", "[Контракт]", "[Вчера]"))
        assert "Отчёт нужен до 10.12.2026" in owner.card().text
        await owner.tap("Откуда срок")
        assert "Последний день — 10.12.2026" in owner.card().text
        (contract,) = await ledger(bot)
        assert contract.due_on == date(2026, 12, 10)
        await asked(bot, "2026-12-04 12:00")
        assert "Расскажите о контракте от 19 ноября не позже четверга, 10 декабря" in (
            owner.card().text
        )
        said = len(owner.messages)
        await asked(bot, "2026-12-10 12:00")
        assert len(owner.messages) == said, "the centre does not write"
        await asked(bot, "2026-12-11 12:00")
        assert "срок был 10 декабря" in owner.card().text
        clean(bot)


async def test_what_is_told_of_in_a_closure_that_outlasts_its_term_is_prompted_in_it(
    tmp_path: Path,
) -> None:
    settings = yaml.safe_load(CENTRE.read_text("utf-8"))
    settings["closures"] = [date(2026, 11, number) for number in (19, 20, 23)]
    closed = tmp_path / CENTRE.name
    closed.write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
    async with product(tmp_path, centre=closed) as bot:
        await given(bot, "ХК-2026-00901")
        owner = bot.owner
        await owner.say("/contracts")
        await owner.go(("[Рассказать о контракте]", "[Контракт]", "[Другой день]", "30.10.2026"))
        assert "Отчёт нужен до 23.11.2026" in owner.card().text
        await asked(bot, "2026-11-20 12:05")
        assert "расскажите о контракте от 30 октября не позже понедельника, 23" in owner.card().text
        clean(bot)
