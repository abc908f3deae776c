"""Planned reminders on both databases: planned once, moved, given once, whoever crashes."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from flows.centre import Centre
from flows.library import Library
from flows.ports import ReminderRow
from flows.ports.reminders import Spared
from flows.readers.registry import READERS
from flows.reminders import Planned
from flows.usecases.choose import Choose
from flows.usecases.keep_reminders import keep_reminders
from flows.usecases.plan_anew import PlanAnew
from flows.usecases.remind import Remind
from storage import outbox
from storage.database import Database
from storage.packs import load_centre, load_packs
from tests.support.databases import opened

FRIDAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
MONDAY = FRIDAY + timedelta(days=3)
PACK, SERVICE, GROUP = "rec-marketplaces", "placement", -100

_numbers = count(7000)


@pytest.fixture(scope="module")
def centre() -> Centre:
    return load_centre(DEFAULT_CENTRE).model_copy(update={"closures": (), "windows": ()})


@pytest.fixture(scope="module")
def library(centre: Centre) -> Library:
    return Library(load_packs(None, (PACK,), centre), READERS)


class Desk:
    """What the tests do at a store."""

    def __init__(self, store: Database, library: Library, centre: Centre) -> None:
        self.store, self.library, self.centre = store, library, centre
        self.remind = Remind(store, library, centre, GROUP)

    async def draft(self, now: datetime = FRIDAY) -> Application:
        """An application that somebody has begun."""
        number = next(_numbers)
        async with self.store.transaction() as repositories:
            who = await repositories.people.add(number, number, "ru", now)
            await repositories.people.give_consent(who.id, "1", now)
            made = await repositories.applications.add(PACK, SERVICE, who.id, now)
            await keep_reminders(repositories, self.library, self.centre, made, now)
        return made

    async def rows(self, application: Application) -> list[ReminderRow]:
        async with self.store.reading() as repositories:
            return list(await repositories.reminders.of_application(application.id))

    async def states(self) -> Counter[str]:
        async with self.store.reading() as repositories:
            return Counter(dict(await repositories.reminders.counts()))

    async def queued(self) -> int:
        """Messages in the outbox."""
        async with self.store.reading() as repositories:
            counts = await repositories.deliveries.counts()
        return counts.get("planned", 0)


@pytest.fixture
def desk(store: Database, library: Library, centre: Centre) -> Desk:
    return Desk(store, library, centre)


def one(key: str, at: datetime, **changes: object) -> Planned:
    made = Planned(
        key=key,
        subject="draft:1",
        rule=f"{PACK}.draft",
        to="staff",
        anchor=date(2026, 11, 20),
        on=at.date(),
        at=at,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


async def replan(store: Database, *wanted: Planned, at: datetime = FRIDAY) -> None:
    async with store.transaction() as repositories:
        await repositories.reminders.replan(["draft:1"], wanted, at)


async def kept(store: Database) -> dict[str, tuple[str, str | None, datetime]]:
    async with store.reading() as repositories:
        rows = await repositories.reminders.get(range(1, 100))
    return {row.planned.key: (row.state, row.reason, row.planned.at) for row in rows}


async def test_planning_anew_keeps_moves_drops_and_brings_back(store: Database) -> None:
    later = MONDAY + timedelta(days=7)
    await replan(store, one("a", MONDAY), one("b", later))
    await replan(store, one("a", MONDAY), one("b", later))  # nothing changes
    assert await kept(store) == {
        "a": ("planned", None, MONDAY),
        "b": ("planned", None, later),
    }
    moved = MONDAY + timedelta(days=1)
    await replan(store, one("a", moved))
    assert await kept(store) == {
        "a": ("planned", None, moved),
        "b": ("dropped", "moved", later),
    }
    await replan(store, one("b", later), at=moved)
    assert await kept(store) == {
        "a": ("dropped", "untrue", moved),
        "b": ("planned", None, later),
    }


async def test_what_was_given_is_not_planned_again(store: Database) -> None:
    await replan(store, one("a", MONDAY), one("b", MONDAY))
    async with store.transaction() as repositories:
        await repositories.reminders.queued([1], "reminder:1:1", MONDAY)
        await repositories.reminders.dropped([2], "overtaken", MONDAY)
    await replan(store, one("a", MONDAY), one("b", MONDAY), at=MONDAY)
    assert {key: state for key, (state, *_) in (await kept(store)).items()} == {
        "a": "queued",
        "b": "dropped",
    }


async def test_what_was_put_off_is_left_alone(store: Database) -> None:
    await replan(store, one("a", MONDAY))
    async with store.transaction() as repositories:
        (row,) = await repositories.reminders.get([1])
        tomorrow, week = MONDAY + timedelta(days=1), MONDAY + timedelta(days=7)
        await repositories.reminders.snooze(row, tomorrow, MONDAY)
        await repositories.reminders.snooze(row, week, MONDAY)  # another day after all
    await replan(store, at=MONDAY)
    assert await kept(store) == {
        "a": ("dropped", "untrue", MONDAY),
        "a~1": ("planned", None, week),
    }


async def test_one_that_was_put_off_and_given_can_be_put_off_again(store: Database) -> None:
    await replan(store, one("a", MONDAY))
    day, week = MONDAY + timedelta(days=1), MONDAY + timedelta(days=7)
    async with store.transaction() as repositories:
        reminders = repositories.reminders
        (first,) = await reminders.get([1])
        await reminders.snooze(first, day, MONDAY)
        await reminders.queued([1, 2], "one", day)
        await reminders.snooze(first, week, day)
    async with store.reading() as repositories:
        rows = await repositories.reminders.get([1, 2, 3])
    assert [(one.planned.key, one.state) for one in rows] == [
        ("a", "queued"),
        ("a~1", "queued"),
        ("a~2", "planned"),
    ]


async def test_what_was_left_out_or_never_arrived_leaves_its_message(store: Database) -> None:
    await replan(store, *(one(name, MONDAY) for name in "abc"))
    async with store.transaction() as repositories:
        reminders = repositories.reminders
        await reminders.queued([1, 2, 3], "one", MONDAY)
        await reminders.left_out({1: "untrue"}, MONDAY)
        await reminders.undelivered([1, 2], MONDAY, again=True)
        await reminders.undelivered([3], MONDAY)
    assert await kept(store) == {
        "a": ("dropped", "untrue", MONDAY),
        "b": ("planned", None, MONDAY),
        "c": ("dropped", "undelivered", MONDAY),
    }


async def test_a_reader_gets_all_that_is_due_together(desk: Desk) -> None:
    first, _ = await desk.draft(), await desk.draft()
    async with desk.store.transaction() as repositories:
        more = one("c", MONDAY, to="business", person_id=first.person_id)
        await repositories.reminders.put([more, one("s", MONDAY), one("t", MONDAY)], FRIDAY)
        due = await repositories.reminders.due(MONDAY, 1)
        assert {row.planned.person_id for row in due} == {first.person_id}
        assert len(due) == 2
        due = await repositories.reminders.due(MONDAY, 10)
        assert [row.planned.to for row in due].count("staff") == 2
        assert not await repositories.reminders.due(FRIDAY, 10)


async def test_a_crash_before_the_commit_leaves_all_planned(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.draft()

    async def lost(*_: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr(outbox.Outbox, "put", lost)
        with pytest.raises(ConnectionError):
            await desk.remind(MONDAY)
    assert await desk.states() == {"planned": 3}
    assert await desk.remind(MONDAY) == 1
    assert await desk.remind(MONDAY) == 0
    assert await desk.states() == {"planned": 2, "queued": 1}


async def test_replicas_give_each_row_once(
    desk: Desk, url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.usecases.remind.READERS", 3)
    for _ in range(30):
        await desk.draft()
    async with opened(url, tmp_path) as other:
        second = Remind(other, desk.library, desk.centre, GROUP)
        given = await asyncio.gather(desk.remind(MONDAY), second(MONDAY))
    assert sum(given) == 30
    assert await desk.queued() == 30
    assert await desk.states() == {"planned": 60, "queued": 30}


async def test_nothing_is_given_outside_the_hours(desk: Desk) -> None:
    await desk.draft()
    for quiet in (MONDAY - timedelta(days=1), MONDAY.replace(hour=3), MONDAY.replace(hour=18)):
        assert await desk.remind(quiet) == 0
    assert await desk.states() == {"planned": 3}


async def test_other_hours_move_what_is_planned(desk: Desk) -> None:
    draft = await desk.draft()
    later = desk.centre.model_copy(update={"closures": (date(2026, 11, 23),)})
    plan = PlanAnew(desk.store, desk.library, desk.centre)
    assert await plan(FRIDAY) == 1
    assert await plan(FRIDAY) == 0
    assert (await desk.rows(draft))[0].planned.on == date(2026, 11, 23)
    assert await PlanAnew(desk.store, desk.library, later)(FRIDAY) == 1
    assert (await desk.rows(draft))[0].planned.on == date(2026, 11, 24)


async def test_planning_goes_on_where_it_was_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.usecases.plan_anew.PORTION", 2)
    for _ in range(5):
        await desk.draft()
    seen: list[int] = []

    async def planned(_: object, person_id: int) -> None:
        seen.append(person_id)
        if len(seen) == 3:
            raise ConnectionError

    monkeypatch.setattr("flows.usecases.plan_anew.plan_person", planned)
    with pytest.raises(ConnectionError):
        await PlanAnew(desk.store, desk.library, desk.centre)(FRIDAY)
    assert await PlanAnew(desk.store, desk.library, desk.centre)(FRIDAY) == 3
    assert len(seen) == 6
    assert seen[2] == seen[3]


async def test_whom_it_concerns(desk: Desk) -> None:
    draft, sent = await desk.draft(), await desk.draft()
    third = await desk.draft()
    async with desk.store.transaction() as repositories:
        await repositories.applications.save(
            replace(sent, state="centre_review", number="N-1", submitted_at=FRIDAY)
        )
        await repositories.subscriptions.add(third.person_id, PACK, SERVICE, FRIDAY)
        audience = repositories.reminders.audience

        async def all_of(who: str, spared: Spared | None = None) -> Sequence[int]:
            return await audience(who, PACK, (SERVICE,), spared, 0, 9)  # type: ignore[arg-type]

        assert await all_of("drafts") == [draft.person_id, third.person_id]
        assert await all_of("clients") == [sent.person_id]
        assert await all_of("subscribers") == [third.person_id]
        assert await all_of("everybody") == [sent.person_id, third.person_id]
        assert await all_of("clients", Spared(SERVICE, FRIDAY)) == []
        assert await all_of("clients", Spared(SERVICE, MONDAY)) == [sent.person_id]
        assert await all_of("everybody", Spared(SERVICE, FRIDAY)) == [third.person_id]
        assert await audience("drafts", PACK, (SERVICE,), None, draft.person_id, 9) == [
            third.person_id
        ]


async def test_the_erased_leave_nothing(desk: Desk) -> None:
    draft = await desk.draft()
    async with desk.store.transaction() as repositories:
        person = await repositories.people.get(draft.person_id)
    choose = Choose(desk.store, desk.library, desk.centre)
    await choose.rhythm(person, 6, FRIDAY)
    async with desk.store.transaction() as repositories:
        held = await repositories.people.held(person.id)
        assert len(held["reminder"]) == 3
        assert held["wish"][0]["rhythm"] == 6
        await repositories.people.erase(person.id, FRIDAY)
    assert await desk.states() == {}
    async with desk.store.reading() as repositories:
        assert (await repositories.wishes.of(person.id)).rhythm == 3


@pytest.fixture
async def many(desk: Desk) -> Desk:
    """A thousand planned rows that are not due."""
    async with desk.store.transaction() as repositories:
        far = MONDAY + timedelta(days=300)
        rows = [one(f"k{n}", far + timedelta(minutes=n)) for n in range(1000)]
        await repositories.reminders.put(rows, FRIDAY)
    return desk


async def test_looking_for_what_is_due_reads_no_other_rows(many: Desk, url: str) -> None:
    explain = "EXPLAIN QUERY PLAN" if "sqlite" in url else "EXPLAIN"
    query = "SELECT id FROM reminder WHERE state = 'planned' AND at <= '2020-01-01'"
    async with many.store.reading() as repositories:
        assert not await repositories.reminders.any_due(MONDAY)
        work = repositories.reminders._work  # type: ignore[attr-defined]
        if "sqlite" not in url:
            # A plan depends on statistics, and a small table is read whole: only whether it can.
            await work.execute(text("SET LOCAL enable_seqscan = off"))
        plan = await work.rows(text(f"{explain} {query}"))
    assert "ix_reminder_state_at" in str([tuple(line) for line in plan])


KINDS = ("date", "window")


async def held_back(store: Database) -> dict[str, int]:
    """Rows of two persons, dropped for many reasons; the ids by key."""
    async with store.transaction() as repositories:
        who = await repositories.people.add(1, 1, "ru", FRIDAY)
        other = await repositories.people.add(2, 2, "ru", FRIDAY)
        mine: dict[str, object] = {"person_id": who.id, "to": "business"}
        subjects = {
            "own": "draft:1",
            "window": "window:a:b:2026-11-20",
            "date": "date:a:b:2026-11-20",
        }
        planned = [one(key, MONDAY, subject=about, **mine) for key, about in subjects.items()]
        planned += [
            one(
                "other", MONDAY, subject="window:a:b:2026-11-20", person_id=other.id, to="business"
            ),
            one("all", MONDAY, subject="window:a:b:2026-11-20", to="business"),
            one("seen", MONDAY, subject="window:a:b:2026-11-21", **mine),
        ]
        await repositories.reminders.put(planned, FRIDAY)
        rows = await repositories.reminders.get(range(1, 20))
        for row in rows:
            if row.planned.key in {"own", "other"}:
                await repositories.reminders.snooze(row, MONDAY, FRIDAY)
        rows = await repositories.reminders.get(range(1, 20))
    return {row.planned.key: row.id for row in rows}


@pytest.mark.parametrize("reason", ["blocked", "muted"])
async def test_what_its_reader_has_held_back_is_planned_again(store: Database, reason: str) -> None:
    ids = await held_back(store)
    async with store.transaction() as repositories:
        kept_out = [ids.pop("seen")]
        await repositories.reminders.dropped(kept_out, "untrue", FRIDAY)
        await repositories.reminders.dropped(list(ids.values()), reason, FRIDAY)
        who = await repositories.people.by_telegram(1)
        assert who is not None
        await repositories.reminders.bring_back(who.id, KINDS)
    states = {key: (state, why) for key, (state, why, _) in (await kept(store)).items()}
    # What a planner names comes by planning anew, of others nothing comes.
    back, gone = ("planned", None), ("dropped", reason)
    assert states == {
        "own": gone,
        "own~1": back,
        "window": back,
        "date": back,
        "other": gone,
        "other~1": gone,
        "all": gone,
        "seen": ("dropped", "untrue"),
    }


async def test_what_could_not_be_delivered_is_planned_again(store: Database) -> None:
    ids = await held_back(store)
    async with store.transaction() as repositories:
        await repositories.reminders.queued([ids["own~1"], ids["seen"]], "message", FRIDAY)
        await repositories.reminders.undelivered([ids["own~1"]], FRIDAY)
        who = await repositories.people.by_telegram(1)
        assert who is not None
        await repositories.reminders.bring_back(who.id, KINDS)
        rows = await repositories.reminders.get([ids["own~1"], ids["seen"]])
    assert {row.planned.key: row.state for row in rows} == {"own~1": "planned", "seen": "queued"}
    async with store.reading() as repositories:
        assert await repositories.reminders.any_due(MONDAY)
