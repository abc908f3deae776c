"""The clock at the top of the demo's page: put forward by hand and by keyboard, on a phone too."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.emulator.choices import Choice, Choices
from bot.emulator.clock import ShiftedClock
from bot.emulator.messages import post
from bot.emulator.server import serve_choices
from bot.emulator.world import World
from tests.e2e.test_chat_page_choice import TARGET, opened
from tests.e2e.test_chat_page_look import LEAST_CONTRAST
from tests.support.chat_page import said

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}


class Tide:
    """Two worlds; in the first a bot writes whenever its clock was put forward."""

    def __init__(self) -> None:
        self.clock = ShiftedClock()
        self.world = World(clock=self.clock)
        self.owner = self.world.add_person("Ольга", "Лавкина", started=True)
        self.world.add_group("Сотрудники", [self.world.add_person("Борис", "Маяков")])

    async def ready(self, wanted: str) -> None:
        """Both are."""

    async def forward(self, wanted: str, step: str) -> None:
        assert wanted == "near"
        self.clock.forward(self.clock.now() + STEPS[step].total_seconds())
        chat = self.world.private(self.owner)
        post(self.world, chat, self.world.bot.user, {"text": f"Прошло: {step}"})

    def choices(self) -> Choices:
        words = {"ru": "Калининградская область", "en": "Kaliningrad Oblast"}
        zone = "Asia/Vladivostok"
        rows = (
            Choice("near", words, words, self.world, zone),
            Choice("far", words, words, World(), zone),
        )
        return Choices(rows, "near", self.ready, self.forward)


def clock(page: Page) -> Locator:
    return page.get_by_role("button", name="Перевести вперёд")


@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True), (320, False)])
async def test_the_clock_is_put_forward_and_what_was_due_appears(
    browser: Browser, width: int, dark: bool
) -> None:
    tide = Tide()
    async with (
        serve_choices(tide.choices()) as api,
        opened(browser, api.url, width=width, dark=dark) as page,
    ):
        box = await clock(page).bounding_box()
        assert box is not None
        assert box["height"] >= TARGET
        assert await page.evaluate("() => document.documentElement.scrollWidth") == width
        await clock(page).click()
        await expect(page.get_by_role("menuitem")).to_have_count(4)
        there = datetime.fromtimestamp(tide.clock.now(), ZoneInfo("Asia/Vladivostok"))
        await expect(page.get_by_role("menuitem", name=f"{there:%H:}")).to_be_visible()
        least, where = await page.evaluate(LEAST_CONTRAST)
        assert least >= 4.5, where
        await page.get_by_role("menuitem", name="+1 неделя").click()
        await expect(said(page, "Прошло: week")).to_be_visible()
        await expect(clock(page)).not_to_have_attribute("aria-busy", "true")
        shown = await page.locator(".clock time").get_attribute("datetime")
        assert shown is not None
        late = tide.clock.now() - datetime.fromisoformat(shown).timestamp()
        assert abs(late) < 60
        assert tide.clock.ahead > 6 * 86_400


async def test_the_clock_moves_by_keyboard_and_in_english(browser: Browser) -> None:
    tide = Tide()
    async with (
        serve_choices(tide.choices()) as api,
        opened(browser, api.url, locale="en-GB") as page,
    ):
        button = page.get_by_role("button", name="Put it forward")
        await button.focus()
        for key in ("Enter", "ArrowDown", "Enter"):
            await page.keyboard.press(key)
        await expect(said(page, "Прошло: day")).to_be_visible()
        await expect(page.locator(".day").last).to_have_text("Today")
        await page.reload()
        await expect(button).to_be_visible()
