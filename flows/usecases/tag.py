"""The staff's own words on an applicant, by which they are found and written to."""

from dataclasses import dataclass
from datetime import datetime

from flows.centre import Member
from flows.errors import NotAllowed
from flows.ports import Repositories, Store
from flows.usecases.acting import staff_actor

LONGEST = 30
"""Characters: it stands on a button."""

MOST = 10
"""Tags of one person."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """Put a tag on the applicant of an application, or take it off."""

    store: Store

    async def put(self, member: Member, application_id: int, name: str, now: datetime) -> None:
        """Tag the applicant. Raises NotFound, NotAllowed("tag.…")."""
        word = " ".join(name.casefold().split())
        if not word or len(word) > LONGEST:
            raise NotAllowed("tag.length", max=str(LONGEST))
        async with self.store.transaction() as repositories:
            person = await _applicant(repositories, application_id)
            tags = await repositories.tags.of(person)
            if word in tags:
                return
            if len(tags) >= MOST:
                raise NotAllowed("tag.many", max=str(MOST))
            await repositories.tags.put(person, word, member.telegram, now)
            await _write(repositories, member, person, "tagged", word, now)

    async def drop(self, member: Member, application_id: int, name: str, now: datetime) -> None:
        """Take a tag off. Raises NotFound."""
        async with self.store.transaction() as repositories:
            person = await _applicant(repositories, application_id)
            await repositories.tags.drop(person, name)
            await _write(repositories, member, person, "untagged", name, now)


async def _applicant(repositories: Repositories, application_id: int) -> int:
    application = await repositories.applications.get(application_id)
    return (await repositories.people.get(application.person_id)).id


async def _write(
    repositories: Repositories, member: Member, person: int, verb: str, name: str, now: datetime
) -> None:
    actor, subject = staff_actor(member), f"person:{person}"
    await repositories.audit.write(now, actor, verb, subject, {"tag": name})
