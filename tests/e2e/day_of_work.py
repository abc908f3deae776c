"""Pictures of a day in a centre on the chat page: `python -m tests.e2e.day_of_work --out DIR`.

Every scene is taken on a desktop, light and dark, and on a phone, the client's side and the
staff's. Needs Debian's chromium; on a machine without emoji, fonts-noto-color-emoji as well.
"""

import asyncio
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import click
from playwright.async_api import Browser, async_playwright

from flows.conditions import Value
from tests.e2e.camera import Camera
from tests.e2e.scenes import FORUM, KALININGRAD, KHABAROVSK, TALK, TO_THE_END
from tests.support.chat_page import ARGS
from tests.support.product import product
from tests.support.staff import apply, planted

CENTRES = Path(__file__).parents[2] / "centres"

AMUR: dict[str, Value] = {
    "kind": "company", "inn": "2721000017", "in_register": True, "registered_here": True,
    "works_here": True, "standing": ["none"],
}  # fmt: skip


@asynccontextmanager
async def _world(
    browser: Browser, out: Path, name: str, centre: str, *, forum: bool = False
) -> AsyncIterator[Camera]:
    with tempfile.TemporaryDirectory() as folder:
        file = CENTRES / f"{centre}.yaml"
        async with product(Path(folder), centre=file, forum=forum) as bot:
            camera = Camera(bot, out, name)
            await camera.open(browser)
            yield camera


async def _day(browser: Browser, out: Path) -> None:
    async with _world(browser, out, "forum", "demo", forum=True) as camera:
        await camera.bot.owner.begin()
        await camera.play(FORUM)
    async with _world(browser, out, "group", "demo") as camera:
        bot = camera.bot
        await apply(bot, bot.owner)
        await camera.play(TALK[:2])
        for name in ("Байкальский мёд", "Северный лён"):
            await apply(bot, bot.newcomer(name), full_name=f"ООО «{name}»")
        await camera.play(TALK[2:])
    async with _world(browser, out, "end", "demo") as camera:
        await apply(camera.bot, camera.bot.owner)
        await camera.play(TO_THE_END)
    async with _world(browser, out, "khabarovsk", "khabarovsk") as camera:
        await planted(
            camera.bot, camera.bot.owner, "khabarovsk-export", "s4_2", {"eligibility": AMUR}
        )
        await camera.play(KHABAROVSK)
    async with _world(browser, out, "kaliningrad", "kaliningrad") as camera:
        inn: dict[str, dict[str, Value]] = {"eligibility": {"inn": "3906000018"}}
        await planted(camera.bot, camera.bot.owner, "kaliningrad-cluster", "s_g", inn)
        await camera.play(KALININGRAD)


async def _taken(out: Path) -> None:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise click.UsageError("no chromium here: install Debian's package chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGS)
        await _day(browser, out)
        await browser.close()


@click.command()
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
def main(out: Path) -> None:
    """Write the pictures into the folder OUT."""
    out.mkdir(parents=True, exist_ok=True)
    asyncio.run(_taken(out))
    sys.stdout.write(f"{len(list(out.glob('*.png')))} pictures in {out}\n")


if __name__ == "__main__":
    main()
