"""Consent to the processing of personal data: nothing is asked before it [152-ФЗ]."""

from dataclasses import dataclass
from datetime import datetime

from flows.centre import Centre
from flows.library import Library
from flows.people import Person
from flows.ports import Store
from flows.usecases.keep_reminders import plan_person
from flows.usecases.subjects import Subjects


@dataclass(frozen=True, slots=True)
class GiveConsent:
    """The person agrees to the text as it stands now; version and time are kept.

    Whoever had taken their consent back is reminded again of what waits for them.
    """

    store: Store
    library: Library
    centre: Centre

    async def __call__(self, person: Person, now: datetime) -> Person:
        """Keep the consent and return the person with it."""
        version = self.centre.consent_version
        async with self.store.transaction() as repositories:
            await repositories.people.give_consent(person.id, version, now)
            subject = f"person:{person.id}"
            await repositories.audit.write(
                now, "client", "consent.given", subject, {"version": version}
            )
            subjects = Subjects(repositories, self.library, self.centre, now)
            await plan_person(subjects, person.id)
            return await repositories.people.get(person.id)


@dataclass(frozen=True, slots=True)
class WithdrawConsent:
    """The person takes the consent back; its record stays, nothing more is asked."""

    store: Store

    async def __call__(self, person: Person, now: datetime) -> Person:
        """End the consent in force and close the form that is open."""
        async with self.store.transaction() as repositories:
            await repositories.people.withdraw_consent(person.id, now)
            await repositories.fillings.make_open(person.chat_id, None)
            await repositories.audit.write(
                now, "client", "consent.withdrawn", f"person:{person.id}", {}
            )
            return await repositories.people.get(person.id)


def agreed(person: Person, centre: Centre) -> bool:
    """Whether the person has agreed to the text that is in force now."""
    return person.consent is not None and person.consent.version == centre.consent_version
