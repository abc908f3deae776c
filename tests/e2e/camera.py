"""Scenes of a day are played on the wire and taken on three screens."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from playwright.async_api import Browser, Page

from tests.e2e.scenes import OWNER, Scene
from tests.support.chat_page import pane
from tests.support.product import Product, Talk
from tests.support.scans import pdf, photo

DRAWN = 0.5
"""Seconds until the page shows what the bot has sent."""

LOOKS = {
    "desktop": (1280, 800, "light"),
    "desktop_dark": (1280, 800, "dark"),
    "phone": (390, 844, "light"),
    "phone_dark": (390, 844, "dark"),
}
PHONES = ("phone", "phone_dark")


class Camera:
    """One world on three screens."""

    def __init__(self, bot: Product, out: Path, name: str) -> None:
        self.bot, self.out, self.name = bot, out, name
        self.pages: dict[str, Page] = {}
        self.taken = 0

    async def open(self, browser: Browser, locale: str = "ru-RU") -> None:
        """Show the chat page everywhere."""
        for look, (width, height, scheme) in LOOKS.items():
            self.pages[look] = await browser.new_page(
                viewport={"width": width, "height": height},
                locale=locale,
                timezone_id=self.bot.app.office.centre.zone,
                color_scheme="dark" if scheme == "dark" else "light",
            )
            await self.pages[look].clock.set_fixed_time(self.bot.now())
            await self.pages[look].goto(self.bot.settings[0].bot_api_url)

    async def take(self, scene: str) -> None:
        """A picture of each side on each screen."""
        await asyncio.sleep(DRAWN)
        self.taken += 1
        for look, page in self.pages.items():
            await page.clock.set_fixed_time(self.bot.now())
            for side, whose in enumerate(("client", "staff")):
                if look in PHONES:
                    await page.locator(f"#tab-{side}").click()
                elif side:
                    continue
                for index in (0, 1):
                    feed = pane(page, index).locator("[role=log]")
                    await feed.evaluate("feed => { feed.scrollTop = feed.scrollHeight }")
                name = f"{self.name}_{self.taken:02}_{scene}_{look}"
                name += f"_{whose}" if look in PHONES else ""
                await page.screenshot(path=self.out / f"{name}.png")

    async def play(self, scenes: Sequence[Scene]) -> None:
        """Do what the scenes say, and take each."""
        for scene in scenes:
            who = self.bot.owner if scene.who == OWNER else self.bot.staff(scene.who)
            for step in scene.steps:
                await self.do(who, step)
            await self.take(scene.name)

    async def do(self, who: Talk, step: str) -> None:
        """One step; of a kind of their own in a campaign's own camera."""
        await _do(who, step)


async def _do(who: Talk, step: str) -> None:
    kind, _, said = step.partition(" ")
    if kind == "📷":
        for sheet in range(1, int(said) + 1):
            who.file(f"{sheet}.jpg", photo(f"Лист {sheet}"), kind="photo", group_id="album")
        await who.settled()
    elif kind == ">" or (kind == "📎" and _asked(who)):
        to = _asked(who)
        assert to is not None, step
        if kind == ">":
            who.send(said, reply_to=to)
        else:
            who.file(said, pdf(2), reply_to=to)
        await who.settled()
    else:
        await who.step(step)


def _asked(who: Talk) -> int | None:
    """The bot's newest message that wants an answer."""
    for message in reversed(who.messages):
        words = str(message.get("text", "")).lower()
        if message["from"]["is_bot"] and ("ответ" in words or "сообщение по заявке" in words):
            return int(message["message_id"])
    return None
