"""Where the staff's group is a forum, an application has a topic of its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import yaml

from bot.emulator.chats import Msg
from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from tests.support.desk import now_is
from tests.support.product import Product, Talk, clean, product
from tests.support.staff import ANNA, apply
from tests.support.talks import (
    answer,
    answer_file,
    card_of,
    heard,
    letters,
    marks,
    newest,
)

REPLY = {"title": "Выписка", "text": "Пришлите выписку <из ЕГРЮЛ>."}


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, forum=True) as running:
        yield running
        clean(running)


@pytest.fixture
async def talkative(tmp_path: Path) -> AsyncIterator[Product]:
    """A centre whose topics are one conversation with the client, with a quick reply."""
    centre = tmp_path / "centre.yaml"
    own = yaml.safe_load(DEFAULT_CENTRE.read_text("utf-8"))
    own |= {"topic_talk": "all", "replies": [REPLY]}
    centre.write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
    async with product(tmp_path, centre=centre, forum=True) as running:
        yield running
        clean(running)


async def topic_of(bot: Product, application: Application) -> int:
    topic = (await now_is(bot, application)).topic_id
    assert topic is not None
    return topic


def inside(bot: Product, topic: int) -> list[Msg]:
    return [one for one in bot.world.messages(bot.group) if one.get("message_thread_id") == topic]


async def test_a_new_application_opens_a_topic_and_pins_its_card(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    assert bot.group.topics[topic].name == "РМ-2026-00001 · ООО «Пример-Экспорт»"
    card = card_of(anna, sent)
    assert card["message_thread_id"] == topic
    assert bot.group.pinned == [card["message_id"]]
    (pinned,) = bot.world.calls.of("pinChatMessage")
    assert pinned.params["disable_notification"] is True


async def test_what_staff_do_stays_on_the_pinned_card_and_in_its_topic(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    before = card_of(anna, sent)["message_id"]
    await anna.tap("Взять в работу")
    await anna.tap("Вернуть с замечаниями")
    await anna.tap("Одним текстом")
    prompt = newest(anna, "ответьте на это сообщение")
    assert prompt["message_thread_id"] == topic
    await answer(anna, prompt, "Поправьте сайт")
    await anna.tap("Ответы")
    await anna.tap("К карточке")
    assert card_of(anna, sent)["message_id"] == before
    stray = [one for one in bot.world.messages(bot.group) if one.get("message_thread_id") != topic]
    assert stray == []


async def test_what_the_client_does_is_a_line_below_the_card(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    card = card_of(anna, sent)
    await bot.owner.go(("/applications", "[РМ-2026-00001]"))
    page = bot.owner.messages[-1]
    bot.world.press(bot.owner.person, page, f"m:step!:{sent.id}/withdraw", stale=True)
    await bot.settled()
    line = newest(anna, "👤 Клиент:")
    assert line["message_thread_id"] == topic
    assert line["text"].startswith("👤 Клиент:")
    assert line["reply_to_message"]["message_id"] == card["message_id"]
    (button,) = line["reply_markup"]["inline_keyboard"][0]
    assert button["url"] == f"https://t.me/c/{str(bot.group.id)[4:]}/{topic}/{card['message_id']}"
    assert bot.group.pinned == [card["message_id"]]
    assert bot.group.topics[topic].closed  # its end: nothing more is expected

    await answer(bot.owner, newest(bot.owner, "РМ-2026-00001"), "ничего")  # no letter: no reply
    await bot.owner.go(("/applications", "[РМ-2026-00001]", "[Написать в центр]"))
    await answer(bot.owner, newest(bot.owner, "Напишите центру"), "Я передумал")
    assert not bot.group.topics[topic].closed
    said = newest(anna, "Я передумал")
    assert said["message_thread_id"] == topic
    asked = await answer(anna, said, "Подайте заново")
    assert marks(anna, asked) == ["👌"]
    assert newest(bot.owner, "Подайте заново")


async def test_by_default_only_replies_reach_the_client(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    anna.send("Кто возьмёт?", thread=topic)
    await anna.settled()
    assert await letters(bot, sent) == []
    await answer(anna, card_of(anna, sent), "Здравствуйте!")
    assert [one.words for one in await letters(bot, sent)] == ["Здравствуйте!"]


async def test_a_centre_may_want_everything_in_a_topic_to_reach_the_client(
    talkative: Product,
) -> None:
    bot, anna = talkative, talkative.staff(ANNA)
    sent = await apply(bot, bot.owner)
    topic = await topic_of(bot, sent)
    hello = anna.send("Здравствуйте!", thread=topic)
    await anna.settled()
    assert marks(anna, hello) == ["👌"]
    await answer(anna, hello, "И ещё одно")
    anna.send("/queue", thread=topic)
    await anna.settled()
    await anna.tap("Отказать")
    await answer(anna, newest(anna, "ответьте на это сообщение"), "Причина отказа")
    anna.send("Всем привет")
    await anna.settled()
    assert [one.words for one in await letters(bot, sent)] == ["Здравствуйте!", "И ещё одно"]


async def test_commands_in_a_topic_mean_its_application(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    anna.send("/sum 250 000", thread=topic)
    await anna.settled()
    assert (await now_is(bot, sent)).granted == 250_000
    anna.send("/app", thread=topic)
    await anna.settled()
    pointer = inside(bot, topic)[-1]
    assert "РМ-2026-00001 · ООО" in pointer["text"] or "РМ-2026-00001" in pointer["text"]
    anna.send("/app 1")
    await anna.settled()
    assert bot.world.messages(bot.group)[-1]["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert bot.group.pinned == [card_of(anna, sent)["message_id"]]


async def test_a_topic_that_was_deleted_is_opened_anew(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    bot.world.delete_topic(bot.group, topic)
    await bot.owner.go(("/applications", "[РМ-2026-00001]", "[Написать в центр]"))
    await answer(bot.owner, newest(bot.owner, "Напишите центру"), "Ау")
    said = newest(anna, "Ау")
    fresh = await topic_of(bot, sent)
    assert said["message_thread_id"] == fresh != topic
    assert card_of(anna, sent)["message_thread_id"] == fresh
    bot.world.calls.clear()


async def test_without_the_right_to_topics_the_card_comes_to_the_general_one(
    tmp_path: Path,
) -> None:
    async with product(tmp_path, forum=True) as bot:
        bot.group.bot_lacks = frozenset({"can_manage_topics"})
        sent = await apply(bot, bot.owner)
        card = card_of(bot.staff(ANNA), sent)
        assert "message_thread_id" not in card
        assert (await now_is(bot, sent)).topic_id is None
        bot.group.bot_lacks = frozenset()
        other = await apply(bot, bot.newcomer("Пётр"))
        assert (await now_is(bot, other)).topic_id is not None


async def test_a_group_that_gets_topics_later_has_them_for_new_applications(
    tmp_path: Path,
) -> None:
    async with product(tmp_path) as bot:
        sent = await apply(bot, bot.owner)
        assert (await now_is(bot, sent)).topic_id is None
        bot.group.is_forum = bot.group.head["is_forum"] = True
        bot.clock.advance(301)
        other = await apply(bot, bot.newcomer("Пётр"))
        assert (await now_is(bot, other)).topic_id is not None
        clean(bot)


async def test_an_answer_that_was_lost_leaves_one_empty_topic_at_most(tmp_path: Path) -> None:
    async with product(tmp_path, forum=True) as bot:
        bot.world.faults.fail(502, "Bad Gateway", method="createForumTopic", times=20)
        sent = await apply(bot, bot.owner)
        for _ in range(6):
            bot.clock.advance(400)
            bot.app.office.wake()
            await bot.settled()
        assert (await now_is(bot, sent)).topic_id is None
        assert "message_thread_id" not in card_of(bot.staff(ANNA), sent)


async def test_a_quick_reply_is_shown_then_sent_or_changed(talkative: Product) -> None:
    bot, anna = talkative, talkative.staff(ANNA)
    sent = await apply(bot, bot.owner)
    topic = await topic_of(bot, sent)
    await anna.tap("Написать клиенту")
    await anna.tap("Выписка")
    assert newest(anna, "Отправить клиенту?")["text"].endswith("Пришлите выписку <из ЕГРЮЛ>.")
    await anna.tap("Отправить")
    assert newest(bot.owner, "Пришлите выписку <из ЕГРЮЛ>.")
    echo = newest(anna, "Анна Причалова → клиенту")
    assert (echo["message_thread_id"], marks(anna, echo)) == (topic, [])
    await answer(bot.owner, newest(bot.owner, "Пришлите выписку"), "Вот она")
    assert newest(anna, "Вот она")["reply_to_message"]["message_id"] == echo["message_id"]

    await anna.tap("Написать клиенту")
    await anna.tap("Выписка")
    await anna.tap("Изменить")
    prompt = newest(anna, "Вот заготовка")
    assert prompt["message_thread_id"] == topic
    await answer_file(anna, prompt, "бланк.pdf", b"%PDF-1.7", caption="Заполните бланк")
    assert newest(bot.owner, "Заполните бланк")["document"]["file_name"] == "бланк.pdf"
    assert heard(anna, "Вот заготовка") == 0


async def test_an_erased_client_leaves_a_closed_topic_without_a_name(
    bot: Product, sent: Application, anna: Talk
) -> None:
    topic = await topic_of(bot, sent)
    await bot.owner.go(("/start", "[Мои данные]", "[Стереть мои данные]", "[Да, стереть]"))
    assert bot.group.topics[topic].name == "РМ-2026-00001"
    assert bot.group.topics[topic].closed
    assert heard(anna, "Пример-Экспорт") == 0


async def test_a_line_of_the_queue_leads_straight_to_the_topic(
    bot: Product, sent: Application, anna: Talk
) -> None:
    page = await anna.say("/queue")
    assert page.rows[0] == ("РМ-2026-00001 · Пример-Экспорт",)
    button = newest(anna, "Новые")["reply_markup"]["inline_keyboard"][0][0]
    assert button["url"].endswith(f"/{await topic_of(bot, sent)}")
