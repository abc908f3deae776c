"""The webhook: nobody else's request, nothing twice, nothing lost, several replicas."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.trouble import TRIES
from bot.web import SECRET_HEADER
from flows.ports import Filling
from storage.answers import Answers
from tests.support import ways
from tests.support.databases import BACKENDS, database
from tests.support.emulator import buttons
from tests.support.product import SECRET, Product, address, clean, product

REDIS = os.environ.get("TEST_REDIS_URL", "")


@pytest.fixture(params=BACKENDS)
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    async with database(request.param, tmp_path) as made:
        yield made


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(headers={SECRET_HEADER: SECRET}) as session:
        yield session


@pytest.fixture
async def bot(tmp_path: Path) -> AsyncIterator[Product]:
    async with product(tmp_path, webhook=True) as running:
        yield running
        clean(running)


async def opened(bot: Product, replica: int = 0) -> Filling:
    filling = await bot.apps[replica].store.answers.open_in_chat(bot.owner.chat.id)
    assert filling is not None
    return filling


def press_of(bot: Product, caption: str, update_id: int) -> dict[str, Any]:
    """A press as Telegram posts it, without its being in the world's queue."""
    message = bot.owner.messages[-1]
    data = next(one["callback_data"] for one in buttons(message) if one["text"] == caption)
    press = {"id": str(update_id), "from": bot.owner.person.user, "message": message, "data": data}
    return {"update_id": update_id, "callback_query": press}


async def test_the_whole_anketa_over_a_webhook(tmp_path: Path, url: str) -> None:
    async with product(tmp_path, webhook=True, database=url) as bot:
        await bot.owner.begin()
        card = await bot.owner.go((*ways.CONSENT, *ways.ANKETA))
        assert "Готово: отвечено на все вопросы (31)." in card.text
        assert bot.world.webhook.target.last_error is None
        # A press is answered in the webhook's own response, which costs no call.
        assert all(press.answer is not None for press in bot.world.presses.values())
        clean(bot)


async def test_a_wrong_secret_is_refused(bot: Product, http: aiohttp.ClientSession) -> None:
    await bot.owner.begin()
    place = address(bot.settings[0])
    for headers in ({SECRET_HEADER: "wrong"}, {SECRET_HEADER: ""}, {SECRET_HEADER: "ы"}):
        async with http.post(place, json={"update_id": 1}, headers=headers) as response:
            assert response.status == 403
    async with http.post(f"{place[:-1]}x", json={"update_id": 1}) as response:
        assert response.status == 404


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'"x"', b"{}", b'{"update_id": 1']
)
async def test_garbage_is_refused(bot: Product, http: aiohttp.ClientSession, body: bytes) -> None:
    async with http.post(address(bot.settings[0]), data=body) as response:
        assert response.status == 400


@pytest.mark.parametrize(
    "update",
    [
        {"update_id": 7},
        {"update_id": 7, "message": {}},
        {"update_id": 7, "message": []},
        {"update_id": 7, "message": {"chat": {"id": "x"}}},
        {"update_id": 7, "message": {"chat": {"id": 5, "type": "private"}}},
        {"update_id": 7, "callback_query": {}},
        {"update_id": 7, "callback_query": None},
        {"update_id": 7, "something_new": {"a": 1}},
        {"update_id": "seven"},
    ],
)
async def test_an_update_of_another_shape_does_not_come_again_and_again(
    bot: Product, http: aiohttp.ClientSession, update: dict[str, Any]
) -> None:
    async with http.post(address(bot.settings[0]), json=update) as response:
        assert response.status in {200, 400}


async def test_a_redelivered_message_changes_nothing(
    bot: Product, http: aiohttp.ClientSession
) -> None:
    await bot.owner.begin()
    await bot.owner.go(ways.CONSENT)
    message = bot.owner.send(ways.ANKETA[0])
    await bot.owner.settled()
    before, calls = await opened(bot), bot.world.calls.count()
    update = {"update_id": 900, "message": message}
    for _ in range(2):
        async with http.post(address(bot.settings[0]), json=update) as response:
            assert response.status == 200
    await bot.settled()
    assert await opened(bot) == before
    assert bot.world.calls.count() == calls


async def test_a_redelivered_press_changes_nothing(
    bot: Product, http: aiohttp.ClientSession
) -> None:
    """Under its own number, and under a new one as Telegram may send it again."""
    await bot.owner.begin()
    await bot.owner.go((*ways.CONSENT, *ways.ANKETA[:10]))
    again = press_of(bot, "Нет", 901)
    await bot.owner.tap("Нет")
    before = await opened(bot)
    for update in (again, again, {**again, "update_id": 902}):
        async with http.post(address(bot.settings[0]), json=update) as response:
            assert response.status == 200
    await bot.settled()
    assert (await opened(bot)).session == before.session
    assert "Что вы хотите продавать за рубеж?" in bot.owner.card().text


async def test_what_the_database_did_not_take_comes_again(
    bot: Product, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.owner.begin()
    await bot.owner.go(ways.CONSENT)
    save = Answers.save
    tries = 0

    async def broken(self: Answers, step: Any) -> None:
        nonlocal tries
        tries += 1
        if tries <= 3:  # at once, at once again, and a second later
            raise OSError("the disk is full")
        await save(self, step)

    monkeypatch.setattr(Answers, "save", broken)
    bot.owner.send(ways.ANKETA[0])
    await bot.world.settled(delayed=True)
    assert (await opened(bot)).session.answers == {}
    error = bot.world.webhook.target.last_error
    assert error is not None
    assert "500" in error
    bot.clock.advance(4)
    await bot.world.until(lambda: tries > 2)
    bot.clock.advance(4)
    await bot.world.until(lambda: tries > 3)
    await bot.settled()
    assert (await opened(bot)).session.values() == {"full_name": ways.ANKETA[0]}
    assert "Какой у компании ОГРН?" in bot.owner.card().text


async def test_it_is_ready_when_its_database_answers(
    bot: Product, http: aiohttp.ClientSession
) -> None:
    root = bot.settings[0].webhook_url
    async with http.get(f"{root}/healthz") as response:
        assert (response.status, await response.json()) == (200, {"status": "ok"})
    async with http.get(f"{root}/readyz") as response:
        assert (response.status, await response.json()) == (200, {"status": "ok"})
    async with http.get(f"{root}/metrics") as response:
        assert "prichal_" in await response.text()


@pytest.mark.postgres
@pytest.mark.redis
@pytest.mark.skipif(not REDIS, reason="TEST_REDIS_URL names no server")
@pytest.mark.parametrize("locks", ["redis", "none"])
async def test_two_replicas_and_a_double_tap(
    tmp_path: Path, http: aiohttp.ClientSession, locks: str
) -> None:
    """One writes, the other says that the step is past; without shared locks as well."""
    async with database("postgres", tmp_path) as shared:
        redis = REDIS if locks == "redis" else ""
        async with product(tmp_path, webhook=True, database=shared, redis=redis, replicas=2) as bot:
            await bot.owner.begin()
            await bot.owner.go((*ways.CONSENT, *ways.ANKETA[:10]))
            taps = [press_of(bot, "Нет", 950 + number) for number in range(6)]
            places = [address(settings) for settings in bot.settings] * 3
            answers = await asyncio.gather(
                *(http.post(place, json=tap) for place, tap in zip(places, taps, strict=True))
            )
            assert [one.status for one in answers] == [200] * 6
            bodies = [await one.json() for one in answers]
            assert sum("text" not in body for body in bodies) == 1, bodies
            await bot.settled()
            for replica in range(2):
                stored = (await opened(bot, replica)).session
                assert stored.values()["export_experience"] == "none"
                assert "product_description" not in stored.answers
            card = await bot.owner.say(ways.ANKETA[12])
            assert "Какие у компании коды ОКВЭД" in card.text


async def test_what_fails_by_itself_is_let_go_in_the_end_with_a_word(
    bot: Product, http: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.owner.begin()
    await bot.owner.go(ways.CONSENT)

    async def broken(self: Answers, step: Any) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Answers, "save", broken)
    message = {**bot.owner.messages[0], "message_id": 900, "text": ways.ANKETA[0]}
    answers = []
    for _ in range(TRIES):
        update = {"update_id": 900, "message": message}
        async with http.post(address(bot.settings[0]), json=update) as response:
            answers.append(response.status)
    assert answers == [500] * (TRIES - 1) + [200]
    assert "Что-то сломалось у нас" in bot.owner.card().text
