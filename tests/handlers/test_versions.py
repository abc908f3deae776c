"""A centre edits a form while people fill it in: nothing is lost, and only what changed is told."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot.office import open_office
from bot.settings import DEFAULT_CENTRE
from flows.ports import Filling
from storage.editions import editions
from storage.packs import PACKS
from tests.support import ways
from tests.support.databases import BACKENDS, database
from tests.support.own_packs import PACK, OwnPacks, own_packs
from tests.support.product import Product, clean, product
from tests.support.transcript import Transcript, same

PAGES = Path(__file__).with_name("transcripts")

HALF = ways.ANKETA[:12]
"""To the countries and volumes of the export; the product is next."""

CHANGED = "1 вопрос изменился: «Опыт экспорта»"


@pytest.fixture
def packs(tmp_path: Path) -> OwnPacks:
    return own_packs(tmp_path)


@pytest.fixture(params=BACKENDS)
async def bot(
    request: pytest.FixtureRequest, tmp_path: Path, packs: OwnPacks
) -> AsyncIterator[Product]:
    async with (
        database(request.param, tmp_path) as url,
        product(tmp_path, database=url, packs_dir=packs.folder) as running,
    ):
        yield running
        clean(running)


def wants(bot: Product, folder: Path, policy: str) -> None:
    """The centre's wish about drafts, from the next start on."""
    own = folder / "centre.yaml"
    own.write_text(DEFAULT_CENTRE.read_text("utf-8") + f"\ndrafts: {policy}\n", "utf-8")
    bot.settings = [one.model_copy(update={"centre_file": own}) for one in bot.settings]


async def begun(bot: Product) -> None:
    """Half of the form is filled."""
    await bot.owner.begin()
    await bot.owner.go((*ways.CONSENT, *HALF))


async def stored(bot: Product) -> dict[str, object]:
    """The values of the person's only form, parked ones too."""
    session = (await fillings(bot))[0].session
    return dict(session.values())


async def fillings(bot: Product) -> Sequence[Filling]:
    async with bot.app.store.reading() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
        assert person is not None
        [application] = await repositories.applications.of_person(person.id)
        return await repositories.fillings.of_application(application.id)


async def test_a_form_is_edited_while_it_is_filled_in(tmp_path: Path, packs: OwnPacks) -> None:
    async with product(tmp_path, packs_dir=packs.folder) as bot:
        page = Transcript(bot.owner, "Центр изменил анкету, пока её заполняют")
        await begun(bot)
        page.remark("Анкета заполнена до половины; центр меняет её и перезапускает бота")
        packs.without_site()
        packs.with_employees()
        packs.other_experience()
        await bot.restart()
        await page.wait()
        page.remark("Дальше с того же места, потом то, что изменилось")
        await page.go(("[Продолжить заполнение]", ways.ANKETA[12], "12", "[Каждый месяц]"))
        page.remark("Все прежние ответы на месте")
        await page.go(("[Ответы]", "[Следующие]"))
        same(page, PAGES / "form_edited_ru.txt")
        clean(bot)


async def test_only_what_changed_is_told_and_every_answer_is_kept(
    bot: Product, packs: OwnPacks
) -> None:
    await begun(bot)
    before = await stored(bot)
    packs.without_site()
    packs.other_experience()
    await bot.restart()
    told = bot.owner.card()
    assert told.text.splitlines()[1:] == [
        CHANGED,
        "1 вопрос убрали: «Сайт»",
        "Ваши ответы сохранены.",
    ]
    after = await stored(bot)
    assert sorted(map(str, after.values())) == sorted(map(str, before.values()))
    stays = before.keys() - {"site", "export_experience"}
    assert {key: after[key] for key in stays} == {key: before[key] for key in stays}
    assert {"site", "export_experience"}.isdisjoint(after)


async def test_a_safe_edit_is_not_told_at_all(bot: Product, packs: OwnPacks) -> None:
    await begun(bot)
    cards = len(bot.owner.cards())
    packs.widen()
    await bot.restart()
    assert len(bot.owner.cards()) == cards
    [filling] = await fillings(bot)
    assert filling.session.version == bot.app.office.library.form(PACK, "anketa").version
    assert "Давно" in (await bot.owner.go(("[Ответы]", "[Следующие]", "[Опыт экспорта]"))).buttons


async def test_an_edit_of_words_is_seen_at_once_and_makes_no_version(
    bot: Product, packs: OwnPacks
) -> None:
    await begun(bot)
    [before] = await fillings(bot)
    packs.wording()
    await bot.restart()
    [after] = await fillings(bot)
    assert after.session.version == before.session.version
    card = await bot.owner.go(("[Ответы]", "[Название]"))
    assert "Как называется компания?" in card.text


async def test_drafts_that_are_pinned_go_on_as_begun(
    bot: Product, packs: OwnPacks, tmp_path: Path
) -> None:
    await begun(bot)
    cards = len(bot.owner.cards())
    packs.without_site()
    packs.other_experience()
    wants(bot, tmp_path, "pin")
    await bot.restart()
    assert len(bot.owner.cards()) == cards
    card = await bot.owner.go(("[Ответы]", "[Следующие]"))
    assert "· Опыт экспорта: Регулярные поставки" in card.text
    card = await bot.owner.go(("[Опыт экспорта]",))
    assert "Регулярные поставки" in card.buttons


async def test_who_is_asked_may_stay_and_change_their_mind(
    bot: Product, packs: OwnPacks, tmp_path: Path
) -> None:
    await begun(bot)
    packs.other_experience()
    wants(bot, tmp_path, "ask")
    await bot.restart()
    asked = bot.owner.card()
    assert CHANGED in asked.text
    assert asked.buttons == ["Перейти на новые вопросы", "Закончить как начали"]
    await bot.owner.tap("Закончить как начали")
    await bot.restart()
    await bot.owner.go(("[Продолжить заполнение]", ways.ANKETA[12]))
    assert (await stored(bot))["export_experience"] == "regular"


async def test_who_is_asked_may_go_over_later(
    bot: Product, packs: OwnPacks, tmp_path: Path
) -> None:
    await begun(bot)
    packs.other_experience()
    wants(bot, tmp_path, "ask")
    await bot.restart()
    await bot.owner.tap("Закончить как начали")
    told = await bot.owner.tap("Перейти на новые вопросы")
    assert CHANGED in told.text
    card = await bot.owner.go(("[Продолжить заполнение]", ways.ANKETA[12]))
    assert "Каждый месяц" in card.buttons


async def test_a_question_that_a_newer_edit_has_overtaken_is_answered_politely(
    bot: Product, packs: OwnPacks, tmp_path: Path
) -> None:
    await begun(bot)
    packs.other_experience()
    wants(bot, tmp_path, "ask")
    await bot.restart()
    first = bot.owner.card()
    packs.with_employees()
    await bot.restart()
    second = bot.owner.card()
    assert "1 новый вопрос: «Работников»" in second.text
    press = bot.owner.touch("Закончить как начали", first)
    await bot.settled()
    assert press.answer is not None
    assert "устарело" in press.answer["text"]
    await bot.owner.tap("Перейти на новые вопросы")
    [filling] = await fillings(bot)
    assert filling.session.version == bot.app.office.library.form(PACK, "anketa").version


async def test_a_draft_of_the_first_version_goes_straight_to_the_third(
    bot: Product, packs: OwnPacks
) -> None:
    await begun(bot)
    await bot.stop()
    packs.other_experience()
    await published(bot)
    packs.with_employees()
    await bot.run()
    await bot.settled()
    lines = bot.owner.card().text.splitlines()
    assert lines[1:3] == [CHANGED, "1 новый вопрос: «Работников»"]
    told = [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    assert len(told) == 1


async def published(bot: Product) -> None:
    """The packs are published by a bot that is stopped before it looks after any draft."""
    async with open_office(bot.settings[0], bot.now) as opened:
        office = opened.office
        found = editions(office.library.pack(PACK), (bot.settings[0].packs_dir or PACKS) / PACK)
        assert await office.use.publish(found, bot.now())
        assert await office.use.publish(found, bot.now()) == []


async def test_two_restarts_tell_once(bot: Product, packs: OwnPacks) -> None:
    await begun(bot)
    packs.other_experience()
    await bot.restart()
    await bot.restart()
    told = [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    assert len(told) == 1


async def test_nobody_is_written_to_at_night(bot: Product, packs: OwnPacks) -> None:
    await begun(bot)
    packs.other_experience()
    bot.clock.advance(11 * 3600)
    await bot.restart()
    assert not [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    bot.clock.advance(10 * 3600 + 60)
    bot.app.office.wake()
    await bot.settled()
    assert CHANGED in bot.owner.card().text


async def test_who_has_blocked_the_bot_is_moved_but_not_written_to(
    bot: Product, packs: OwnPacks
) -> None:
    await begun(bot)
    async with bot.app.store.transaction() as repositories:
        person = await repositories.people.by_telegram(bot.owner.person.id)
        assert person is not None
        await repositories.people.set_blocked(person.id, blocked=True)
    packs.other_experience()
    await bot.restart()
    assert not [one for one in bot.owner.cards() if "центр изменил вопросы" in one.text]
    [filling] = await fillings(bot)
    assert filling.session.version == bot.app.office.library.form(PACK, "anketa").version
