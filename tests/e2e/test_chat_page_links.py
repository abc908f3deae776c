"""Links of a supergroup's messages lead to the message on the page, not out of it."""

from __future__ import annotations

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import expect

from tests.support.chat_page import Stage, pane, said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_the_button_of_a_line_leads_to_the_card(stage: Stage) -> None:
    page = await stage.open()
    group = stage.group.id
    card = await stage.bot.send_message(group, "Карточка заявки")
    for number in range(30):
        await stage.bot.send_message(group, f"Между ними {number}")
    link = f"https://t.me/c/{str(group).removeprefix('-100')}/{card.message_id}"
    button = InlineKeyboardButton(text="К карточке", url=link)
    markup = InlineKeyboardMarkup(inline_keyboard=[[button]])
    await stage.bot.send_message(group, "Клиент отозвал заявку", reply_markup=markup)
    await pane(page, 1).get_by_role("button", name="К карточке", exact=True).click()
    await expect(said(page, "Карточка заявки", 1)).to_be_in_viewport()
    await expect(said(page, "Карточка заявки", 1)).to_be_focused()
    assert len(page.context.pages) == 1
