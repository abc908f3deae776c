"""The choice between centres at the top of the page: by hand, by keyboard, on a phone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.async_api import Browser, Error, Locator, Page, expect

from bot.commands.demo import SHIPPED
from bot.demo_centres import DemoCentres
from bot.emulator.choices import Choice, Choices
from bot.emulator.errors import NotAllowed
from bot.emulator.server import serve_choices
from bot.emulator.world import World
from tests.e2e.test_chat_page_look import LEAST_CONTRAST
from tests.support.chat_page import Stage, pane, said
from tests.support.emulator import PNG

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LONGEST = "Калининградская область"
TARGET = 40
"""Height in CSS pixels that a finger needs at the top of the page."""


@dataclass
class Harbour:
    """Two worlds without bots; the second is ready when `gate` is set, or it says why not."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    refusal: str = ""

    async def ready(self, wanted: str) -> None:
        if wanted == "far":
            await self.gate.wait()
        if wanted == "far" and self.refusal:
            raise NotAllowed(self.refusal)

    def choices(self) -> Choices:
        rows = [("near", "Орловская область", "Центр у Оки"), ("far", LONGEST, "Центр у моря")]
        return Choices(
            tuple(
                Choice(one, {"ru": title, "en": one.title()}, {"ru": note, "en": one}, _world())
                for one, title, note in rows
            ),
            "near",
            self.ready,
        )


def _world() -> World:
    world = World()
    world.add_person("Ольга", "Лавкина", started=True, note={"ru": "бизнес", "en": "business"})
    staff = world.add_person("Борис", "Маяков", note={"ru": "за центр, за РЭЦ", "en": "for both"})
    world.add_group("Сотрудники", [staff])
    return world


@asynccontextmanager
async def opened(
    browser: Browser, url: str, *, width: int = 390, dark: bool = False, locale: str = "ru-RU"
) -> AsyncIterator[Page]:
    """The page of a new visitor; an error in its scripts fails the test."""
    context = await browser.new_context(
        viewport={"width": width, "height": 780},
        locale=locale,
        color_scheme="dark" if dark else "light",
    )
    context.set_default_timeout(8_000)
    page = await context.new_page()
    failures: list[Error] = []

    def failed(error: Error) -> None:
        failures.append(error)

    page.on("pageerror", failed)
    await page.goto(url)
    await settled(page)
    yield page
    await context.close()
    assert not failures, failures


async def settled(page: Page) -> None:
    await expect(page.get_by_role("main")).to_have_attribute("aria-busy", "false")


def choice(page: Page) -> Locator:
    return page.get_by_role("button", name="Выбрать другой")


@pytest.mark.parametrize(("width", "dark"), [(390, False), (390, True), (320, False)])
async def test_the_choice_fits_a_phone_and_can_be_read(
    browser: Browser, width: int, dark: bool
) -> None:
    harbour = Harbour()
    harbour.gate.set()
    async with (
        serve_choices(harbour.choices()) as api,
        opened(browser, f"{api.url}/at/far/", width=width, dark=dark) as page,
    ):
        await expect(choice(page)).to_have_text(f"Центр:{LONGEST}")
        box = await choice(page).bounding_box()
        assert box is not None
        assert box["height"] >= TARGET
        assert box["x"] + box["width"] < width
        name = choice(page).locator(".choice-name")
        whole = await name.evaluate("one => one.scrollWidth <= one.clientWidth")
        assert whole or width < 390, "the longest name is cut only where a phone is very narrow"
        await choice(page).click()
        await expect(page.get_by_role("menuitemradio", name=LONGEST)).to_be_checked()
        await expect(page.get_by_role("menuitemradio", name="Центр у Оки")).to_be_visible()
        least, where = await page.evaluate(LEAST_CONTRAST)
        assert least >= 4.5, where
        assert await page.evaluate("() => document.documentElement.scrollWidth") == width


async def test_a_world_is_chosen_by_keyboard_and_each_keeps_its_chat(browser: Browser) -> None:
    harbour = Harbour()
    harbour.gate.set()
    choices = harbour.choices()
    near, far = (one.world for one in choices.offered)
    near.send_text(next(iter(near.people.values())), None, "Слово в Орле")
    far.send_text(next(iter(far.people.values())), None, "Слово у моря")
    async with serve_choices(choices) as api, opened(browser, api.url) as page:
        await expect(said(page, "Слово в Орле")).to_be_visible()
        await choice(page).focus()
        await page.keyboard.press("Enter")
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/at/far/")
        await expect(said(page, "Слово у моря")).to_be_visible()
        await expect(said(page, "Слово в Орле")).to_have_count(0)
        await page.reload()
        await expect(choice(page)).to_contain_text(LONGEST)
        await choice(page).click()
        await page.get_by_role("menuitemradio", name="Орловская").click()
        await expect(said(page, "Слово в Орле")).to_be_visible()
        assert page.url == f"{api.url}/"


async def test_files_of_a_world_are_its_own(browser: Browser) -> None:
    harbour = Harbour()
    harbour.gate.set()
    choices = harbour.choices()
    far = choices.by_id("far").world
    owner = next(iter(far.people.values()))
    far.send_file(owner, None, "dot.png", PNG, kind="photo", caption="Точка")
    async with (
        serve_choices(choices) as api,
        opened(browser, f"{api.url}/at/far/") as page,
    ):
        photo = said(page, "Точка").locator("img.photo")
        await expect(photo).to_have_js_property("complete", True)
        assert await photo.evaluate("one => one.naturalWidth") == 2
        source = await photo.get_attribute("src")
        assert source is not None
        assert source.startswith(f"{api.url}/at/far/emulator/api/files/")
        await expect(page.locator(".brand img")).to_have_js_property("complete", True)
        assert await page.locator(".brand img").evaluate("one => one.naturalWidth > 0")


async def test_while_a_bot_starts_the_button_says_so(browser: Browser) -> None:
    harbour = Harbour()
    async with serve_choices(harbour.choices()) as api, opened(browser, api.url) as page:
        await choice(page).click()
        await page.get_by_role("menuitemradio", name=LONGEST).click()
        await expect(page.locator(".choice")).to_have_attribute("aria-busy", "true")
        await expect(page.locator(".choice")).to_contain_text("Открываем")
        harbour.gate.set()
        await page.wait_for_url("**/at/far/")
        await settled(page)


async def test_a_world_that_cannot_be_opened_says_why_and_one_stays(browser: Browser) -> None:
    harbour = Harbour(refusal="PACKS: no such pack")
    harbour.gate.set()
    async with serve_choices(harbour.choices()) as api, opened(browser, api.url) as page:
        await choice(page).click()
        await page.get_by_role("menuitemradio", name=LONGEST).click()
        await expect(page.locator(".toast")).to_have_text("PACKS: no such pack")
        await expect(choice(page)).to_contain_text("Орловская область")
        await expect(choice(page)).not_to_have_attribute("aria-busy", "true")
        assert page.url == f"{api.url}/"


async def test_the_choice_and_the_roles_speak_the_pages_language(browser: Browser) -> None:
    async with (
        serve_choices(Harbour().choices()) as api,
        opened(browser, api.url, width=1280, locale="en-GB") as page,
    ):
        await expect(page.locator(".choice")).to_have_text("Centre:Near")
        await expect(pane(page, 1).locator(".speaker")).to_contain_text("for both")
        await page.get_by_role("button", name="Русский").click()
        await expect(page.locator(".choice")).to_have_text("Центр:Орловская область")
        await pane(page, 1).locator(".speaker").click()
        staff = page.get_by_role("menuitemradio", name="Борис Маяков")
        await expect(staff).to_contain_text("за центр, за РЭЦ")


async def test_one_world_alone_offers_no_choice(stage: Stage) -> None:
    page = await stage.open()
    await expect(page.locator(".choice")).to_have_count(0)
    await pane(page, 1).locator(".speaker").click()
    await expect(page.get_by_role("menuitemradio", name="Игорь")).to_contain_text("Сотрудники")


async def test_the_whole_demo_changes_centres_and_comes_back(
    browser: Browser, tmp_path: Path
) -> None:
    files = [SHIPPED / "demo.yaml", SHIPPED / "khabarovsk.yaml"]
    centres = DemoCentres(files, files[0], tmp_path)
    async with serve_choices(centres.choices()) as api:
        centres.url = api.url
        async with aclosing(centres), opened(browser, api.url) as page:
            await page.get_by_role("button", name="Начать").click()
            await expect(said(page, "«Пример»")).to_be_visible()
            await choice(page).click()
            await page.get_by_role("menuitemradio", name="Хабаровский край").click()
            await page.wait_for_url("**/at/khabarovsk/")
            await page.get_by_role("button", name="Начать").click()
            await expect(said(page, "Центра поддержки экспорта Хабаровского края")).to_be_visible()
            await page.get_by_role("tab", name="Сотрудники").click()
            await expect(pane(page, 1).locator(".speaker")).to_contain_text("Анна")
            await choice(page).click()
            await page.get_by_role("menuitemradio", name="«Пример»").click()
            await expect(said(page, "«Пример»")).to_be_visible()
            await expect(said(page, "Хабаровского")).to_have_count(0)
