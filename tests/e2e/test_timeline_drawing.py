"""A drawn time line in a real browser: nothing lies on another, nothing is cut off, on a phone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Browser

from bot.timeline.message import Reader, Told
from bot.timeline.picture import Heading, picture
from bot.timeline.run import Timeline
from locales.lookup import Language
from locales.texts import texts
from tests.e2e.test_drawings import FAULTS, FONTS

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ZONE = ZoneInfo("Europe/Moscow")
PHONE = 390
LONG = "Слово о том, чего ждёт от компании центр, со ссылкой на положение и со сроком. " * 6


def made() -> Timeline:
    """Messages to everybody, together and far from each other, short and long."""
    told = [
        _told(day, to, kind, text)
        for day, text in (("2026-04-28", "🔔 Коротко."), ("2026-09-01", LONG), ("2029-04-27", LONG))
        for kind in ("reminder", "term.staff", "client.state")
        for to in ("business", "staff", "head")
    ]
    return Timeline(tuple(told), None, (2028, 2029))


def _told(day: str, to: Reader, kind: str, text: str) -> Told:
    rules = ("term.service_agreed.send_roadmap.indicative", "term.centre_review.refuse.overdue")
    return Told(
        datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=ZONE), to, rules, "5.9", text, kind
    )


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_no_text_lies_on_another_and_it_fits_a_phone(
    browser: Browser, language: Language
) -> None:
    heading = Heading(LONG[:160], date(2026, 4, 27), [LONG])
    drawn = picture(heading, made(), texts(language))
    page = await browser.new_page(viewport={"width": PHONE, "height": 800})
    for font in FONTS:
        await page.set_content(
            f"<style>body {{ margin: 0 }}</style>{drawn}".replace("sans-serif", font)
        )
        found = await page.evaluate(FAULTS)
        assert found.pop("texts") > 30
        assert found == {"out": [], "over": []}, font
        assert await page.evaluate("() => document.documentElement.scrollWidth") == PHONE
    await page.close()
