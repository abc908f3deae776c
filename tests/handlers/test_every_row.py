"""Every row of every status table, made through the use cases by whoever the table gives it to.

Each leaves the application where the table says, in the history and in the audit, with the terms
that run there, and tells whoever has to hear of it. Rows that are made by sending a form have tests
of their own.
"""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import DEFAULT_CENTRE
from flows.application import Application
from flows.calendar import russia
from flows.centre import Member
from flows.machine import StatusMachine, Transition
from flows.status import RESUBMIT, SUBMIT
from flows.terms import Rung, terms_of
from flows.usecases.acting import acts_for
from flows.usecases.expire import Expire
from flows.usecases.keep_terms import keep_terms
from tests.support.machines import Way, before, packs
from tests.support.product import Product, product
from tests.support.staff import cleared

CENTRES = {
    "rec-marketplaces": "demo",
    "khabarovsk-export": "khabarovsk",
    "kaliningrad-cluster": "kaliningrad",
    "orel-cluster": "orel",
    "export-standard": "kaluga",
}

WORDS = "Вот почему."


def rows(pack: str) -> list[tuple[str, StatusMachine, Transition]]:
    """A service, its table and a row that is made with a verb of its own."""
    used = {one.machine: one.id for one in packs()[pack].services if one.machine}
    return [
        (used[name], machine, step)
        for name, machine in packs()[pack].machines.items()
        for step in machine.transitions
        if step.verb not in {SUBMIT, RESUBMIT} and step.filed is None
    ]


async def standing(bot: Product, pack: str, service: str, way: Way, number: str) -> Application:
    """An application that has come this way, a week ago."""
    office = bot.app.office
    person = await office.use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", bot.now())
    async with office.store.transaction() as repositories:
        sent = bot.now() - timedelta(days=7)
        draft = await repositories.applications.add(pack, service, person.id, sent)
        made = await repositories.applications.save(
            replace(draft, number=number, state=way.state, submitted_at=sent)
        )
        for n, entry in enumerate(way.history):
            at = sent + timedelta(minutes=n)
            await repositories.applications.write(made.id, replace(entry, at=at))
        await keep_terms(repositories, office.library, office.centre, made, bot.now())
    return made


def member(bot: Product, role: str) -> Member:
    """The one with the fewest roles who may act so."""
    able = [one for one in bot.app.office.centre.staff if role in acts_for(one)]
    return min(able, key=lambda one: len(acts_for(one)))


async def make(bot: Product, application: Application, step: Transition) -> None:
    """The row, by its role."""
    use, now = bot.app.office.use, bot.now()
    if step.role == "client":
        person = await use.welcome(bot.owner.person.id, bot.owner.chat.id, "ru", now)
        await use.client_step(person, application.id, step.verb, now)
    elif step.role == "bot":
        await silence(bot, application, step)
    else:
        await cleared(bot, application)
        words = WORDS if step.reason else None
        on = now.date() if step.dated else None
        who = member(bot, step.role)
        await use.change_status(who, application.id, step.verb, now, words=words, on=on)


async def silence(bot: Product, application: Application, step: Transition) -> None:
    """The client was told that the last day had come, and said nothing."""
    office = bot.app.office
    async with bot.app.store.transaction() as repositories:
        kept = await repositories.terms.of(application.id)
        (term,) = (one for one in kept if one.verb == step.verb)
        await repositories.terms.mark(replace(term, rung=Rung.LAST, rung_on=term.due))
    expire = Expire(office.store, office.library, office.centre, office.staff_chat)
    now = datetime.combine(term.due, time(12), ZoneInfo(office.centre.zone))
    assert not await expire(application.id, now), "it has its last day still"
    while not await expire(application.id, now):
        now += timedelta(days=1)
        assert now.date() < term.due + timedelta(days=12), "nothing ends it"


async def looked(bot: Product, before: Application, step: Transition) -> None:
    """What the row has left behind."""
    office = bot.app.office
    async with office.store.reading() as repositories:
        after = await repositories.applications.get(before.id)
        history = await repositories.applications.history(before.id)
        audited = await repositories.audit.of(f"application:{before.id}", step.verb)
        kept = await repositories.terms.of(before.id)
    machine = office.library.machine(after.pack, after.service)
    last = history[-1]
    assert (after.state, last.state, last.verb) == (step.to, step.to, step.verb)
    kind = step.role if step.role in {"client", "bot"} else "staff"
    assert last.actor.partition(":")[0] == kind
    assert last.words == (WORDS if step.reason and last.actor.startswith("staff") else None)
    assert [(one.actor, one.data["state"]) for one in audited] == [(last.actor, step.to)]
    wanted = terms_of(after, machine, history, office.centre, russia(office.centre.closures))
    assert {one.verb: one.due for one in kept} == {
        one.step.verb: one.due for one in wanted if one.due is not None
    }


@pytest.mark.parametrize("pack", CENTRES)
async def test_every_row_is_made_by_its_role_and_kept(pack: str, tmp_path: Path) -> None:
    assert set(CENTRES) == set(packs())
    failed = []
    centre = DEFAULT_CENTRE.with_name(f"{CENTRES[pack]}.yaml")
    async with product(tmp_path, centre=centre) as bot:
        await bot.owner.begin()
        for n, (service, machine, step) in enumerate(rows(pack), 1):
            way = before(machine, step)
            assert way is not None
            application = await standing(bot, pack, service, way, f"ТТ-2026-{n:05}")
            try:
                await make(bot, application, step)
                await looked(bot, application, step)
            except Exception as wrong:
                name = f"{machine.id} {step.step} {step.verb} from {step.from_}"
                failed.append(f"{name}: {type(wrong).__name__} {wrong}"[:300])
    assert failed == []
