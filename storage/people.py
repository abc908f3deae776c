"""Persons, their consent and the profile of their company."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select, update

from flows import ports
from flows.errors import NotFound
from flows.people import Consent, Language, Person, Profile
from storage.cache import OpenSessions
from storage.erasure import Erasure
from storage.held import held
from storage.tables import consent, person, profile
from storage.work import Work


class People(ports.People):
    """An erased person has no Telegram id any more and is not found."""

    def __init__(self, work: Work, cache: OpenSessions, erasure: Erasure) -> None:
        """`erasure` also clears what other tables hold of a person."""
        self._work = work
        self._cache = cache
        self._erasure = erasure

    async def get(self, person_id: int) -> Person:
        """See `flows.ports`."""
        found = await self._one(person.c.id == person_id)
        if found is None:
            raise NotFound("person.not_found", id=str(person_id))
        return found

    async def by_telegram(self, telegram_id: int) -> Person | None:
        """See `flows.ports`."""
        return await self._one(person.c.telegram_id == telegram_id)

    async def add(self, telegram_id: int, chat_id: int, language: Language, at: datetime) -> Person:
        """See `flows.ports`."""
        await self._work.execute(
            self._work.insert(person)
            .values(
                telegram_id=telegram_id,
                chat_id=chat_id,
                language=language,
                blocked=False,
                created_at=at,
            )
            .on_conflict_do_nothing(index_elements=["telegram_id"])
        )
        added = await self.by_telegram(telegram_id)
        if added is None:
            raise NotFound("person.not_found", id=str(telegram_id))
        return added

    async def set_language(self, person_id: int, language: Language) -> None:
        """See `flows.ports`."""
        await self._set(person_id, language=language)

    async def set_blocked(self, person_id: int, *, blocked: bool) -> None:
        """See `flows.ports`."""
        await self._set(person_id, blocked=blocked)

    async def blocked(self, person_ids: Sequence[int]) -> frozenset[int]:
        """See `flows.ports`."""
        wanted = person.c.id.in_(person_ids) & person.c.blocked.is_(True)
        return frozenset(row.id for row in await self._work.rows(select(person.c.id).where(wanted)))

    async def give_consent(self, person_id: int, version: str, at: datetime) -> None:
        """See `flows.ports`."""
        in_force = (await self.get(person_id)).consent
        if in_force is not None and in_force.version == version:
            return
        await self.withdraw_consent(person_id, at)
        await self._work.execute(
            consent.insert().values(person_id=person_id, version=version, given_at=at)
        )

    async def withdraw_consent(self, person_id: int, at: datetime) -> None:
        """See `flows.ports`."""
        await self._work.execute(
            update(consent)
            .where(consent.c.person_id == person_id, consent.c.withdrawn_at.is_(None))
            .values(withdrawn_at=at)
        )

    async def remember(self, person_id: int, facts: Profile) -> None:
        """See `flows.ports`."""
        if not facts:
            return
        insert = self._work.insert(profile)
        await self._work.execute(
            insert.on_conflict_do_update(
                index_elements=["person_id", "key"], set_={"value": insert.excluded.value}
            ),
            [{"person_id": person_id, "key": key, "value": facts[key]} for key in sorted(facts)],
        )

    async def held(self, person_id: int) -> dict[str, Any]:
        """See `flows.ports`."""
        return await held(self._work, person_id)

    async def erase(self, person_id: int, at: datetime) -> None:
        """See `flows.ports`."""
        await self._erasure.erase(await self.get(person_id), at)

    async def _set(self, person_id: int, **values: Any) -> None:
        statement = update(person).where(person.c.id == person_id).values(**values)
        chat = await self._work.row(statement.returning(person.c.chat_id))
        if chat is None:
            raise NotFound("person.not_found", id=str(person_id))
        self._work.after_commit(lambda: self._cache.drop(chat.chat_id))

    async def _one(self, condition: Any) -> Person | None:
        row = await self._work.row(
            select(person, consent.c.version, consent.c.given_at)
            .outerjoin(
                consent, (consent.c.person_id == person.c.id) & consent.c.withdrawn_at.is_(None)
            )
            .where(condition, person.c.telegram_id.is_not(None))
            .order_by(consent.c.id.desc())
            .limit(1)
        )
        if row is None:
            return None
        facts = await self._work.rows(
            select(profile.c.key, profile.c.value).where(profile.c.person_id == row.id)
        )
        return _person(row, {fact.key: fact.value for fact in facts})


def _person(row: Row[Any], facts: Profile) -> Person:
    return Person(
        id=row.id,
        telegram_id=row.telegram_id,
        chat_id=row.chat_id,
        language=row.language,
        consent=Consent(row.version, row.given_at) if row.version else None,
        blocked=row.blocked,
        profile=facts,
    )
