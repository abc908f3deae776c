"""The company of a form is looked up by its ИНН, and what registers know is offered."""

from dataclasses import dataclass, replace
from datetime import datetime

from flows.answering import Rules
from flows.centre import Centre
from flows.errors import Conflict
from flows.events import Event
from flows.looked import Looked
from flows.ports import Filling, Step, Store
from flows.register import RegisterField
from flows.register_facts import FIELDS, INN, cluster, fillable, inn_question, offers
from flows.register_session import first_asked, subject, told
from flows.session import Session
from flows.usecases.fill import Filled
from flows.usecases.inquire import Inquire
from flows.visibility import view


@dataclass(frozen=True, slots=True)
class LookUp:
    """Once a form and ИНН: what is known becomes known to the form, durably.

    A crash on the way loses nothing: whoever shows the form next looks up again.
    """

    store: Store
    centre: Centre
    inquire: Inquire

    def due(self, filling: Filling, rules: Rules) -> bool:
        """Whether there is something to ask, or an ИНН to ask for.

        Where registers were switched off: whether a form holds what they said of another ИНН.
        """
        asked = filling.session.inquiry
        if filling.session.correction is not None:
            # Only the company's own ИНН, corrected, brings other answers into a locked form.
            return asked is not None and asked.inn != self._subject(filling, rules)[0]
        if asked is None or asked.standing == "late":
            return bool(self.centre.registers)
        return (asked.inn, asked.cluster) != self._subject(filling, rules)

    async def __call__(self, filling: Filling, rules: Rules, now: datetime) -> Filled:
        """Return the filling with what registers know. Nothing is asked twice."""
        inn, _ = self._subject(filling, rules)
        if not inn and inn_question(rules.form) is None:
            inn = await self._of_person(filling.person_id)
        if not inn:
            return await self._stored(filling, first_asked(rules, filling.session), (), now)
        looked = await self.inquire(inn, wanted(rules, filling.session), now)
        session, happened = self._told(rules, filling.session, looked, now)
        return await self._stored(filling, session, happened, now)

    def _subject(self, filling: Filling, rules: Rules) -> tuple[str, str]:
        """What is to be asked about; a form that asks for no ИНН stays with the person's."""
        inn, cluster = subject(rules, filling.session)
        asked = filling.session.inquiry
        if asked is not None and inn_question(rules.form) is None:
            inn = asked.inn
        return inn, cluster

    def _told(
        self, rules: Rules, session: Session, looked: Looked, now: datetime
    ) -> tuple[Session, tuple[Event, ...]]:
        before = session.inquiry
        counted = view(rules.form, session).counted
        if (
            looked.standing == "away"
            and before is not None
            and before.inn == looked.company.inn
            and before.standing != "late"
        ):
            named = cluster(rules.form, counted)
            kept = replace(before, cluster=named, standing=looked.standing)
            return replace(session, inquiry=kept), ()
        known = offers(rules, looked.company, self.centre, counted, now.date())
        return told(rules, session, looked, known, now)

    async def _of_person(self, person_id: int) -> str:
        async with self.store.reading() as repositories:
            person = await repositories.people.get(person_id)
        return str(person.profile.get(INN) or "")

    async def _stored(
        self, filling: Filling, session: Session, happened: tuple[Event, ...], now: datetime
    ) -> Filled:
        """The filling as it is then; another writer's comes first and is looked up later."""
        following = replace(session, revision=filling.session.revision + 1)
        after = replace(filling, session=following)
        try:
            await self.store.answers.save(Step(filling, after, happened, now))
        except Conflict:
            fresh = await self.store.answers.open_in_chat(filling.chat_id)
            return Filled(fresh or filling, ())
        return Filled(after, happened)


def wanted(rules: Rules, session: Session) -> frozenset[RegisterField]:
    """What the form's open questions could take from a register."""
    keys = {one.prefill for one in fillable(rules.form) if one.id not in session.answers}
    return frozenset(name for asked, name in FIELDS.items() if asked in keys)
