"""A report that is begun is spoken of once: by its contract's prompts, which lead on with it."""

from __future__ import annotations

from flows.application import Application
from tests.support.contracts import COMPANY, asked, ledger, told
from tests.support.product import Product


async def planned(bot: Product, kind: str) -> list[str]:
    async with bot.app.store.reading() as repositories:
        contract = await repositories.contracts.get(1)
        ids = {"contract": "contract:1", "draft": f"draft:{contract.draft_id}"}
        return sorted(await repositories.reminders.keys([ids[kind]]))


async def test_a_report_that_is_begun_is_gone_on_with_and_no_draft_besides(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go(COMPANY)
    await owner.say("/contracts")
    await owner.go(("[Контракт от]", "[Продолжить отчёт]"))
    assert "Раздел 2 из 3" in owner.card().text
    assert await planned(bot, "contract")
    assert await planned(bot, "draft") == []
    await asked(bot, "2026-12-04 12:00")
    said = [one for one in owner.messages if one["from"]["id"] == bot.world.bot.id]
    assert not any("Вы начали" in one.get("text", "") for one in said)
    assert "о контракте от" in owner.card().text
    assert owner.card().rows[0] == ("✍️ Продолжить отчёт",)


async def test_a_report_of_a_contract_that_was_told_by_mistake_is_a_draft_like_any(
    bot: Product, service: Application
) -> None:
    owner = bot.owner
    await told(bot, "[Вчера]")
    await owner.go(COMPANY)
    (contract,) = await ledger(bot)
    office = bot.app.office
    person = await office.use.welcome(owner.person.id, owner.chat.id, "ru", bot.now())
    await office.use.withdraw_contract(person, contract.id, bot.now())
    async with bot.app.store.reading() as repositories:
        assert await repositories.reminders.keys([f"draft:{contract.draft_id}"])
    await asked(bot, "2026-12-04 12:00")
    assert "Вы начали" in owner.card().text
