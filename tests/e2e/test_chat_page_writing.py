"""What a person can send from the chat page, and how it is taken back or put right."""

from __future__ import annotations

from pathlib import Path

import pytest
from aiogram.types import BotCommand
from playwright.async_api import Page, Route, expect

from tests.support.chat_page import Stage, pane, said
from tests.support.emulator import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

# What a browser gives when files are dropped or pasted.
FILES = """(names) => {
    const data = new DataTransfer();
    for (const name of names) data.items.add(new File(["abc"], name, { type: "text/plain" }));
    return data;
}"""


async def write(page: Page, text: str, index: int = 0) -> None:
    """Type a message and press Enter."""
    await pane(page, index).locator(".input").fill(text)
    await page.keyboard.press("Enter")


async def test_enter_sends_and_shift_enter_breaks_the_line(stage: Stage) -> None:
    page = await stage.open()
    await pane(page, 0).locator(".input").focus()
    await page.keyboard.type("один")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("два")
    await page.keyboard.press("Enter")
    await expect(said(page, "Вы написали: один\nдва")).to_be_visible()
    await expect(pane(page, 0).locator(".input")).to_have_value("")


async def test_messages_written_fast_keep_their_order(stage: Stage) -> None:
    page = await stage.open()
    for number in range(8):
        await write(page, f"№{number}")
    own = pane(page, 0).locator(".msg.own .text")
    await expect(own).to_have_text([f"№{number}" for number in range(8)])


async def test_commands_are_offered_and_narrowed(stage: Stage) -> None:
    named = (("apply", "Подать"), ("my", "Мои"))
    commands = [BotCommand(command=name, description=text) for name, text in named]
    await stage.bot.set_my_commands(commands)
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Здравствуйте")
    left = pane(page, 0)
    await left.get_by_role("button", name="Команды бота").click()
    await expect(left.get_by_role("option")).to_have_text(["/applyПодать", "/myМои"])
    await page.keyboard.press("Escape")
    await expect(left.get_by_role("listbox")).to_be_hidden()
    await page.keyboard.type("/m")
    await expect(left.get_by_role("option")).to_have_text(["/myМои"])
    await page.keyboard.press("Enter")
    await expect(said(page, "Вы написали: /my")).to_be_visible()


async def test_answer_to_a_message_quotes_it(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Какой ИНН?")
    await said(page, "Какой ИНН?").click(button="right")
    await page.get_by_role("menuitem", name="Ответить").click()
    await expect(pane(page, 0).locator(".context")).to_contain_text("Какой ИНН?")
    await write(page, "7707083893")
    await expect(pane(page, 0).locator(".msg.own .quote")).to_contain_text("Какой ИНН?")
    await expect(pane(page, 0).locator(".context")).to_be_hidden()


async def test_arrow_up_edits_the_last_own_message(stage: Stage) -> None:
    page = await stage.open()
    await write(page, "опечятка")
    await expect(said(page, "Вы написали: опечятка")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await expect(pane(page, 0).locator(".input")).to_have_value("опечятка")
    await write(page, "опечатка")
    await expect(said(page, "Исправлено: опечатка")).to_be_visible()
    own = pane(page, 0).locator(".msg.own")
    await expect(own).to_have_count(1)
    await expect(own.locator(".edited")).to_be_visible()


async def test_esc_leaves_an_edit_unchanged(stage: Stage) -> None:
    page = await stage.open()
    await write(page, "как есть")
    await expect(pane(page, 0).locator(".msg.own")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Escape")
    await expect(pane(page, 0).locator(".input")).to_have_value("")
    await expect(pane(page, 0).locator(".context")).to_be_hidden()


async def test_own_message_is_deleted_after_a_question(stage: Stage) -> None:
    page = await stage.open()
    await write(page, "лишнее", 1)
    message = pane(page, 1).locator(".msg.own")
    await message.hover()
    await message.get_by_role("button", name="Действия с сообщением").click()
    await page.get_by_role("menuitem", name="Удалить").click()
    await page.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    await expect(message).to_have_count(0)


async def test_message_menu_opens_by_keyboard_and_copies(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "Номер 15")
    await expect(said(page, "Номер 15")).to_be_visible()
    await pane(page, 0).get_by_role("log").focus()
    await page.keyboard.press("ArrowUp")
    await expect(said(page, "Номер 15")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitem", name="Ответить")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast")).to_have_text("Скопировано")
    assert await page.evaluate("() => navigator.clipboard.readText()") == "Номер 15"


async def test_file_is_chosen_named_and_sent_with_words(stage: Stage, tmp_path: Path) -> None:
    page = await stage.open()
    file = tmp_path / "Устав.pdf"
    file.write_bytes(b"%PDF-1.7")
    left = pane(page, 0)
    await left.get_by_role("button", name="Прикрепить").click()
    async with page.expect_file_chooser() as chosen:
        await page.get_by_role("menuitem", name="Файл").click()
    await (await chosen.value).set_files(file)
    await expect(left.locator(".tray-file")).to_contain_text("Устав.pdf8 Б")
    await write(page, "Наш устав")
    await expect(said(page, "Устав.pdf, 8, Наш устав")).to_be_visible()
    await expect(left.locator(".tray")).to_be_hidden()
    await expect(left.locator(".input")).to_have_value("")


async def test_dropped_files_wait_and_can_be_taken_away(stage: Stage) -> None:
    page = await stage.open()
    left = pane(page, 0)
    data = await page.evaluate_handle(FILES, ["один.txt", "два.txt"])
    await left.locator(".log").dispatch_event("dragenter", {"dataTransfer": data})
    await expect(left.get_by_text("Отпустите файлы")).to_be_visible()
    await left.locator(".drop").dispatch_event("drop", {"dataTransfer": data})
    await expect(left.locator(".tray-file")).to_have_count(2)
    await left.get_by_role("button", name="Убрать один.txt").click()
    await left.get_by_role("button", name="Отправить").click()
    await expect(said(page, "два.txt, 3, None")).to_be_visible()


async def test_pasted_file_is_attached(stage: Stage) -> None:
    page = await stage.open()
    data = await page.evaluate_handle(FILES, ["снимок.txt"])
    field = pane(page, 0).locator(".input")
    await field.evaluate(
        """(field, data) => field.dispatchEvent(new ClipboardEvent(
            "paste", { clipboardData: data, bubbles: true, cancelable: true }))""",
        data,
    )
    await expect(pane(page, 0).locator(".tray-file")).to_contain_text("снимок.txt")


@pytest.mark.parametrize(("as_file", "kind"), [(False, "photo"), (True, "document")])
async def test_picture_goes_as_a_photo_or_as_a_file(
    stage: Stage, tmp_path: Path, as_file: bool, kind: str
) -> None:
    page = await stage.open()
    file = tmp_path / "pier.png"
    file.write_bytes(PNG)
    left = pane(page, 0)
    await left.get_by_role("button", name="Прикрепить").click()
    async with page.expect_file_chooser() as chosen:
        await page.get_by_role("menuitem", name="Фото").click()
    await (await chosen.value).set_files(file)
    if as_file:
        await left.get_by_label("Отправить как файлы").check()
    await left.get_by_role("button", name="Отправить").click()
    await expect(left.locator(".msg.own")).to_be_visible()
    assert kind in stage.world.messages(stage.anna)[0]


@pytest.mark.parametrize(
    ("item", "kind"),
    [
        ("Отправить стикер", "sticker"),
        ("Отправить голосовое", "voice"),
        ("Поделиться контактом", "contact"),
    ],
)
async def test_unusual_input_can_be_tried(stage: Stage, item: str, kind: str) -> None:
    page = await stage.open()
    await pane(page, 0).get_by_role("button", name="Прикрепить").click()
    await page.get_by_role("menuitem", name=item).click()
    await expect(said(page, f"Пришло: {kind}")).to_be_visible()


async def test_forwarded_message_can_be_tried(stage: Stage) -> None:
    page = await stage.open()
    await pane(page, 0).get_by_role("button", name="Прикрепить").click()
    await page.get_by_role("menuitem", name="Переслать сообщение").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_label("От кого").fill("Пётр")
    await dialog.get_by_label("Текст").fill("Чужие слова")
    await dialog.get_by_role("button", name="Переслать").click()
    own = pane(page, 0).locator(".msg.own")
    await expect(own.locator(".forwarded")).to_have_text("Переслано от: Пётр")


async def test_what_was_not_sent_comes_back_to_the_input(stage: Stage) -> None:
    page = await stage.open()
    await page.route("**/send", lambda route: route.abort())
    await write(page, "Не потеряйте")
    await expect(page.locator(".toast.error")).to_contain_text("Сообщение не отправлено")
    await expect(pane(page, 0).locator(".input")).to_have_value("Не потеряйте")


async def test_draft_stays_with_its_chat(stage: Stage) -> None:
    page = await stage.open()
    right = pane(page, 1)
    await right.locator(".input").fill("Черновик")
    await right.get_by_role("button", name="Личный чат").click()
    await expect(right.get_by_role("button", name="Начать")).to_be_visible()
    await right.get_by_role("button", name="Группа").click()
    await expect(right.locator(".input")).to_have_value("Черновик")


async def test_message_deleted_before_its_sending_is_answered_stays_deleted(stage: Stage) -> None:
    page = await stage.open()

    async def late(route: Route) -> None:
        answer = await route.fetch()
        await expect(said(page, "Промелькнуло").first).to_be_visible()
        gone = next(
            one for one in stage.world.messages(stage.anna) if one["from"]["id"] == stage.anna.id
        )
        stage.world.delete(stage.anna, gone)
        await expect(own).to_have_count(0)
        await route.fulfill(response=answer)

    own = pane(page, 0).locator(".msg.own")
    await page.route("**/send", late, times=1)
    async with page.expect_response("**/send") as answered:
        await write(page, "Промелькнуло")
    await (await answered.value).finished()
    await write(page, "Последнее")
    await expect(said(page, "Вы написали: Последнее")).to_be_visible()
    await expect(own).to_have_count(1)


@pytest.mark.parametrize("dark", [False, True])
async def test_the_input_is_ringed_in_the_pages_own_colour(stage: Stage, dark: bool) -> None:
    page = await stage.open(dark=dark)
    box = pane(page, 0).locator(".input")
    await box.focus()
    accent = "rgb(111, 205, 197)" if dark else "rgb(11, 93, 102)"
    await expect(box).to_have_css("outline-color", accent)
