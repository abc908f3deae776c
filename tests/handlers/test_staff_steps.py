"""Steps at work: what guards ask for, papers, days, who may decide."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from flows.application import Application
from flows.conditions import Value
from flows.errors import NotAllowed
from tests.support.desk import desk, history, now_is, press
from tests.support.emulator import buttons
from tests.support.product import Card, Product, Talk, clean, product, seen
from tests.support.staff import ANNA, BORIS, VERA, apply, cleared, planted

GLEB = 2004
"""The administrator of the example centres: looks, decides nothing."""


KHABAROVSK = Path("centres/khabarovsk.yaml")


GOOD: dict[str, Value] = {
    "kind": "company",
    "inn": "2721000017",
    "in_register": True,
    "registered_here": True,
    "works_here": True,
    "standing": ["none"],
}
"""Answers to the check of Khabarovsk by which nothing is in the way; the rest staff look at."""


@pytest.fixture
async def amur(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, centre=KHABAROVSK) as running:
        yield running
        clean(running)


async def reply(talk: Talk, words: str) -> None:
    """Answer the bot's last question."""
    asked = next(m for m in reversed(talk.messages) if "ответьте на это" in m.get("text", ""))
    talk.send(words, reply_to=asked["message_id"])
    await talk.settled()


async def attach(talk: Talk, name: str, **options: object) -> None:
    asked = next(m for m in reversed(talk.messages) if "файлом или фото" in m.get("text", ""))
    talk.file(name, f"%PDF-1.7 {name}".encode(), reply_to=asked["message_id"], **options)
    await talk.settled()


async def at_agreement(bot: Product) -> tuple[Application, Talk]:
    """The application of table 5.9 where the three-party agreement is signed."""
    sent = await apply(bot, bot.owner)
    boris, vera = bot.staff(BORIS), bot.staff(VERA)
    await vera.tap("Передать в РЭЦ")
    await boris.tap("Согласовать заявку")
    await vera.tap("Оригиналы получены")
    await vera.tap("Сегодня")
    await vera.tap("Отбор пройден")
    assert (await now_is(bot, sent)).state == "in_work_agreement"
    return sent, vera


async def test_a_step_waits_for_its_paper_and_says_so(bot: Product) -> None:
    sent, vera = await at_agreement(bot)
    card = desk(bot, sent)
    assert "📎 Скан подписанного соглашения" in card.buttons
    (guarded,) = [one for one in card.buttons if one.startswith("🔒")]
    assert await press(vera, guarded) == (
        "Пока нельзя. Прикрепите «Скан подписанного соглашения»: кнопка 📎.",
        True,
    )
    assert (await now_is(bot, sent)).state == "in_work_agreement"
    await vera.tap("Скан подписанного соглашения")
    await attach(vera, "agreement.pdf")
    card = desk(bot, sent)
    assert not [one for one in card.buttons if one.startswith(("🔒", "📎"))]
    await vera.tap(guarded.removeprefix("🔒 "))
    assert (await now_is(bot, sent)).state == "service_review"


async def test_a_paper_is_kept_by_version_and_can_be_fetched(bot: Product) -> None:
    sent, vera = await at_agreement(bot)
    await vera.tap("Скан подписанного соглашения")
    await attach(vera, "first.pdf")
    await vera.tap("Ещё")
    await vera.tap("Бумаги: 1")
    await vera.tap("📎 Скан подписанного соглашения")
    await attach(vera, "second.pdf")
    await vera.tap("Ещё")
    page = await vera.tap("Бумаги: 2")
    shown = "\n".join(seen(one).text for one in vera.messages)
    assert "second.pdf, версия 2" in shown
    assert "first.pdf, версия 1" in shown
    await vera.tap("⬇️ second.pdf")
    sent_file = vera.messages[-1]["document"]
    assert bot.world.files.by_id[sent_file["file_id"]].data == b"%PDF-1.7 second.pdf"
    assert [one.verb for one in await history(bot, sent)][-2:] == ["attach", "attach"]
    assert page is not None


async def test_a_program_is_no_paper(bot: Product) -> None:
    sent, vera = await at_agreement(bot)
    await vera.tap("Скан подписанного соглашения")
    asked = next(m for m in reversed(vera.messages) if "файлом или фото" in m.get("text", ""))
    vera.file("agreement.pdf", b"MZ\x90\x00" * 40, reply_to=asked["message_id"])
    await vera.settled()
    async with bot.app.store.reading() as repositories:
        assert await repositories.papers.of(sent.id) == []
    await attach(vera, "agreement.pdf")
    async with bot.app.store.reading() as repositories:
        assert len(await repositories.papers.of(sent.id)) == 1


async def test_words_are_no_paper_and_the_question_stays(bot: Product) -> None:
    sent, vera = await at_agreement(bot)
    await vera.tap("Скан подписанного соглашения")
    asked = next(m for m in reversed(vera.messages) if "файлом или фото" in m.get("text", ""))
    vera.send("вот", reply_to=asked["message_id"])
    await vera.settled()
    assert vera.card().text == "Нужен файл или фото: ответьте им на сообщение бота."
    await attach(vera, "agreement.pdf")
    async with bot.app.store.reading() as repositories:
        assert len(await repositories.papers.of(sent.id)) == 1


async def test_the_same_reply_twice_attaches_once(bot: Product) -> None:
    sent, vera = await at_agreement(bot)
    await vera.tap("Скан подписанного соглашения")
    asked = next(m for m in reversed(vera.messages) if "файлом или фото" in m.get("text", ""))
    for _ in range(2):
        vera.file("a.pdf", b"%PDF-1.7 the same", reply_to=asked["message_id"])
    await vera.settled()
    async with bot.app.store.reading() as repositories:
        assert len(await repositories.papers.of(sent.id)) == 1


async def test_originals_are_recorded_on_their_day(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    boris, vera = bot.staff(BORIS), bot.staff(VERA)
    await vera.tap("Передать в РЭЦ")
    await boris.tap("Согласовать заявку")
    bot.clock.advance(3 * 86400)  # Monday, 23 November
    page = await vera.tap("Оригиналы получены")
    days = [one for one in desk_page(bot).buttons if "2026" in one]
    assert days == ["Сегодня, пн 23.11.2026", "Вчера, вс 22.11.2026", "пт 20.11.2026"]
    assert page is not None
    await vera.tap("пт 20.11.2026")
    assert (await now_is(bot, sent)).state == "selection"
    last = (await history(bot, sent))[-1]
    assert (last.verb, last.on) == ("receive_originals", date(2026, 11, 20))
    assert "(было 20.11.2026)" in desk(bot, sent).text


def desk_page(bot: Product) -> Card:
    """The page that stands in place of the card."""
    shown = [seen(one) for one in bot.world.messages(bot.group) if buttons(one)]
    return next(one for one in reversed(shown) if "‹ К карточке" in one.buttons)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ("25.11.2026", "ещё не наступил"),
        ("19.11.2026", "20.11.2026"),
        ("когда-нибудь", "когда-нибудь"),
    ],
)
async def test_a_day_that_can_not_be_is_asked_again(bot: Product, typed: str, wrong: str) -> None:
    sent = await apply(bot, bot.owner)
    boris, vera = bot.staff(BORIS), bot.staff(VERA)
    await vera.tap("Передать в РЭЦ")
    await boris.tap("Согласовать заявку")
    await vera.tap("Оригиналы получены")
    await vera.tap("Другой день")
    await reply(vera, typed)
    assert (await now_is(bot, sent)).state == "awaiting_documents"
    await reply(vera, "20.11.2026")
    assert (await now_is(bot, sent)).state == "selection"
    assert wrong


async def test_conditions_are_checked_before_the_decision(amur: Product) -> None:
    sent = await planted(amur, amur.owner, "khabarovsk-export", SERVICE, {"eligibility": GOOD})
    anna = amur.staff(ANNA)
    (guarded,) = [one for one in desk(amur, sent).buttons if one.startswith("🔒")]
    text, alert = await press(anna, guarded)
    assert alert
    assert text.startswith("Пока нельзя. Проверьте условия")
    await anna.tap("Условия")
    await anna.tap("⬜ 9")
    assert "✅ 9" in anna.card().buttons  # it stays where it was ticked
    await anna.tap("Всего остального нет")
    assert anna.card().text.count("Анна Амурова, ") == 1  # all were checked in one press
    assert "Анна Амурова" in desk_page(amur).text
    await anna.tap(guarded.removeprefix("🔒 "))
    assert (await now_is(amur, sent)).state == "agreement"
    assert [one.verb for one in await history(amur, sent)] == [
        "submit",
        "check",
        "check",
        "approve",
    ]


async def test_a_no_of_the_staff_is_in_the_way(amur: Product) -> None:
    sent = await planted(amur, amur.owner, "khabarovsk-export", SERVICE, {"eligibility": GOOD})
    anna = amur.staff(ANNA)
    (guarded,) = [one for one in desk(amur, sent).buttons if one.startswith("🔒")]
    await anna.tap("Условия")
    await anna.tap("Всего остального нет")
    first = next(one for one in desk_page(amur).buttons if one.startswith("✅"))
    await anna.tap(first)
    assert first.replace("✅", "❌") in desk_page(amur).buttons
    await anna.tap("‹ К карточке")
    assert await press(anna, guarded) == (
        "Пока нельзя. Мешают условия: 1. Смотрите «Условия».",
        True,
    )


async def test_what_the_bot_found_only_the_head_overrules_with_words(amur: Product) -> None:
    bad = {**GOOD, "works_here": False}
    sent = await planted(amur, amur.owner, "khabarovsk-export", SERVICE, {"eligibility": bad})
    anna, vera = amur.staff(ANNA), amur.staff(VERA)
    await anna.tap("❌ Условия")
    await anna.tap("Всего остального нет")
    over = next(one for one in desk_page(amur).buttons if one.startswith("Снять возражение"))
    assert await press(anna, over) == (
        "Снять возражение, которое нашёл бот, может только руководитель.",
        True,
    )
    await vera.tap(over)
    await reply(vera, "Переехали в край в октябре, выписка есть.")
    card = desk(amur, sent)
    assert "снимает возражение" in card.text
    assert not [one for one in card.buttons if one.startswith("🔒")]
    clients = [one.get("text", "") for one in amur.owner.messages]
    assert not [one for one in clients if "Переехали" in one]


SERVICE = "s4_2"


async def test_a_stale_button_opens_no_form_of_what_lies_with_the_staff(bot: Product) -> None:
    sent = await apply(bot, bot.owner)
    use = bot.app.office.use
    person = await use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())
    with pytest.raises(NotAllowed) as refused:
        await use.reopen(person, sent.id, "anketa")
    assert refused.value.code == "application.submitted"
    assert await bot.app.store.answers.open_in_chat(bot.owner.chat.id) is None


async def test_a_grant_waits_for_documents_and_an_administrator_decides_nothing(
    tmp_path: Path,
) -> None:
    async with product(tmp_path, centre=Path("centres/kaliningrad.yaml")) as bot:
        answers: dict[str, Value] = {"inn": "3906000018"}
        sent = await planted(bot, bot.owner, "kaliningrad-cluster", "s_g", {"eligibility": answers})
        gleb = bot.staff(GLEB)
        (guarded,) = [one for one in desk(bot, sent).buttons if one.startswith("🔒")]
        text, alert = await press(gleb, guarded)
        assert alert
        assert text == "Это может сделать только сотрудник ЦПЭ."
        await cleared(bot, sent)
        await bot.staff(ANNA).say(f"/app {sent.number}")
        assert guarded.removeprefix("🔒 ") in desk(bot, sent).buttons
        clean(bot)
