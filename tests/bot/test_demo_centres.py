"""The demo's centres: one address, a world and a bot for each, and none of them meets another."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import click
import pytest
from click.testing import CliRunner

from bot.__main__ import main
from bot.commands.demo import SHIPPED, centre_file, offered, prepared
from bot.demo_centres import DemoCentres
from bot.emulator.server import serve_choices
from bot.settings import DEFAULT_CENTRE
from tests.support import ways
from tests.support.own_packs import own_packs
from tests.support.product import Talk

KHABAROVSK = SHIPPED / "khabarovsk.yaml"


@dataclass
class Demo:
    """The demo at its address, as the page sees it."""

    centres: DemoCentres
    url: str
    http: aiohttp.ClientSession

    async def state(self, path: str = "/") -> dict[str, Any]:
        async with self.http.get(f"{self.url}{path}emulator/api/state") as response:
            assert response.status == 200, await response.text()
            found: dict[str, Any] = await response.json()
            return found

    async def choose(self, centre: str, status: int = 200) -> dict[str, str]:
        """Choose a centre in the header of the first centre's page."""
        address = f"{self.url}/emulator/api/choose"
        async with self.http.post(address, json={"id": centre}) as response:
            assert response.status == status, await response.text()
            answer: dict[str, str] = await response.json()
            return answer

    def owner(self, centre: str) -> Talk:
        """The business owner of a centre's world."""
        world = self.centres.all[centre].world
        return Talk(world, next(iter(world.people.values())), product=Quiet(self.centres, centre))


@dataclass
class Quiet:
    """One centre's bot, to wait for."""

    centres: DemoCentres
    centre: str

    async def settled(self) -> None:
        app = await self.centres.open(self.centre)
        world = self.centres.all[self.centre].world
        await world.settled()
        await app.mover.settled()
        await app.selections.settled()
        await world.settled()
        await app.office.drawer.settled()
        await app.deliverer.settled()
        await app.office.drawer.settled()
        await world.settled()


@asynccontextmanager
async def demo(tmp_path: Path, *files: Path, kept: int = 0) -> AsyncIterator[Demo]:
    """Serve these centres, or those that are shipped; the bot of the first one runs."""
    listed = files or tuple(offered(DEFAULT_CENTRE))
    centres = DemoCentres(listed, listed[0], tmp_path / "data", kept)
    async with serve_choices(centres.choices()) as api, aiohttp.ClientSession() as http:
        centres.url = api.url
        async with aclosing(centres):
            await centres.open(centres.first)
            yield Demo(centres, api.url, http)


async def test_each_centre_offers_its_own_and_keeps_its_chat(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        first, other = shown.owner("demo"), shown.owner("khabarovsk")
        assert "«Пример»" in (await first.begin()).text
        own = await first.tap("Чем поможет центр")
        before = first.world.transcript(first.chat)

        path = (await shown.choose("khabarovsk"))["path"]
        assert "Хабаровского края" in (await other.begin()).text
        theirs = await other.tap("Чем поможет центр")
        assert "маркетплейс" in own.text
        assert set(theirs.buttons) - set(own.buttons)
        people = (await shown.state(path))["people"]
        assert [one["last_name"] for one in people][:3] == ["Лавкина", "Амурова", "Сопкин"]

        assert (await shown.choose("demo"))["path"] == "/"
        assert first.world.transcript(first.chat) == before


async def test_a_bot_that_was_left_goes_on_and_is_found_again(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        await shown.choose("orel")
        left = await shown.centres.open("orel")
        await shown.owner("orel").begin()
        await shown.choose("demo")
        said = await shown.owner("orel").say("скоринг")
        assert said.text
        await shown.choose("orel")
        assert await shown.centres.open("orel") is left


async def test_centres_share_neither_database_nor_token(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        await asyncio.gather(*(shown.choose(one) for one in ("khabarovsk", "orel", "khabarovsk")))
        all_of_them = shown.centres.all.values()
        assert len({one.world.bot.token for one in all_of_them}) == len(all_of_them)
        data = tmp_path / "data"
        assert sorted(str(file.relative_to(data)) for file in data.rglob("prichal.db")) == [
            "centres/khabarovsk/prichal.db",
            "centres/orel/prichal.db",
            "prichal.db",
        ]
        foreign = shown.centres.all["khabarovsk"].world.bot.token
        async with shown.http.get(f"{shown.url}/bot{foreign}/getMe") as response:
            assert response.status == 401


async def test_whoever_comes_by_the_address_alone_finds_the_bot_at_work(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        state = await shown.state("/at/kaliningrad/")
        assert state["choices"]["current"] == "kaliningrad"
        owner = shown.owner("kaliningrad")
        owner.start()
        (said, *_) = await owner.world.until(lambda: owner.heard)
        assert "Калининградской области" in said


async def test_the_page_is_told_all_centres_and_for_whom_staff_act(tmp_path: Path) -> None:
    async with demo(tmp_path) as shown:
        state = await shown.state()
        rows = state["choices"]["offered"]
        assert [(one["id"], one["path"]) for one in rows] == [
            ("demo", "/"),
            ("kaliningrad", "/at/kaliningrad/"),
            ("kaluga", "/at/kaluga/"),
            ("khabarovsk", "/at/khabarovsk/"),
            ("orel", "/at/orel/"),
        ]
        assert rows[3]["title"] == {"ru": "Хабаровский край", "en": "Khabarovsk Krai"}
        assert rows[3]["note"]["en"] == "Export Support Centre of Khabarovsk Krai"
        notes = {one["id"]: one["note"] for one in state["people"]}
        assert notes[2002] == {"ru": "за центр, за РЭЦ", "en": "for the centre, for the REC"}


@pytest.mark.parametrize(
    ("centre", "hours"),
    [("kaluga", 3), ("khabarovsk", 10), ("kaliningrad", 2), ("orel", 3)],
)
async def test_each_bot_lives_by_its_centres_time(tmp_path: Path, centre: str, hours: int) -> None:
    async with demo(tmp_path, SHIPPED / f"{centre}.yaml") as shown:
        offset = (await shown.centres.open(centre)).office.now().utcoffset()
        assert offset is not None
        assert offset.total_seconds() == hours * 3600


async def test_a_centre_that_cannot_start_says_why_and_may_be_put_right(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    shutil.copy(KHABAROVSK, own)
    text = own.read_text("utf-8")
    own.write_text(text.replace("[khabarovsk-export]", "[khabarovsk]"), "utf-8")
    async with demo(tmp_path, DEFAULT_CENTRE, own) as shown:
        refused = await shown.choose("own", status=409)
        assert "pack.not_found" in refused["error"]
        assert "Put PACKS right" in refused["error"]
        own.write_text(text, "utf-8")
        assert await shown.choose("own") == {"path": "/at/own/"}


async def test_an_unknown_centre_is_refused(tmp_path: Path) -> None:
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        assert "nowhere" in (await shown.choose("nowhere", status=400))["error"]


async def test_a_draft_of_the_last_demo_goes_over_to_the_edited_form(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packs = own_packs(tmp_path / "own")
    monkeypatch.setenv("PACKS_DIR", str(packs.folder))
    async with demo(tmp_path, DEFAULT_CENTRE) as shown:
        owner = shown.owner("demo")
        await owner.begin()
        await owner.go((*ways.CONSENT, *ways.ANKETA[:12]))
        before = max(owner.chat.messages)
    packs.with_employees()
    async with demo(tmp_path, DEFAULT_CENTRE, kept=1) as shown:
        owner = shown.owner("demo")
        await owner.begin()
        assert min(owner.chat.messages) > before, "no number stands for two messages"
        card = await owner.go(("[Продолжить заполнение]", ways.ANKETA[12]))
        assert "Сколько" in card.text, "the question that came with the edit"


def test_the_data_are_kept_when_that_is_wished(tmp_path: Path) -> None:
    data = tmp_path / "data"
    assert prepared(data, keep=True) == 0, "nothing to keep yet"
    (data / "prichal.db").touch()
    assert [prepared(data, keep=True) for _ in range(2)] == [1, 2]
    assert (data / "prichal.db").exists()
    assert prepared(data, keep=False) == 0
    assert not (data / "prichal.db").exists()
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot" / "prichal.db").touch()
    for keep in (True, False):
        with pytest.raises(click.UsageError):
            prepared(tmp_path / "bot", keep=keep)


def test_a_centre_is_named_or_its_file_is(tmp_path: Path) -> None:
    own = tmp_path / "ours.yaml"
    shutil.copy(KHABAROVSK, own)
    assert centre_file("khabarovsk") == KHABAROVSK
    assert centre_file(str(own)) == own
    with pytest.raises(click.UsageError):
        centre_file(str(tmp_path / "nowhere.yaml"))


def test_a_file_of_ones_own_takes_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    own = tmp_path / "khabarovsk.yaml"
    shutil.copy(KHABAROVSK, own)
    files = offered(own)
    assert files[0] == DEFAULT_CENTRE
    assert own in files
    assert KHABAROVSK not in files
    assert len(files) == len(offered(DEFAULT_CENTRE))


def test_a_broken_file_in_the_folder_is_left_out_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in (DEFAULT_CENTRE, KHABAROVSK):
        shutil.copy(file, tmp_path)
    (tmp_path / "broken.yaml").write_text("name: nothing else\n", "utf-8")
    monkeypatch.setattr("bot.commands.demo.SHIPPED", tmp_path)
    files = offered(tmp_path / "demo.yaml")
    assert [file.stem for file in files] == ["demo", "khabarovsk"]
    assert "broken.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--centre", "kaluzhskaya"], {}), ([], {"CENTRE_FILE": "kaluzhskaya"})],
)
def test_a_wrong_name_is_answered_with_those_that_there_are(
    arguments: list[str], environment: dict[str, str]
) -> None:
    result = CliRunner().invoke(main, ["demo", *arguments], env=environment)
    assert result.exit_code == 2
    assert "no file kaluzhskaya" in result.output
    assert "demo, kaliningrad, kaluga, khabarovsk, orel" in result.output
