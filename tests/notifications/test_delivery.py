"""The outbox on its way to Telegram: sent once, as asked, to whom it can be sent."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.delivering import Posting
from bot.emulator.errors import ApiError
from bot.emulator.faults import Fault
from bot.emulator.limits import Limits
from bot.wire import HttpWire
from flows.ports import Notice, NotYet, Repositories
from notifications import metrics
from notifications.clock import Clock
from notifications.delivery import Delivery
from notifications.outgoing import Fate
from storage.database import Database
from tests.support.databases import opened, sqlite_database
from tests.support.emulator import Scene, User, running, scene
from tests.support.stored import NOW, person

MINUTE = timedelta(minutes=1)


@dataclass
class Told:
    """A notice in words, as the handlers make it."""

    text: str
    sent: list[tuple[int, int]] = field(default_factory=list)
    crash: bool = False
    method: str = "sendMessage"
    files: Mapping[str, Any] = field(default_factory=dict)
    fate: Fate = "usual"
    refusals: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)

    @property
    def params(self) -> Mapping[str, Any]:
        return {"text": self.text}

    async def record(self, repositories: Repositories, chat_id: int, message_id: int) -> None:
        if self.crash:
            raise ConnectionError("the database is away")
        self.sent.append((chat_id, message_id))

    async def after(self, chat_id: int, message_id: int) -> None:
        assert (chat_id, message_id) in self.sent

    async def refused(self, why: str) -> Fate:
        self.refusals.append(why)
        return self.fate

    async def undelivered(self, repositories: Repositories, why: str) -> None:
        self.never.append(why)


class Desk:
    """A delivery on a real store and a served world; the time is moved by hand."""

    def __init__(self, store: Database, place: Scene) -> None:
        self.store = store
        self.scene = place
        self.now = NOW
        self.crash = False
        self.untrue: set[str] = set()
        self.broken: set[str] = set()
        self.behind: set[str] = set()
        self.fate: Fate = "usual"
        self.told: list[Told] = []
        self.wires: list[HttpWire] = []
        self.delivery = self.another(place.url)

    def another(self, url: str) -> Delivery:
        """One more sender, at this address of the Bot API."""
        wire = HttpWire(self.scene.world.bot.token, url)
        self.wires.append(wire)
        clock = Clock(lambda: self.now, self.sleep)
        return Delivery(self.store, self.render, Posting(wire), clock, asyncio.Event())

    async def sleep(self, seconds: float) -> None:
        self.pass_(seconds)

    def pass_(self, seconds: float) -> None:
        """The time goes on, Telegram's too."""
        self.now += timedelta(seconds=seconds)
        self.scene.clock.advance(seconds)

    async def render(self, notice: Notice) -> Told | None:
        if notice.key in self.broken:
            raise LookupError("no such text")
        if notice.key in self.untrue:
            return None
        if notice.key in self.behind:
            raise NotYet
        told = Told(notice.key, crash=self.crash, fate=self.fate)
        self.told.append(told)
        return told

    async def put(self, *notices: Notice) -> None:
        async with self.store.transaction() as repositories:
            for notice in notices:
                await repositories.outbox.put(notice, self.now)

    async def work(self, minutes: float = 0, *, seconds: int = 0) -> None:
        """Let the time pass, then deliver what is due."""
        self.pass_(60 * minutes + seconds)
        await self.delivery.work()

    async def counts(self) -> dict[str, int]:
        async with self.store.reading() as repositories:
            counts = await repositories.deliveries.counts()
        return {state: count for state, count in counts.items() if count}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with opened(await sqlite_database(tmp_path), tmp_path) as store, scene() as place:
        made = Desk(store, place)
        try:
            yield made
        finally:
            for wire in made.wires:
                await wire.close()


@pytest.fixture
def anna(desk: Desk) -> User:
    return desk.scene.user


def notice(key: str, to: User, *, urgent: bool = True) -> Notice:
    return Notice(key, to.chat.id, "news", {}, urgent=urgent)


def another(desk: Desk, name: str = "Борис") -> User:
    return User(desk.scene.world, desk.scene.world.add_person(name, started=True))


async def test_what_was_planned_twice_is_sent_once(desk: Desk, anna: User) -> None:
    await desk.put(notice("a", anna), notice("b", anna), notice("a", anna))
    await desk.work()
    await desk.work(60)
    assert anna.heard == ["a", "b"]
    assert await desk.counts() == {"sent": 2}


async def test_nothing_before_its_time(desk: Desk, anna: User) -> None:
    later = Notice("later", anna.chat.id, "news", {}, not_before=NOW + 5 * MINUTE)
    await desk.put(later)
    await desk.work(4)
    assert anna.heard == []
    await desk.work(1)
    assert anna.heard == ["later"]


async def test_what_is_no_longer_true_is_dropped(desk: Desk, anna: User) -> None:
    desk.untrue.add("a")
    await desk.put(notice("a", anna), notice("b", anna))
    await desk.work()
    assert anna.heard == ["b"]
    assert await desk.counts() == {"sent": 1, "dropped": 1}


async def test_when_telegram_asks_to_wait_with_one_the_others_go_on(desk: Desk, anna: User) -> None:
    boris = another(desk)
    desk.scene.world.faults.flood(90, chat_id=anna.chat.id)
    await desk.put(notice("a", anna))
    await desk.work()
    await desk.put(notice("b", boris))
    await desk.work(1)
    assert (anna.heard, boris.heard) == ([], ["b"])
    assert desk.scene.world.calls.count("sendMessage") == 2
    await desk.work(0.5)
    assert (anna.heard, boris.heard) == (["a"], ["b"])
    assert await desk.counts() == {"sent": 2}


async def test_when_telegram_asks_to_wait_with_two_everybody_waits(desk: Desk, anna: User) -> None:
    boris, vera = another(desk), another(desk, "Вера")
    for one in (anna, boris):
        desk.scene.world.faults.flood(90, chat_id=one.chat.id)
        await desk.put(notice(one.person.first_name, one))
        await desk.work()
    await desk.put(notice("v", vera))
    await desk.work(1)
    assert desk.scene.world.calls.count("sendMessage") == 2
    await desk.work(0.5)
    assert vera.heard == ["v"]
    assert await desk.counts() == {"sent": 3}


async def test_who_has_blocked_the_bot_is_left_alone(desk: Desk, anna: User) -> None:
    who = await person(desk.store, anna.person.id)
    desk.scene.world.block(anna.person)
    await desk.put(notice("a", anna))
    await desk.work()
    await desk.work(24 * 60)
    assert desk.scene.world.calls.count("sendMessage") == 1
    assert await desk.counts() == {"failed": 1}
    async with desk.store.reading() as repositories:
        assert (await repositories.people.get(who.id)).blocked


async def test_what_telegram_refuses_for_good_is_given_up(desk: Desk, anna: User) -> None:
    await desk.put(notice("<b>", anna), notice("x" * 5000, anna), notice("c", anna))
    await desk.work()
    assert anna.heard == ["<b>", "c"]
    assert await desk.counts() == {"sent": 2, "failed": 1}


async def test_trouble_of_telegram_is_tried_again_after_growing_whiles(
    desk: Desk, anna: User
) -> None:
    faults = desk.scene.world.faults
    faults.planned.append(Fault(ApiError(500, "Internal Server Error"), 2, method="sendMessage"))
    await desk.put(notice("a", anna))
    await desk.work()
    tries = [1]
    for seconds in (4, 1, 9, 1):  # after 5 s, after 10 s
        await desk.work(seconds=seconds)
        tries.append(desk.scene.world.calls.count("sendMessage"))
    assert tries == [1, 1, 2, 2, 3]
    assert anna.heard == ["a"]


async def test_a_fault_of_ours_stops_nobody_else(desk: Desk, anna: User) -> None:
    boris = another(desk)
    desk.broken.add("a")
    await desk.put(notice("a", anna), notice("b", boris))
    await desk.work()
    assert boris.heard == ["b"]
    desk.broken.clear()
    await desk.work(1)
    assert anna.heard == ["a"]


async def test_what_fails_for_a_day_is_given_up(desk: Desk, anna: User) -> None:
    desk.broken.add("a")
    await desk.put(notice("a", anna))
    for _ in range(60):
        await desk.work(30)
    assert await desk.counts() == {"failed": 1}


async def test_what_has_waited_over_days_off_is_not_given_up_for_one_hiccup(
    desk: Desk, anna: User
) -> None:
    """It was to leave on Friday evening, and is tried for the first time on Monday."""
    desk.behind.add("a")
    await desk.put(notice("a", anna))
    await desk.work()
    desk.behind.clear()
    trouble = Fault(ApiError(500, "Internal Server Error"), 1, method="sendMessage")
    desk.scene.world.faults.planned.append(trouble)
    await desk.work(3 * 24 * 60)
    assert await desk.counts() == {"planned": 1}
    await desk.work(1)
    assert anna.heard == ["a"]


async def test_waiting_for_its_turn_is_no_try(desk: Desk, anna: User) -> None:
    desk.behind.add("a")
    await desk.put(notice("a", anna))
    for _ in range(12):
        await desk.work(seconds=2)
    async with desk.store.reading() as repositories:
        (life,) = await repositories.deliveries.of("", ["a"])
    assert (life.state, life.attempts, life.error) == ("planned", 0, None)


async def test_a_group_that_became_a_supergroup_is_followed(desk: Desk, anna: User) -> None:
    world = desk.scene.world
    group = world.add_group("Сотрудники", [anna.person])
    moved = ApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": group.id},
    )
    world.faults.planned.append(Fault(moved, 1, chat_id=-42))
    await desk.put(Notice("a", -42, "news", {}), Notice("b", -42, "news", {}))
    await desk.work()
    assert anna.inside(group).heard == ["a", "b"]
    assert await desk.counts() == {"sent": 2}


async def test_a_group_the_bot_was_thrown_out_of_is_tried_again(desk: Desk, anna: User) -> None:
    world = desk.scene.world
    group = world.add_group("Сотрудники", [anna.person], bot_role="kicked")
    await desk.put(Notice("a", group.id, "news", {}))
    await desk.work()
    world.set_bot_role(group, "administrator")
    await desk.work(1)
    assert anna.inside(group).heard == ["a"]


async def test_a_crash_between_sending_and_mark_doubles_one_message(desk: Desk, anna: User) -> None:
    unsure = metrics.UNSURE._value.get()
    desk.crash = True
    await desk.put(notice("a", anna))
    await desk.work()
    assert await desk.counts() == {"planned": 1, "doubts": 1}
    assert metrics.UNSURE._value.get() == unsure + 1
    desk.crash = False
    await desk.work(1)
    await desk.work(60)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_process_that_dies_again_and_again_does_not_flood_anybody(
    desk: Desk, anna: User
) -> None:
    await desk.put(notice("a", anna))
    for _ in range(5):
        # What a process does that dies after the sending: claimed, sent, never marked.
        async with desk.store.transaction() as repositories:
            rows = await repositories.deliveries.claim(desk.now, 1, MINUTE)
            for row in rows:
                await repositories.deliveries.begun(row, desk.now, MINUTE)
        if rows and rows[0].doubts == 0:
            await desk.scene.done("sendMessage", chat_id=anna.chat.id, text="a")
        await desk.work(2)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_third_copy_is_never_sent(desk: Desk, anna: User) -> None:
    desk.crash = True
    await desk.put(notice("a", anna))
    for _ in range(10):
        await desk.work(60)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"unsure": 1, "doubts": 2}


async def test_an_answer_that_was_lost_on_the_way_is_a_doubt(desk: Desk, anna: User) -> None:
    async with losing(desk) as url:
        desk.delivery = desk.another(url)
        await desk.put(notice("a", anna))
        await desk.work()
        assert await desk.counts() == {"planned": 1, "doubts": 1}
        await desk.work(1)
    assert anna.heard == ["a", "a"]
    assert await desk.counts() == {"sent": 1, "doubts": 1}


async def test_a_reminder_in_doubt_comes_no_second_time(desk: Desk, anna: User) -> None:
    async with losing(desk) as url:
        desk.delivery = desk.another(url)
        await desk.put(replace(notice("a", anna), urgent=False))
        await desk.work()
        await desk.work(60)
    assert anna.heard == ["a"]
    assert await desk.counts() == {"unsure": 1, "doubts": 1}


async def test_what_never_left_is_no_doubt(desk: Desk, anna: User) -> None:
    real = desk.delivery
    nowhere = desk.another("http://127.0.0.1:9")
    await desk.put(notice("a", anna))
    await nowhere.work()
    assert await desk.counts() == {"planned": 1}
    desk.delivery = real
    await desk.work(1)
    assert anna.heard == ["a"]
    assert await desk.counts() == {"sent": 1}


async def test_a_group_gets_twenty_at_once_and_the_rest_waits(desk: Desk, anna: User) -> None:
    group = desk.scene.world.add_group("Сотрудники", [anna.person])
    flood = [Notice(f"card {n}", group.id, "news", {}) for n in range(25)]
    await desk.put(*flood, notice("to a person", anna, urgent=False))
    await desk.work()
    assert len(anna.inside(group).heard) == 20
    assert anna.heard == ["to a person"]
    assert await desk.counts() == {"sent": 21, "planned": 5}


async def test_it_sends_when_it_is_woken_and_stops_cleanly(desk: Desk, anna: User) -> None:
    await desk.put(notice("left over", anna))
    desk.delivery.start()
    await desk.delivery.settled()
    assert anna.heard == ["left over"]
    await desk.put(notice("new", anna))
    desk.delivery.wake()
    await desk.delivery.settled()
    assert anna.heard == ["left over", "new"]
    await desk.delivery.stop()
    await desk.put(notice("too late", anna))
    desk.delivery.wake()
    assert await desk.counts() == {"sent": 2, "planned": 1}


async def test_what_became_of_the_outbox_can_be_measured(desk: Desk, anna: User) -> None:
    sent = metrics.SENT._value.get()
    await desk.put(notice("a", anna), Notice("b", 1, "news", {}, not_before=NOW + MINUTE))
    await desk.work()
    await desk.delivery.measure()
    assert metrics.SENT._value.get() == sent + 1
    assert metrics.ROWS.labels("planned")._value.get() == 1
    assert metrics.ROWS.labels("sent")._value.get() == 1


def losing(desk: Desk) -> Any:
    """The Bot API behind a line that breaks before the first answer comes back."""
    lost: list[str] = []

    async def forward(request: web.Request) -> web.StreamResponse:
        url = desk.scene.url + request.path
        async with desk.scene.http.post(url, json=await request.json()) as response:
            body = await response.read()
        if not lost:
            lost.append(request.path)
            assert request.transport is not None
            request.transport.close()
        return web.Response(body=body, content_type="application/json")

    app = web.Application()
    app.router.add_post("/{rest:.*}", forward)
    return running(app)


async def test_what_is_set_right_after_a_refusal_is_sent_at_once(desk: Desk, anna: User) -> None:
    desk.fate = "anew"
    desk.scene.world.faults.fail(400, "message thread not found", method="sendMessage")
    await desk.put(notice("a", anna))
    await desk.work()
    assert anna.heard == ["a"]
    assert [one.refusals for one in desk.told] == [["message thread not found"], []]


async def test_what_is_refused_after_it_was_set_right_goes_the_usual_way(
    desk: Desk, anna: User
) -> None:
    desk.fate = "anew"
    desk.scene.world.faults.fail(400, "no", method="sendMessage", times=9)
    await desk.put(notice("a", anna))
    await desk.work()
    assert len(desk.told) == 2
    assert desk.told[1].never
    assert await desk.counts() == {"failed": 1}


async def test_whoever_wrote_hears_that_it_did_not_arrive(desk: Desk, anna: User) -> None:
    await person(desk.store, anna.person.id)
    desk.scene.world.block(anna.person)
    await desk.put(notice("a", anna))
    await desk.work()
    assert [one.never for one in desk.told] == [["403 Forbidden: bot was blocked by the user"]]


async def test_what_goes_before_is_waited_for(desk: Desk, anna: User) -> None:
    desk.behind.add("b")
    await desk.put(notice("b", anna))
    await desk.work()
    assert anna.heard == []
    desk.behind.clear()
    await desk.work(seconds=1)
    assert anna.heard == ["b"]


async def test_a_move_is_known_to_another_sender_and_after_a_restart(
    desk: Desk, anna: User
) -> None:
    world = desk.scene.world
    group = world.add_group("Сотрудники", [anna.person])
    moved = ApiError(400, "Bad Request: upgraded", {"migrate_to_chat_id": group.id})
    world.faults.planned.append(Fault(moved, 1, chat_id=-42))
    await desk.put(Notice("a", -42, "news", {}))
    await desk.work()
    await desk.put(Notice("b", -42, "news", {}))
    await desk.another(desk.scene.url).work()
    assert anna.inside(group).heard == ["a", "b"]


async def test_another_sender_waits_too_when_telegram_asks_to(desk: Desk, anna: User) -> None:
    desk.scene.world.faults.flood(90, chat_id=anna.chat.id)
    await desk.put(notice("a", anna))
    await desk.work()
    beside = desk.another(desk.scene.url)
    await desk.put(notice("b", anna))
    await beside.work()
    assert desk.scene.world.calls.count("sendMessage") == 1
    desk.now += timedelta(seconds=90)
    await beside.work()
    desk.now += timedelta(seconds=2)
    await beside.work()
    assert anna.heard == ["a", "b"]


async def test_a_group_that_has_to_wait_keeps_no_person_waiting(desk: Desk, anna: User) -> None:
    group = desk.scene.world.add_group("Сотрудники", [anna.person])
    desk.scene.world.faults.flood(90, chat_id=group.id)
    await desk.put(Notice("card", group.id, "news", {}))
    await desk.work()
    await desk.put(notice("a", anna))
    await desk.work(1)
    assert (anna.heard, anna.inside(group).heard) == (["a"], [])
    await desk.work(1)
    assert anna.inside(group).heard == ["card"]


async def test_several_senders_give_each_once_and_in_order(desk: Desk, anna: User) -> None:
    people = [another(desk, f"Человек {n}") for n in range(10)]
    await desk.put(*(notice(f"{n}.{one.chat.id}", one) for n in range(3) for one in people))
    senders = [desk.delivery, desk.another(desk.scene.url), desk.another(desk.scene.url)]
    for _ in range(3):
        await asyncio.gather(*(sender.work() for sender in senders))
    for one in people:
        assert one.heard == [f"{n}.{one.chat.id}" for n in range(3)]
    assert await desk.counts() == {"sent": 30}


async def test_telegrams_limits_are_never_passed(desk: Desk, anna: User) -> None:
    """With the emulator as strict as Telegram, in simulated time."""
    world = desk.scene.world
    world.throttle.limits = Limits.telegram()
    group = world.add_group("Сотрудники", [anna.person])
    people = [another(desk, f"Человек {n}") for n in range(40)]
    await desk.put(*(Notice(f"card {n}", group.id, "news", {}) for n in range(15)))
    await desk.put(*(notice(f"{n}.{one.chat.id}", one) for n in range(2) for one in people))
    for _ in range(10):
        await desk.work(seconds=1)
    assert world.calls.errors() == []
    assert await desk.counts() == {"sent": 95}
