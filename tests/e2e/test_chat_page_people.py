"""Who speaks in which chat, what is unread, and how a first conversation begins."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, Page, expect

from bot.emulator.clock import ManualClock
from tests.support.chat_page import Stage, pane, said, staged

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NOON = 1_795_251_600.0  # 21 November 2026, 12:00 in Moscow
DAY = 86_400


async def speak_as(page: Page, index: int, name: str) -> None:
    """Choose who speaks in a pane."""
    await pane(page, index).get_by_role("button", name="Выбрать человека").click()
    await page.get_by_role("menuitemradio", name=name).click()


async def test_business_is_on_the_left_and_the_group_on_the_right(stage: Stage) -> None:
    page = await stage.open()
    left, right = pane(page, 0), pane(page, 1)
    await expect(left.get_by_role("heading", level=2)).to_have_text("Причал")
    await expect(left.locator(".speaker")).to_contain_text("Анна Ветрова")
    await expect(right.get_by_role("heading", level=2)).to_have_text("Сотрудники центра")
    await expect(right.locator(".sub")).to_have_text("2 участника")


async def test_same_message_is_own_for_one_and_not_for_another(stage: Stage) -> None:
    stage.world.send_text(stage.igor, stage.group, "Беру")
    page = await stage.open()
    await expect(said(page, "Беру", 1)).to_have_class("msg own")
    await speak_as(page, 1, "Мария")
    await expect(said(page, "Беру", 1)).to_have_class("msg theirs")
    await expect(said(page, "Беру", 1).locator(".author")).to_have_text("Игорь Соловьёв")


async def test_empty_private_chat_begins_with_start(stage: Stage) -> None:
    page = await stage.open()
    right = pane(page, 1)
    await right.get_by_role("button", name="Личный чат").click()
    await expect(right.locator(".input")).to_be_hidden()
    await right.get_by_role("button", name="Начать").click()
    await expect(said(page, "Здравствуйте!", 1)).to_be_visible()
    await expect(right.locator(".input")).to_be_focused()


async def test_bot_is_opened_by_a_link(stage: Stage) -> None:
    page = await stage.open()
    await pane(page, 0).get_by_role("button", name="Меню чата").click()
    await page.get_by_role("menuitem", name="Открыть по ссылке").click()
    await page.get_by_label("Метка ссылки").fill("expo-2026")
    await page.keyboard.press("Enter")
    await expect(said(page, "Здравствуйте! expo-2026")).to_be_visible()


async def test_bot_is_blocked_and_unblocked(stage: Stage) -> None:
    page = await stage.open()
    stage.world.send_text(stage.anna, None, "Привет")
    left = pane(page, 0)
    await left.get_by_role("button", name="Меню чата").click()
    await page.get_by_role("menuitem", name="Заблокировать").click()
    await expect(left.get_by_text("Бот заблокирован")).to_be_visible()
    await expect(left.locator(".input")).to_be_hidden()
    assert stage.world.private(stage.anna).blocked
    await left.get_by_role("button", name="Разблокировать бота").click()
    await expect(left.locator(".input")).to_be_visible()
    assert not stage.world.private(stage.anna).blocked


async def test_person_is_added_to_the_group_and_speaks(stage: Stage) -> None:
    page = await stage.open()
    await pane(page, 1).get_by_role("button", name="Выбрать человека").click()
    await page.get_by_role("menuitem", name="Добавить человека").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("Имя").fill("Олег")
    await dialog.get_by_label("Фамилия").fill("Маяков")
    await dialog.get_by_label("Язык приложения").select_option("en")
    await dialog.get_by_label("Сотрудники центра").check()
    await dialog.get_by_role("button", name="Добавить").click()
    right = pane(page, 1)
    await expect(right.locator(".speaker")).to_contain_text("Олег Маяков")
    await expect(right.locator(".sub")).to_have_text("3 участника")
    await right.locator(".input").fill("Я новый")
    await page.keyboard.press("Enter")
    await expect(said(page, "Я новый", 1)).to_have_class("msg own")
    assert list(stage.world.people.values())[-1].language_code == "en"


async def test_message_in_another_chat_is_counted_until_it_is_seen(stage: Stage) -> None:
    page = await stage.open()
    stage.world.start(stage.igor)
    private = pane(page, 1).get_by_role("button", name="Личный чат")
    await expect(private.locator(".badge")).to_have_text("1")
    await expect(page).to_have_title("(1) Причал")
    await private.click()
    await expect(said(page, "Здравствуйте!", 1)).to_be_visible()
    await expect(private.locator(".badge")).to_have_count(0)
    await expect(page).to_have_title("Причал")


async def test_reader_of_old_messages_is_not_thrown_down(stage: Stage) -> None:
    for number in range(40):
        await stage.bot.send_message(stage.anna.id, f"Сообщение {number}")
    page = await stage.open()
    await expect(said(page, "Сообщение 39")).to_be_in_viewport()
    log = pane(page, 0).get_by_role("log")
    await log.evaluate("log => { log.scrollTop = 0; }")
    await expect(said(page, "Сообщение 39")).not_to_be_in_viewport()
    await stage.bot.send_message(stage.anna.id, "Новое первое")
    await stage.bot.send_message(stage.anna.id, "Новое второе")
    down = page.get_by_role("button", name="Вниз, 2 новых сообщения")
    await expect(down).to_be_visible()
    await expect(log.get_by_role("separator", name="Новые сообщения")).to_have_count(1)
    await expect(said(page, "Сообщение 0")).to_be_in_viewport()
    await down.click()
    await expect(said(page, "Новое второе")).to_be_in_viewport()
    await expect(pane(page, 0).locator(".jump")).to_be_hidden()
    await expect(page).to_have_title("Причал")


async def test_typing_is_shown_until_the_message_comes(stage: Stage) -> None:
    page = await stage.open()
    sub = pane(page, 0).locator(".sub")
    await expect(sub).to_have_text("бот")
    await stage.bot.send_chat_action(stage.anna.id, "typing")
    await expect(sub).to_have_text("печатает…")
    await stage.bot.send_message(stage.anna.id, "Готово")
    await expect(sub).to_have_text("бот")


async def test_topics_filter_the_group_and_take_what_is_written(stage: Stage) -> None:
    topic = await stage.bot.create_forum_topic(stage.group.id, "ООО «Кедр»")
    await stage.bot.send_message(stage.group.id, "Общее")
    await stage.bot.send_message(
        stage.group.id, "О Кедре", message_thread_id=topic.message_thread_id
    )
    page = await stage.open()
    right = pane(page, 1)
    await expect(said(page, "Общее", 1)).to_be_visible()
    await right.get_by_role("button", name="ООО «Кедр»").click()
    await expect(said(page, "Общее", 1)).to_have_count(0)
    await expect(said(page, "О Кедре", 1)).to_be_visible()
    await right.locator(".input").fill("Проверил")
    await page.keyboard.press("Enter")
    await expect(said(page, "Проверил", 1)).to_be_visible()
    own = next(one for one in stage.world.messages(stage.group) if one.get("text") == "Проверил")
    assert own["message_thread_id"] == topic.message_thread_id


async def test_a_long_topic_stays_one_line_on_a_phone(stage: Stage) -> None:
    short, long = "Мёд", "РМ-2026-00001 · ООО «Кедровая чайная мануфактура Байкала»"
    for name in (short, long):
        await stage.bot.create_forum_topic(stage.group.id, name)
    page = await stage.open(width=390, height=844)
    await page.locator("#tab-1").click()
    chips = pane(page, 1).locator(".topics .chip-words")
    lines = [await chips.filter(has_text=name).bounding_box() for name in (short, long)]
    assert lines[0] is not None
    assert lines[1] is not None
    assert lines[0]["height"] == lines[1]["height"]
    await expect(pane(page, 1).get_by_role("button", name=long)).to_have_attribute("title", long)


async def test_days_are_told_apart_and_the_clock_is_shown(browser: Browser) -> None:
    clock = ManualClock(NOON - 2 * DAY)
    async with staged(browser, clock=clock) as stage:
        for text in ("позавчера", "вчера", "сегодня"):
            await stage.bot.send_message(stage.anna.id, text)
            clock.advance(DAY)
        clock.advance(-DAY)
        page = await stage.open(now=NOON)
        days = pane(page, 0).locator(".day")
        await expect(days).to_have_text(["19 ноября", "Вчера", "Сегодня"])
        await expect(said(page, "сегодня").locator("time")).to_have_text("12:00")
        await expect(page.locator(".clock")).to_contain_text("21 нояб., 12:00")


async def test_clock_is_not_shown_where_time_is_the_real_one(stage: Stage) -> None:
    page = await stage.open()
    await expect(page.locator(".clock")).to_be_hidden()


async def test_five_hundred_messages_are_all_there(stage: Stage) -> None:
    for number in range(500):
        stage.world.send_text(stage.igor, stage.group, f"Сообщение {number}")
    page = await stage.open()
    await expect(pane(page, 1).locator(".msg")).to_have_count(500)
    await expect(said(page, "Сообщение 499", 1)).to_be_in_viewport()
