"""What a person sees of the bot's messages, and what pressing a button does."""

from __future__ import annotations

import pytest
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from playwright.async_api import Page, expect

from tests.support.chat_page import Stage, inline, pane, said
from tests.support.emulator import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

MARKUP = (
    "<b>Жирный</b> <i>курсив</i> <u>черта</u> <s>зачёркнуто</s> <code>7707083893</code> "
    '<a href="https://example.org/a">ссылка</a> <tg-spoiler>секрет</tg-spoiler>\n'
    "<blockquote>Пункт 5.2</blockquote><pre>строка 1\nстрока 2</pre>"
)


async def test_message_of_bot_comes_without_reload_with_its_formatting(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, MARKUP, parse_mode="HTML")
    message = said(page, "Жирный")
    for tag, text in (("b", "Жирный"), ("i", "курсив"), ("u", "черта"), ("s", "зачёркнуто")):
        await expect(message.locator(f".text {tag}")).to_have_text(text)
    await expect(message.locator("code")).to_have_text("7707083893")
    await expect(message.locator("blockquote")).to_have_text("Пункт 5.2")
    await expect(message.locator("pre")).to_have_text("строка 1\nстрока 2")
    link = message.get_by_role("link", name="ссылка")
    await expect(link).to_have_attribute("href", "https://example.org/a")
    await expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


async def test_spoiler_is_shown_when_asked(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(
        stage.anna.id, "код <tg-spoiler>1234</tg-spoiler>", parse_mode="HTML"
    )
    hidden = said(page, "код").locator(".spoiler")
    await expect(hidden).to_have_css("color", "rgba(0, 0, 0, 0)")
    await hidden.focus()
    await page.keyboard.press("Enter")
    await expect(hidden).to_have_attribute("aria-pressed", "true")
    await expect(hidden).not_to_have_css("color", "rgba(0, 0, 0, 0)")


async def test_what_a_person_writes_is_never_markup(stage: Stage) -> None:
    page = await stage.open()
    evil = '<img src=x onerror="document.title=1"><b>жирно</b><script>1</script>'
    stage.world.send_text(stage.anna, None, evil)
    message = pane(page, 0).locator(".msg.own")
    await expect(message.locator(".text")).to_have_text(evil)
    await expect(message.locator("img, .text b, script")).to_have_count(0)


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ('<a href="javascript:alert(1)">плохая</a>', "плохая"),
        ('<b onclick="alert(1)" style="color:red">ж</b>', "<b>ж</b>"),
        ("<iframe src='/'></iframe><svg onload=alert(1)></svg>конец", "конец"),
        ("<script>alert(1)</script><style>b{}</style>конец", "конец"),
        ("<template><b>т</b></template><h1>з</h1>", "з"),
        ('<a data-command="/help&quot; onclick=x">c</a>', "c"),
    ],
)
async def test_markup_is_checked_again_in_the_browser(stage: Stage, html: str, left: str) -> None:
    """Even if the server let something through, only Telegram's tags get into the page."""
    page = await stage.open()
    made = await page.evaluate(
        """async (html) => {
            const { safeNodes } = await import("/page/sanitize.js");
            const box = document.createElement("div");
            box.append(safeNodes(html, { spoiler: "s", expand: "e" }));
            return box.innerHTML;
        }""",
        html,
    )
    assert made == left


async def test_inline_buttons_stand_in_rows_and_links_open_elsewhere(stage: Stage) -> None:
    page = await stage.open()
    markup = inline(["Да", "Нет", "Не знаю"], ["Назад"])
    link = InlineKeyboardButton(text="Сайт", url="https://example.org/")
    markup.inline_keyboard.append([link])
    await stage.bot.send_message(stage.anna.id, "Вопрос", reply_markup=markup)
    rows = said(page, "Вопрос").locator(".kb-row")
    await expect(rows).to_have_count(3)
    await expect(rows.nth(0).locator(".kb")).to_have_text(["Да", "Нет", "Не знаю"])
    tops = await rows.nth(0).locator(".kb").evaluate_all("all => all.map(one => one.offsetTop)")
    assert len(set(tops)) == 1
    url = rows.nth(2).get_by_role("link")
    await expect(url).to_have_attribute("href", "https://example.org/")
    await expect(url).to_have_attribute("target", "_blank")


async def test_press_shows_progress_until_the_bot_answers(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Жмите", reply_markup=inline(["slow"]))
    button = page.get_by_role("button", name="slow")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    stage.script.gate.set()
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await expect(page.locator(".toast")).to_have_text("slow")


async def test_alert_is_a_dialog_that_esc_closes(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Жмите", reply_markup=inline(["alert"]))
    button = page.get_by_role("button", name="alert")
    await button.click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_contain_text("alert")
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(button).to_be_focused()


async def test_edit_is_shown_in_place_and_marked(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Старый текст", reply_markup=inline(["edit"]))
    await stage.bot.send_message(stage.anna.id, "Ниже")
    await page.get_by_role("button", name="edit").click()
    messages = pane(page, 0).locator(".msg")
    await expect(messages.nth(0)).to_contain_text("Новый текст карточки")
    await expect(messages.nth(0).locator(".edited")).to_have_text("изменено")
    await expect(messages.nth(0)).to_have_class("msg theirs flash")
    await expect(messages).to_have_count(2)


async def test_deleted_message_goes_away(stage: Stage) -> None:
    page = await stage.open()
    sent = await stage.bot.send_message(stage.anna.id, "Лишнее")
    await expect(said(page, "Лишнее")).to_be_visible()
    await stage.bot.delete_message(stage.anna.id, sent.message_id)
    await expect(said(page, "Лишнее")).to_have_count(0)


def keyboard(*, once: bool = False, hint: str | None = None) -> ReplyKeyboardMarkup:
    rows = [
        [KeyboardButton(text="Да"), KeyboardButton(text="Нет")],
        [KeyboardButton(text="Мой номер", request_contact=True)],
    ]
    return ReplyKeyboardMarkup(
        keyboard=rows, resize_keyboard=True, one_time_keyboard=once, input_field_placeholder=hint
    )


async def test_reply_keyboard_writes_for_the_person(stage: Stage) -> None:
    page = await stage.open()
    markup = keyboard(hint="Да или нет")
    await stage.bot.send_message(stage.anna.id, "Согласны?", reply_markup=markup)
    keys = page.get_by_role("group", name="Кнопки ответа")
    await expect(keys.locator(".kb-row").nth(0).locator(".kb")).to_have_text(["Да", "Нет"])
    await expect(pane(page, 0).locator(".input")).to_have_attribute("placeholder", "Да или нет")
    await keys.get_by_role("button", name="Да").click()
    await expect(said(page, "Вы написали: Да")).to_be_visible()
    await keys.get_by_role("button", name="Мой номер").click()
    await expect(said(page, "Пришло: contact")).to_be_visible()
    await stage.bot.send_message(stage.anna.id, "Всё", reply_markup=ReplyKeyboardRemove())
    await expect(keys).to_be_hidden()


async def test_one_time_keyboard_hides_and_can_be_brought_back(stage: Stage) -> None:
    page = await stage.open()
    markup = keyboard(once=True)
    await stage.bot.send_message(stage.anna.id, "Согласны?", reply_markup=markup)
    keys = page.get_by_role("group", name="Кнопки ответа")
    await keys.get_by_role("button", name="Нет").click()
    await expect(keys).to_be_hidden()
    await page.get_by_role("button", name="Показать кнопки ответа").click()
    await expect(keys).to_be_visible()


async def test_force_reply_opens_an_answer_to_that_message(stage: Stage) -> None:
    page = await stage.open()
    sent = await stage.bot.send_message(stage.anna.id, "Напишите причину")
    stage.world.stream.publish(
        "force_reply", stage.anna.id, message_id=sent.message_id, input_field_placeholder="Причина"
    )
    field = pane(page, 0).locator(".input")
    await expect(field).to_be_focused()
    await expect(field).to_have_attribute("placeholder", "Причина")
    await page.keyboard.type("Нет сертификата")
    await page.keyboard.press("Enter")
    own = pane(page, 0).locator(".msg.own")
    await expect(own.locator(".quote")).to_contain_text("Напишите причину")
    assert stage.world.messages(stage.anna)[1]["reply_to_message"]["message_id"] == sent.message_id


async def test_photo_has_a_preview_that_opens(stage: Stage) -> None:
    page = await stage.open()
    photo = BufferedInputFile(PNG, "pier.png")
    await stage.bot.send_photo(stage.anna.id, photo, caption="Причал")
    picture = said(page, "Причал").locator("img.photo")
    await expect(picture).to_have_js_property("naturalWidth", 2)
    await page.get_by_role("button", name="Открыть фотографию").click()
    await expect(page.get_by_role("dialog").locator("img")).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_document_shows_name_and_size_and_downloads(stage: Stage) -> None:
    page = await stage.open()
    data = b"x" * 2048
    await stage.bot.send_document(stage.anna.id, BufferedInputFile(data, "Анкета.docx"))
    card = page.get_by_role("link", name="Скачать Анкета.docx")
    await expect(card).to_contain_text("2 КБ")
    async with page.expect_download() as started:
        await card.click()
    download = await started.value
    assert download.suggested_filename == "Анкета.docx"
    assert (await download.path()).read_bytes() == data


async def test_pinned_message_stands_above_and_leads_to_it(stage: Stage) -> None:
    first = await stage.bot.send_message(stage.group.id, "Карточка заявки")
    for number in range(40):
        await stage.bot.send_message(stage.group.id, f"Сообщение {number}")
    page = await stage.open()
    await expect(said(page, "Сообщение 39", 1)).to_be_in_viewport()
    await stage.bot.pin_chat_message(stage.group.id, first.message_id)
    bar = page.get_by_role("button", name="Показать закреплённое сообщение")
    await expect(bar).to_contain_text("Карточка заявки")
    await bar.click()
    await expect(pane(page, 1).locator(".msg").first).to_be_in_viewport()
    await stage.bot.unpin_chat_message(stage.group.id)
    await expect(bar).to_be_hidden()


async def test_command_in_a_text_can_be_pressed(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Нажмите /help")
    await page.get_by_role("button", name="/help").click()
    await expect(said(page, "Вы написали: /help")).to_be_visible()


async def test_long_and_unbroken_text_stays_inside(stage: Stage) -> None:
    page = await stage.open(width=360, height=740)
    markup = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="д" * 200, callback_data="x")]]
    )
    await stage.bot.send_message(stage.anna.id, "ы" * 4096, reply_markup=markup)
    await expect(pane(page, 0).locator(".msg")).to_be_visible()
    assert await overflow(page) == 0


async def overflow(page: Page) -> int:
    """By how many pixels the page or the chat is wider than its place."""
    width: int = await page.evaluate(
        """() => Math.max(...[document.documentElement, ...document.querySelectorAll(".log")]
            .map(box => box.scrollWidth - box.clientWidth))"""
    )
    return width
