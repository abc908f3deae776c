"""Typing "@bot words" on the chat page and picking what the bot offers."""

from __future__ import annotations

import pytest
from playwright.async_api import Page, expect

from tests.e2e.test_chat_page_look import LEAST_CONTRAST
from tests.support.chat_page import Stage, pane, said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

WIDTH = 390


async def look_for(page: Page, words: str, index: int = 0) -> None:
    field = pane(page, index).locator(".input")
    await field.focus()
    await field.fill(f"@prichal_bot {words}")


@pytest.mark.parametrize("dark", [False, True])
async def test_a_result_is_picked_with_a_tap_on_a_phone(stage: Stage, dark: bool) -> None:
    page = await stage.open(width=WIDTH, height=780, dark=dark, touch=True)
    await look_for(page, "сертификат")
    left = pane(page, 0)
    await expect(left.get_by_role("option")).to_have_count(2)
    least, where = await page.evaluate(LEAST_CONTRAST)
    assert least >= 4.5, where
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide <= WIDTH
    await left.get_by_role("option").nth(1).tap()
    await expect(said(page, "Вторая: сертификат")).to_contain_text("через @prichal_bot")
    await expect(left.locator(".input")).to_have_value("")
    await expect(left.get_by_role("listbox", name="Что нашёл бот")).to_be_hidden()
    await expect(left.locator(".msg.theirs")).to_have_count(0)


async def test_the_keys_choose_and_escape_leaves_what_was_typed(stage: Stage) -> None:
    page = await stage.open()
    await look_for(page, "знак")
    options = pane(page, 0).get_by_role("option")
    await expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    await page.keyboard.press("Escape")
    await expect(options).to_have_count(0)
    await expect(pane(page, 0).locator(".input")).to_have_value("@prichal_bot знак")
    await page.keyboard.type("и")
    await expect(options).to_have_count(2)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(said(page, "Вторая: знаки")).to_be_visible()


async def test_the_link_of_a_card_opens_the_bots_own_chat(stage: Stage) -> None:
    page = await stage.open()
    await look_for(page, "ярмарка", 1)
    await pane(page, 1).get_by_role("option").nth(0).click()
    await expect(said(page, "Первая: ярмарка", 1)).to_be_visible()
    await pane(page, 1).get_by_role("button", name="Открыть", exact=True).click()
    await expect(said(page, "Здравствуйте! s_1", 1)).to_be_visible()


async def test_the_button_above_the_results_starts_the_bot(stage: Stage) -> None:
    page = await stage.open()
    await look_for(page, "nothing")
    left = pane(page, 0)
    await expect(left.get_by_text("Ничего не нашлось")).to_be_visible()
    await left.get_by_role("button", name="Все услуги").click()
    await expect(said(page, "Здравствуйте! all")).to_be_visible()


async def test_words_for_others_are_no_query(stage: Stage) -> None:
    page = await stage.open()
    field = pane(page, 0).locator(".input")
    await field.focus()
    await field.fill("@other_bot знак")
    await page.keyboard.press("Enter")
    await expect(said(page, "Вы написали: @other_bot знак")).to_be_visible()
    assert stage.world.inline_queries == {}
