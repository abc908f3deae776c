"""By which rule a notice was given, upon which clause, and who reads it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.timeline.message import Reader
from flows.application import Application
from flows.machine import StatusMachine
from flows.ports import Notice, Repositories
from flows.terms import OpenTerm
from flows.usecases.ring import heads_too
from handlers.office import Office


@dataclass(frozen=True, slots=True)
class Origin:
    """`readers`: staff's messages that name the head are the head's too."""

    rules: tuple[str, ...]
    clause: str
    readers: tuple[Reader, ...]
    about: frozenset[str] = frozenset({"application"})


async def origin(office: Office, notice: Notice) -> Origin:
    """Where a notice comes from, as things stand when it is sent."""
    async with office.store.reading() as repositories:
        match notice.kind:
            case "reminder":
                return await _reminded(office, repositories, notice)
            case "term.staff" | "term.client":
                return await _termed(office, repositories, notice)
            case "client.state" | "staff.card":
                return await _moved(office, repositories, notice)
            case "window.open":
                pack, service = str(notice.data["pack"]), str(notice.data["service"])
                clause = office.library.service(pack, service).clause
                readers = (reader(office, notice),)
                return Origin(("window.open",), clause, readers, frozenset({"window"}))
    return Origin((notice.kind,), "", (reader(office, notice),), _about(notice))


def _about(notice: Notice) -> frozenset[str]:
    """What a notice speaks of that no rule has given."""
    return frozenset({"digest" if notice.kind.startswith("digest") else "application"})


def reader(office: Office, notice: Notice) -> Reader:
    """Whose chat it goes to."""
    if notice.chat_id == office.staff_chat:
        return "staff"
    member = office.centre.member(notice.chat_id)
    if member is None:
        return "business"
    return "head" if "head" in member.roles else "staff"


async def _reminded(office: Office, repositories: Repositories, notice: Notice) -> Origin:
    """One message may carry several reminders: their rules and clauses are joined."""
    rows = await repositories.reminders.get([int(one) for one in notice.data["rows"]])
    rules, clauses = [], []
    for row in rows:
        pack, _, name = row.planned.rule.partition(".")
        rules.append(name)
        known = office.library.pack(pack).reminders
        clauses += [one.clause for one in known if one.id == name]
    to: tuple[Reader, ...] = tuple(dict.fromkeys(row.planned.to for row in rows))
    about = frozenset(row.planned.subject.partition(":")[0] for row in rows)
    return Origin(tuple(dict.fromkeys(rules)), _joined(clauses), to, about)


async def _termed(office: Office, repositories: Repositories, notice: Notice) -> Origin:
    """Terms of several steps may be told of in one message."""
    application = await repositories.applications.get(int(notice.data["application"]))
    machine = office.library.machine(application.pack, application.service)
    told = {tuple(one) for one in notice.data["terms"]}
    terms = [
        one
        for one in await repositories.terms.of(application.id)
        if (one.state, one.verb, one.started.isoformat(), one.due.isoformat()) in told
    ]
    rules = [f"term.{one.state}.{one.verb}.{one.rung.name.lower()}" for one in terms]
    clauses = [_clause(machine, one.state, one.verb) for one in terms]
    readers = _readers(office, notice, terms, office.now().date())
    return Origin(tuple(rules), _joined(clauses), readers)


def _readers(
    office: Office, notice: Notice, terms: Sequence[OpenTerm], today: date
) -> tuple[Reader, ...]:
    first = reader(office, notice)
    led = any("head" in one.roles for one in office.centre.staff)
    heads = first == "staff" and led and bool(terms) and heads_too(terms, today)
    return (first, "head") if heads else (first,)


async def _moved(office: Office, repositories: Repositories, notice: Notice) -> Origin:
    """A step, in the words of the status table."""
    application = await repositories.applications.get(int(notice.data["application"]))
    machine = office.library.machine(application.pack, application.service)
    verb = str(notice.data["verb"])
    clause = _clause(machine, await _before(repositories, application), verb)
    return Origin((f"step.{verb}",), clause, (reader(office, notice),))


async def _before(repositories: Repositories, application: Application) -> str:
    """The state before the last step; "" where it began with it."""
    history = await repositories.applications.history(application.id)
    states = [one.state for one in history]
    return states[-2] if len(states) > 1 else ""


def _clause(machine: StatusMachine, state: str, verb: str) -> str:
    """Of the row out of this state; of any row with the verb where it is none's."""
    rows = [row for row in machine.transitions if row.verb == verb]
    own = [row for row in rows if row.from_ == state]
    return next((row.clause for row in own or rows), "")


def _joined(clauses: Sequence[str]) -> str:
    return "; ".join(dict.fromkeys(one for one in clauses if one))
