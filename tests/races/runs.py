"""The races: who acts against whom, and what has to be true afterwards."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from flows.errors import Conflict, FlowError
from flows.status import effective
from tests.races.track import NOW, SERVICE, Entered, Track

Act = Callable[[], Awaitable[Any]]

ANNA, BORIS, VERA = 2001, 2002, 2003

SPINS = 400
"""How often, at most, the one who is second lets the other go on."""

LATE = NOW + timedelta(days=12)
"""Long after the five working days of a client who is silent."""


@dataclass(frozen=True)
class Race:
    """Two acts on an application to which `steps` were made; `names` are theirs."""

    names: tuple[str, str]
    steps: tuple[str, ...]
    acts: Callable[[Track, Entered], tuple[Act, Act]]
    told: Mapping[str, int]
    """How many messages the client gets of this race, by who won."""
    late: bool = False
    """Whether the client's term is over."""


def _staff(track: Track, on: Entered, who: int, verb: str) -> Act:
    return lambda: track.change(
        track.member(who),
        on.application.id,
        verb,
        NOW,
        revision=on.application.revision,
        words="Слова",
    )


def _client(track: Track, on: Entered, verb: str) -> Act:
    if verb == "resubmit":
        return lambda: track.submit(on.person, on.application.id, SERVICE, NOW)
    return lambda: track.step(on.person, on.application.id, verb, NOW)


def _take(track: Track, on: Entered, who: int) -> Act:
    member, revision = track.member(who), on.application.revision
    return lambda: track.take(member, on.application.id, NOW, revision=revision)


def _over(track: Track, on: Entered, who: int, to: int) -> Act:
    member, revision = track.member(who), on.application.revision
    return lambda: track.hand_over(member, on.application.id, to, NOW, revision=revision)


def _back(track: Track, on: Entered) -> Act:
    member, revision = track.member(ANNA), on.application.revision
    return lambda: track.take_back(member, on.application.id, NOW, revision=revision)


def _expire(track: Track, on: Entered) -> Act:
    async def ended() -> None:
        if not await track.expire(on.application.id, LATE):
            raise Conflict("too late", who="client", verb="")

    return ended


RACES: Mapping[str, Race] = {
    "staff, two verbs": Race(
        ("approve", "refuse"),
        (),
        lambda t, e: (_staff(t, e, ANNA, "approve"), _staff(t, e, BORIS, "refuse")),
        {"approve": 1, "refuse": 1},
    ),
    "take, take": Race(
        ("take:2001", "take:2002"),
        (),
        lambda t, e: (_take(t, e, ANNA), _take(t, e, BORIS)),
        {},
    ),
    "hand over, take": Race(
        ("hand_over", "take"),
        (),
        lambda t, e: (_over(t, e, ANNA, VERA), _take(t, e, BORIS)),
        {},
    ),
    "refuse, withdraw": Race(
        ("refuse", "withdraw"),
        (),
        lambda t, e: (_staff(t, e, ANNA, "refuse"), _client(t, e, "withdraw")),
        {"refuse": 1},
    ),
    "refuse, resubmit": Race(
        ("refuse", "resubmit"),
        ("remarks",),
        lambda t, e: (_staff(t, e, BORIS, "refuse"), _client(t, e, "resubmit")),
        {"refuse": 1},
    ),
    "expire, resubmit": Race(
        ("expire", "resubmit"),
        ("remarks",),
        lambda t, e: (_expire(t, e), _client(t, e, "resubmit")),
        {"expire": 1},
        late=True,
    ),
    "take back, resubmit": Race(
        ("take_back", "resubmit"),
        ("remarks",),
        lambda t, e: (_back(t, e), _client(t, e, "resubmit")),
        {"take_back": 1},
    ),
    "take back, colleague": Race(
        ("take_back", "refuse"),
        ("remarks",),
        lambda t, e: (_back(t, e), _staff(t, e, BORIS, "refuse")),
        {"take_back": 1, "refuse": 1},
    ),
}
"""By what they are called in the table."""


@dataclass
class Score:
    """How a race went, run many times. `told` counts losers who were told who was first."""

    times: int = 0
    first: int = 0
    second: int = 0
    told: int = 0


async def run(track: Track, race: Race, turn: int, score: Score, rng: Random) -> None:
    """Once. Raises AssertionError without one winner, or when something is left of the loser."""
    entered = await track.enter(*race.steps)
    before = await track.lines(entered)
    if race.late:
        await track.warned(entered)
    await track.told(entered)
    acts = race.acts(track, entered)
    order = (0, 1) if turn % 2 else (1, 0)
    results: list[Any] = [None, None]

    async def go(one: int) -> None:
        # The one with less to do would always win: it lets the other begin.
        for _ in range(rng.randrange(SPINS) if one == order[1] else 0):
            await asyncio.sleep(0)
        try:
            await acts[one]()
        except FlowError as error:
            results[one] = error

    await asyncio.gather(*(go(one) for one in order))
    won = [one for one in (0, 1) if results[one] is None]
    assert len(won) == 1, f"{race.names}: {results}"
    loser = results[1 - won[0]]
    score.times += 1
    score.first += won == [0]
    score.second += won == [1]
    score.told += bool(loser.data.get("who")) or not isinstance(loser, Conflict)
    await _left(track, race, entered, len(before), race.names[won[0]])


async def _left(track: Track, race: Race, entered: Entered, lines: int, winner: str) -> None:
    """One line of history, of the winner; the application stands where it says; one message."""
    after = await track.lines(entered)
    verb, _, who = winner.partition(":")
    assert [one.verb for one in after[lines:]] == [verb], (race.names, after[lines:])
    application = await track.now_is(entered)
    assert application.state == effective(after)[-1].state
    assert not who or application.performer == int(who)
    assert application.revision == entered.application.revision + 1
    told = await track.told(entered)
    assert len(told) == race.told.get(winner, 0), (race.names, winner, told)
