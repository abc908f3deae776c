"""Pictures of reminders over a year: `python -m tests.e2e.year_of_reminders --out DIR`.

What a business and staff see on the chat page while the clock goes forward: contracts, broadcasts,
digests, deliveries, the demo's clock, a time line. `--only` plays some of it. What was said is
written beside the pictures. Needs what `day_of_work` needs.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click
from playwright.async_api import Browser, async_playwright

from bot.emulator.server import serve_choices
from bot.timeline.moments import following
from tests.e2e.camera import LOOKS, Camera
from tests.e2e.test_chat_page_clock import Tide
from tests.e2e.year_scenes import BUNDLE, BY_HAND, CONTRACT, DESK, ENGLISH, MANY, NUMBER
from tests.support.broadcasts import clients, over
from tests.support.chat_page import ARGS
from tests.support.contracts import CENTRE, given
from tests.support.product import Product, Talk, product
from tests.support.rates import Bank, bank_server
from tests.support.staff import ANNA, VERA, apply

DEMO = CENTRE.with_name("demo.yaml")
ROOT = Path(__file__).parents[2]


class Almanac(Camera):
    """A camera with a clock and a Bank of Russia."""

    bank: Bank

    async def do(self, who: Talk, step: str) -> None:
        """A step, or the time, the Bank, a broadcast that goes its course."""
        kind, _, said = step.partition(" ")
        if kind == "⏰":
            await until(self.bot, said)
        elif kind == "🏦":
            self.bank.reply = 503 if said == "off" else None
        elif kind == "📣":
            await over(self.bot)
        else:
            await super().do(who, step)


async def until(bot: Product, wanted: str) -> None:
    """Put the clock forward; the bot does what is due on the way, at its own moments."""
    office = bot.app.office
    target = datetime.fromisoformat(wanted).replace(tzinfo=ZoneInfo(office.centre.zone))
    while (moment := await following(office, daily=True)) < target:
        await _at(bot, moment)
    await _at(bot, target)


async def _at(bot: Product, moment: datetime) -> None:
    bot.clock.advance(max(0.0, moment.timestamp() - bot.clock.now()))
    await bot.app.deliverer.morning()
    await bot.app.deliverer.round()
    await bot.settled()


@asynccontextmanager
async def _world(
    browser: Browser, out: Path, name: str, centre: Path, locale: str = "ru-RU"
) -> AsyncIterator[Almanac]:
    with tempfile.TemporaryDirectory() as folder:
        async with (
            bank_server() as bank,
            product(Path(folder), centre=centre, cbr=bank.url) as bot,
        ):
            camera = Almanac(bot, out, name)
            camera.bank = bank
            await camera.open(browser, locale)
            yield camera
            said = [*bot.world.transcript(bot.owner.chat), "", *bot.world.transcript(bot.group)]
            (out / f"{name}.txt").write_text("\n".join(said), "utf-8")
            for page in camera.pages.values():
                await page.close()


async def _contract(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "contract", CENTRE) as camera:
        await given(camera.bot, NUMBER)
        await camera.play(CONTRACT)


async def _by_hand(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "by_hand", CENTRE) as camera:
        await given(camera.bot, NUMBER)
        await camera.play(BY_HAND)


async def _english(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "english", CENTRE, "en-GB") as camera:
        await given(camera.bot, NUMBER)
        await camera.play(ENGLISH)


async def _bundle(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "bundle", CENTRE) as camera:
        await given(camera.bot, NUMBER)
        await camera.play(BUNDLE)


async def _many(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "many", DEMO) as camera:
        await apply(camera.bot, camera.bot.owner)
        await clients(camera.bot, 4)
        await camera.play(MANY)


async def _desk(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "desk", DEMO) as camera:
        bot = camera.bot
        sent = await apply(bot, bot.owner)
        await clients(bot, 5)
        head = bot.talk(bot.staff(VERA).person)
        await head.begin()
        member = bot.app.office.centre.member(ANNA)
        assert member is not None
        await bot.app.office.use.take(member, sent.id, bot.now())
        await camera.play(DESK)
        said = bot.world.transcript(head.chat)
        (out / "desk_head.txt").write_text("\n".join(said), "utf-8")


async def _clock(browser: Browser, out: Path) -> None:
    async with serve_choices(Tide().choices()) as api:
        for look, (width, height, scheme) in LOOKS.items():
            page = await browser.new_page(
                viewport={"width": width, "height": height},
                locale="en-GB" if look == "phone_dark" else "ru-RU",
                color_scheme="dark" if scheme == "dark" else "light",
            )
            await page.goto(api.url)
            await page.locator(".clock").click()
            await page.screenshot(path=out / f"clock_{look}.png")
            await page.close()


async def _timeline(browser: Browser, out: Path) -> None:
    command = ("-m", "bot", "timeline", "khabarovsk-export")
    for subject in ("contract", "application"):
        drawn = out / f"timeline_{subject}.svg"
        asked = (*command, subject, "--event", "2026-04-27", "--svg", str(drawn))
        run = await asyncio.create_subprocess_exec(sys.executable, *asked, cwd=ROOT)
        assert await run.wait() == 0
        for look, width in (("desktop", 1280), ("phone", 390)):
            page = await browser.new_page(viewport={"width": width, "height": 800})
            await page.set_content(f"<style>body {{ margin: 0 }}</style>{drawn.read_text('utf-8')}")
            await page.screenshot(path=out / f"timeline_{subject}_{look}.png", full_page=True)
            await page.close()


PARTS: dict[str, Callable[[Browser, Path], Awaitable[None]]] = {
    "contract": _contract,
    "by_hand": _by_hand,
    "english": _english,
    "bundle": _bundle,
    "many": _many,
    "desk": _desk,
    "clock": _clock,
    "timeline": _timeline,
}


async def _taken(out: Path, parts: Sequence[str]) -> None:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise click.UsageError("no chromium here: install Debian's package chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGS)
        for part in parts:
            await PARTS[part](browser, out)
        await browser.close()


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--only", type=click.Choice(list(PARTS)), multiple=True)
def main(out: Path, only: Sequence[str]) -> None:
    """Write the pictures into the folder OUT."""
    out.mkdir(parents=True, exist_ok=True)
    asyncio.run(_taken(out, only or list(PARTS)))
    sys.stdout.write(f"{len(list(out.glob('*.png')))} pictures in {out}\n")


if __name__ == "__main__":
    main()
