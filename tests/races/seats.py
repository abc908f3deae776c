"""A client who waits for a place erases their data while staff refuse the one who has it."""

import asyncio

from flows.errors import FlowError
from tests.races.track import NOW, Track


async def erase_and_refuse(track: Track) -> None:
    """Both come through, whatever their order; a place is never given to who is not there."""
    event = await track.gathering()
    holds, waits, behind = [await track.enter() for _ in range(3)]
    await track.seated(holds, event, "sure")
    await track.seated(waits, event, "waiting")
    await track.seated(behind, event, "waiting")
    refuse = track.change(track.member(2001), holds.application.id, "refuse", NOW, words="Слова")
    done = await asyncio.gather(track.erase(waits.person, NOW), refuse, return_exceptions=True)
    wrong = [one for one in done if isinstance(one, BaseException)]
    assert not [one for one in wrong if not isinstance(one, FlowError)], wrong
    assert not wrong, wrong
    async with track.store.reading() as repositories:
        seats = await repositories.gatherings.seats(event)
    sure = [one.person_id for one in seats if one.standing == "sure"]
    assert sure == [behind.person.id], seats
