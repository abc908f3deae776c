"""A process that answers in many chats and says on its output what was committed, until killed."""

import asyncio
import sys
from pathlib import Path

from flows.people import Person
from flows.ports import Filling
from storage.database import Database, open_store
from tests.support.stored import NOW, blank, step

CHATS = 20


async def answer_for_ever(store: Database, filling: Filling) -> None:
    count = 0
    while True:
        count += 1
        # A few questions many times over, so that answers are both added and replaced.
        taken = step(filling, f"question-{count % 7}", f"answer {count}", message_id=count)
        await store.answers.save(taken)
        filling = taken.after
        # One write: a line is either wholly in the pipe or not at all.
        sys.stdout.write(f"{filling.id} {count}\n")
        sys.stdout.flush()


async def begin(store: Database, number: int) -> Filling:
    async with store.transaction() as repositories:
        who: Person = await repositories.people.add(number, number, "ru", NOW)
        application = await repositories.applications.add("made-up", "service", who.id, NOW)
        return await repositories.fillings.open(application.id, who, blank())


async def main(url: str, directory: str) -> None:
    store = await open_store(url, Path(directory))
    fillings = [await begin(store, number) for number in range(1, CHATS + 1)]
    await asyncio.gather(*(answer_for_ever(store, each) for each in fillings))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
