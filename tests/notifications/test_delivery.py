"""The outbox on its way to Telegram: sent once, as asked, to whom it can be sent."""

from datetime import timedelta

from flows.ports import Notice
from notifications import metrics
from tests.support.emulator import User
from tests.support.outbox import Desk, notice
from tests.support.stored import NOW

MINUTE = timedelta(minutes=1)


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
