"""What Telegram refuses, and what fails: tried again, followed, given up."""

from bot.emulator.errors import ApiError
from bot.emulator.faults import Fault
from flows.ports import Notice
from tests.support.emulator import User
from tests.support.outbox import Desk, another, notice
from tests.support.stored import person


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
