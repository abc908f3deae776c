"""Originals on paper: recorded where they are awaited, and nobody is asked for them after that."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from flows.application import Application, Entry
from flows.errors import NotAllowed
from flows.status import HANDLING, TAKE_BACK
from flows.usecases.keep_terms import keep_terms
from locales.lookup import LANGUAGES, Language
from locales.texts import texts
from tests.handlers.test_documents import desk_text
from tests.handlers.test_staff_decisions import reply
from tests.handlers.test_staff_steps import at_agreement
from tests.support.calendar_walk import day, submitted
from tests.support.contracts import CENTRE, PACK
from tests.support.desk import history
from tests.support.product import Product, Talk, clean, product
from tests.support.staff import ANNA

BUTTON = "Оригиналы получены…"


def asked(who: Talk) -> list[str]:
    """What the bot has asked of its own accord."""
    told = [one.text for one in who.cards() if one.text.startswith("🔔")]
    return [one for one in told if "Подпишите соглашение" in one]


async def test_who_has_brought_the_originals_is_not_asked_to_sign(bot: Product) -> None:
    """Three sign [rec-marketplaces 5.9 (6)]: the others may take their time, the client is done."""
    sent, vera = await at_agreement(bot)
    await day(bot, "2026-11-25 12:00", looks=2)
    assert len(asked(bot.owner)) == 1
    await vera.tap("Документы: ")
    await vera.tap(BUTTON)
    prompt = vera.card().message_id
    await reply(vera, prompt, "завтра")
    assert "ещё раз" in vera.card().text
    await reply(vera, prompt, "сегодня")
    assert "получены 25.11.2026" in desk_text(vera)
    entry = (await history(bot, sent))[-1]
    assert (entry.verb, entry.on) == ("note_originals", date(2026, 11, 25))
    for moment in ("2026-12-01 12:00", "2026-12-15 12:00"):
        await day(bot, moment, looks=2)
    assert len(asked(bot.owner)) == 1
    assert "отмечает, что оригиналы получены" in await told_of(vera, sent)


async def test_who_has_not_brought_them_is_asked_again(bot: Product) -> None:
    await at_agreement(bot)
    for moment in ("2026-11-25 12:00", "2026-12-01 12:00"):
        await day(bot, moment, looks=2)
    assert len(asked(bot.owner)) == 2


async def told_of(who: Talk, application: Application) -> str:
    """The card, as staff open it anew."""
    return (await who.say(f"/app {application.number}")).text


async def test_where_no_originals_are_awaited_nobody_records_them(
    bot: Product, sent: Application, anna: Talk
) -> None:
    await anna.tap("Документы: 0 из 2")
    assert not any(BUTTON in one for one in anna.card().buttons)
    member = bot.app.office.centre.member(ANNA)
    assert member is not None
    with pytest.raises(NotAllowed, match=r"document\.not_awaited"):
        await bot.app.office.use.record_originals(member, sent.id, date(2026, 11, 20), bot.now())
    assert "note_originals" not in [one.verb for one in await history(bot, sent)]


async def test_the_button_makes_the_step_that_says_it(tmp_path: Path) -> None:
    """The service begins the day the signed original arrives [khabarovsk-export 5.5.2]."""
    async with product(tmp_path, centre=CENTRE) as bot:
        found = await submitted(bot, PACK, "s5_2", bot.now(), "ХК-2026-00901")
        office = bot.app.office
        async with office.store.transaction() as repositories:
            agreed = await repositories.applications.save(replace(found, state="agreement"))
            entry = Entry(bot.now(), "staff:2001", "approve", "agreement")
            await repositories.applications.write(found.id, entry)
            await keep_terms(repositories, office.library, office.centre, agreed, bot.now())
        staff = bot.staff(office.centre.staff[0].telegram)
        await staff.say("/app ХК-2026-00901")
        await staff.tap("Документы")
        await staff.tap(BUTTON)
        await staff.tap("Сегодня")
        last = (await history(bot, found))[-1]
        assert (last.verb, last.state) == ("receive_original", "in_work")
        clean(bot)


async def test_whoever_joins_a_cluster_is_asked_for_the_signed_original_until_it_is_there(
    tmp_path: Path,
) -> None:
    """In person, by post or courier [kaliningrad-cluster 4.2.1]; the council waits for it."""
    async with product(tmp_path, centre=CENTRE.with_name("kaliningrad.yaml")) as bot:
        pack, zone = "kaliningrad-cluster", ZoneInfo("Europe/Kaliningrad")
        await submitted(bot, pack, "joining", bot.now(), "КК-2026-00901")
        office = bot.app.office
        staff = bot.staff(office.centre.staff[0].telegram)

        def heard() -> int:
            return sum("ждёт подписанного оригинала" in one.text for one in bot.owner.cards())

        await day(bot, "2026-11-25 12:00", looks=2, zone=zone)
        assert heard() == 1
        await day(bot, "2026-12-01 12:00", looks=2, zone=zone)
        assert heard() == 2
        await staff.say("/app КК-2026-00901")
        await staff.tap("Документы")
        await staff.tap(BUTTON)
        await reply(staff, staff.card().message_id, "сегодня")
        await day(bot, "2026-12-15 12:00", looks=2, zone=zone)
        assert heard() == 2
        clean(bot)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_staff_do_is_told_in_words(language: Language) -> None:
    words = texts(language)
    for verb in (*HANDLING, TAKE_BACK):
        assert words.find(f"staff-verb-{verb}"), verb
