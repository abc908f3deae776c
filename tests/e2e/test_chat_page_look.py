"""Themes, languages, the narrow screen, the keyboard alone, and a server that goes away."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Page, Route, expect

from tests.support.chat_page import Stage, inline, pane, said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

# The least contrast of text with what lies under it, over all text on the screen (WCAG 2.2, 1.4.3).
LEAST_CONTRAST = """() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const paint = (colours) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const light = (rgb) => {
        const linear = (v) => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
        const [r, g, b] = rgb.map(v => linear(v / 255));
        return .2126 * r + .7152 * g + .0722 * b;
    };
    let least = [99, ""];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const box = walk.currentNode.parentElement;
        const apart = box.closest("script, noscript, .skips, .spoiler, :disabled");
        if (!walk.currentNode.data.trim() || !box.checkVisibility() || apart) continue;
        const under = [];
        for (let at = box; at; at = at.parentElement) {
            under.unshift(getComputedStyle(at).backgroundColor);
        }
        const back = light(paint(["#fff", ...under]));
        const front = light(paint(["#fff", ...under, getComputedStyle(box).color]));
        const contrast = (Math.max(back, front) + .05) / (Math.min(back, front) + .05);
        const where = `${box.className || box.localName}: ${walk.currentNode.data}`;
        if (contrast < least[0]) least = [contrast, where];
    }
    return least;
}"""


@pytest.mark.parametrize("dark", [False, True])
async def test_all_text_can_be_read(stage: Stage, dark: bool) -> None:
    stage.world.send_text(stage.anna, None, "Моё https://example.org #тег")
    await stage.bot.send_message(
        stage.anna.id, "<b>Чужое</b> <code>код</code> <blockquote>слова</blockquote> /help",
        parse_mode="HTML", reply_markup=inline(["Да", "Нет"]),
    )  # fmt: skip
    stage.world.send_text(stage.igor, stage.group, "В группе")
    page = await stage.open(dark=dark)
    await expect(said(page, "Чужое")).to_be_visible()
    await expect(said(page, "В группе", 1)).to_be_visible()
    least, where = await page.evaluate(LEAST_CONTRAST)
    assert least >= 4.5, where


async def background(page: Page) -> str:
    colour: str = await pane(page, 0).evaluate("pane => getComputedStyle(pane).backgroundColor")
    return colour


async def test_theme_follows_the_system_until_one_is_chosen(stage: Stage) -> None:
    page = await stage.open(dark=True)
    dark = await background(page)
    await page.get_by_role("button", name="Светлая тема").click()
    light = await background(page)
    assert light != dark
    await page.reload()
    await expect(page.get_by_role("button", name="Тёмная тема")).to_be_visible()
    assert await background(page) == light


async def test_language_follows_the_browser_until_one_is_chosen(stage: Stage) -> None:
    page = await stage.open(locale="en-GB")
    await expect(pane(page, 0).locator(".input")).to_have_attribute("placeholder", "Message")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await pane(page, 0).locator(".input").fill("draft")
    await page.get_by_role("button", name="Русский").click()
    await expect(pane(page, 0).locator(".input")).to_have_attribute("placeholder", "Сообщение")
    await expect(pane(page, 0).locator(".input")).to_have_value("draft")
    await page.reload()
    await expect(page.locator("html")).to_have_attribute("lang", "ru")


async def test_both_languages_have_the_same_words(stage: Stage) -> None:
    page = await stage.open()
    difference = await page.evaluate(
        """async () => {
            const { ru } = await import("/page/words_ru.js");
            const { en } = await import("/page/words_en.js");
            const holes = (phrase) => [...JSON.stringify(phrase).matchAll(/\\{\\w+\\}/g)];
            const names = (phrase) => [...new Set(holes(phrase).map(String))].sort().join();
            const differs = (key) => !(key in ru && key in en) || names(ru[key]) !== names(en[key]);
            return Object.keys({ ...ru, ...en }).filter(differs);
        }"""
    )
    assert difference == []


@pytest.mark.parametrize("width", [360, 390])
async def test_narrow_screen_shows_one_pane_and_counts_the_other(stage: Stage, width: int) -> None:
    page = await stage.open(width=width, height=740, touch=True)
    await expect(pane(page, 0)).to_be_visible()
    await expect(pane(page, 1)).to_be_hidden()
    await stage.bot.send_message(stage.group.id, "Новая заявка", reply_markup=inline(["Взять"]))
    staff = page.get_by_role("tab", name="Сотрудники")
    await expect(staff.locator(".badge")).to_have_text("1")
    await staff.click()
    await expect(said(page, "Новая заявка", 1)).to_be_in_viewport()
    await expect(staff.locator(".badge")).to_be_hidden()
    await expect(pane(page, 0)).to_be_hidden()
    assert await page.evaluate("() => document.documentElement.scrollWidth") == width
    outside = await page.evaluate(
        """(width) => [...document.querySelectorAll("button, textarea, a, .bubble")]
            .filter(one => one.checkVisibility() && !one.closest(".skips"))
            .map(one => [one.className, one.getBoundingClientRect()])
            .filter(([, box]) => box.right > width || box.left < 0)
            .map(([name]) => name)""",
        width,
    )
    assert outside == []


async def test_everything_is_reached_by_keyboard_alone(stage: Stage) -> None:
    page = await stage.open()
    markup = inline(["Да", "Нет"], ["toast"])
    await stage.bot.send_message(stage.anna.id, "Вопрос", reply_markup=markup)
    await expect(said(page, "Вопрос")).to_be_visible()
    await page.keyboard.press("Tab")
    await expect(page.get_by_role("link", name="К сообщению предпринимателя")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(pane(page, 0).locator(".input")).to_be_focused()
    for _ in range(3):
        await page.keyboard.press("Shift+Tab")
    await expect(page.get_by_role("button", name="Да")).to_be_focused()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("button", name="Нет")).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator(".toast")).to_have_text("toast")
    outline = await page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


async def test_menu_moves_by_arrows_and_gives_the_focus_back(stage: Stage) -> None:
    page = await stage.open()
    button = pane(page, 0).get_by_role("button", name="Выбрать человека")
    await button.focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("menuitemradio", name="Анна")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(page.get_by_role("menuitem", name="Добавить человека")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_have_count(0)
    await expect(button).to_be_focused()


async def test_focus_stays_on_the_button_of_a_card_that_was_edited(stage: Stage) -> None:
    page = await stage.open()
    sent = await stage.bot.send_message(stage.anna.id, "1 из 3", reply_markup=inline(["Да", "Нет"]))
    await page.get_by_role("button", name="Да").focus()
    await sent.edit_text("2 из 3", reply_markup=inline(["Да", "Нет"]))
    await expect(said(page, "2 из 3")).to_be_visible()
    await expect(page.get_by_role("button", name="Да")).to_be_focused()


async def test_page_tells_of_a_lost_connection_and_heals(stage: Stage) -> None:
    page = await stage.open()
    await stage.bot.send_message(stage.anna.id, "До обрыва")
    await expect(said(page, "До обрыва")).to_be_visible()
    await page.route("**/emulator/api/**", lambda route: route.abort())
    stage.world.stream.close()
    bar = page.get_by_text("Связь с сервером потеряна")
    await expect(bar).to_be_visible()
    await stage.bot.send_message(stage.anna.id, "Во время обрыва")
    await page.unroute("**/emulator/api/**")
    await page.get_by_role("button", name="Повторить").click()
    await expect(bar).to_be_hidden()
    await expect(said(page, "Во время обрыва")).to_be_visible()
    await stage.bot.send_message(stage.anna.id, "После обрыва")
    await expect(said(page, "После обрыва")).to_be_visible()


async def test_nothing_is_asked_from_another_host(stage: Stage) -> None:
    page = await stage.open()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.reload()
    await expect(page.get_by_role("main")).to_have_attribute("aria-busy", "false")
    assert asked
    assert [url for url in asked if not url.startswith(stage.url)] == []


async def test_motion_is_left_out_where_people_ask_for_it(stage: Stage) -> None:
    page = await stage.open()
    await page.emulate_media(reduced_motion="reduce")
    sent = await stage.bot.send_message(stage.anna.id, "Было")
    await expect(said(page, "Было")).to_be_visible()
    await sent.edit_text("Стало")
    bubble = said(page, "Стало").locator(".bubble")
    await expect(bubble).to_have_css("animation-duration", "1e-05s")


async def test_history_on_its_way_does_not_undo_what_came_meanwhile(stage: Stage) -> None:
    old = await stage.bot.send_message(stage.anna.id, "Старое")
    page = await stage.open()
    await expect(said(page, "Старое")).to_be_visible()

    held, go = asyncio.Event(), asyncio.Event()

    async def late(route: Route) -> None:
        answer = await route.fetch()
        held.set()
        await go.wait()
        await route.fulfill(response=answer)

    # The page may ask again: only the first answer is late.
    await page.route(f"**/chats/{stage.anna.id}/messages*", late, times=1)
    stage.world.stream.close()
    await held.wait()
    await old.edit_text("Исправленное")
    await stage.bot.send_message(stage.anna.id, "Свежее")
    try:
        await expect(said(page, "Исправленное")).to_be_visible()
        await expect(said(page, "Свежее")).to_be_visible()
    finally:
        async with page.expect_response(f"**/chats/{stage.anna.id}/messages*") as looked:
            go.set()
        await (await looked.value).finished()
    await stage.bot.send_message(stage.anna.id, "Последнее")
    await expect(said(page, "Последнее")).to_be_visible()
    await expect(said(page, "Исправленное")).to_be_visible()
    await expect(said(page, "Свежее")).to_be_visible()
