"""People with a form in a store, and their steps, without the engine."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from flows.application import Application, FilledForm
from flows.conditions import Value
from flows.model import Form
from flows.people import Person
from flows.ports import Filling, Step, Store
from flows.session import Answer, Place, PlaceKind, Session

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)

FIRST = Place(PlaceKind.QUESTION, "first")


def blank() -> Session:
    return Session("made-up", "form", "v1", FIRST)


async def person(store: Store, telegram_id: int = 101) -> Person:
    async with store.transaction() as repositories:
        return await repositories.people.add(telegram_id, telegram_id, "ru", NOW)


async def draft(store: Store, who: Person) -> Application:
    async with store.transaction() as repositories:
        return await repositories.applications.add("made-up", "service", who.id, NOW)


async def begun(store: Store, telegram_id: int = 101, session: Session | None = None) -> Filling:
    """Somebody who has just opened a form."""
    who = await person(store, telegram_id)
    application = await draft(store, who)
    async with store.transaction() as repositories:
        return await repositories.fillings.open(application.id, who, session or blank())


async def loaded(store: Store, filling_id: int) -> Filling:
    async with store.reading() as repositories:
        return await repositories.fillings.get(filling_id)


async def submitted(
    store: Store, who: Person, number: str, answers: dict[str, Value], version: str = "v1"
) -> Application:
    """An application that was filled and sent in."""
    application = await draft(store, who)
    sent = replace(
        application,
        state="new",
        number=number,
        submitted_at=NOW,
        updated_at=NOW,
        forms={"form": FilledForm(version, answers)},
    )
    async with store.transaction() as repositories:
        return await repositories.applications.save(sent)


async def kept(store: Store, form: Form) -> None:
    async with store.transaction() as repositories:
        await repositories.versions.keep(form, NOW)


def step(filling: Filling, question: str, value: Value, message_id: int | None = None) -> Step:
    """An answer, as the engine would hand it over."""
    session = filling.session
    answers = {**session.answers, question: Answer(value, NOW)}
    after = replace(
        session,
        answers=answers,
        place=Place(PlaceKind.QUESTION, f"after-{question}"),
        revision=session.revision + 1,
    )
    return Step(filling, replace(filling, session=after), (), NOW, message_id)
