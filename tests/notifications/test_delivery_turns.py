"""Who waits for whom: Telegram's limits, what it asks for, and several senders."""

import asyncio
from datetime import timedelta

from bot.emulator.limits import Limits
from flows.ports import Notice
from tests.support.emulator import User
from tests.support.outbox import Desk, another, notice


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


async def test_waiting_for_its_turn_is_no_try(desk: Desk, anna: User) -> None:
    desk.behind.add("a")
    await desk.put(notice("a", anna))
    for _ in range(12):
        await desk.work(seconds=2)
    async with desk.store.reading() as repositories:
        (life,) = await repositories.deliveries.of("", ["a"])
    assert (life.state, life.attempts, life.error) == ("planned", 0, None)


async def test_a_group_gets_twenty_at_once_and_the_rest_waits(desk: Desk, anna: User) -> None:
    group = desk.scene.world.add_group("Сотрудники", [anna.person])
    flood = [Notice(f"card {n}", group.id, "news", {}) for n in range(25)]
    await desk.put(*flood, notice("to a person", anna, urgent=False))
    await desk.work()
    assert len(anna.inside(group).heard) == 20
    assert anna.heard == ["to a person"]
    assert await desk.counts() == {"sent": 21, "planned": 5}


async def test_what_goes_before_is_waited_for(desk: Desk, anna: User) -> None:
    desk.behind.add("b")
    await desk.put(notice("b", anna))
    await desk.work()
    assert anna.heard == []
    desk.behind.clear()
    await desk.work(seconds=1)
    assert anna.heard == ["b"]


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
