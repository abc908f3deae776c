"""The two pure parts of an answer, without network and database: the engine's step and the card."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from bench.plan import NOW, PACK, Input, Plan
from flows import actions as a
from flows.answering import Rules
from flows.engine import act, begin
from flows.events import Event
from flows.ports import Filling
from flows.session import Session
from handlers.views.card import card
from handlers.views.desk import Desk
from locales.lookup import pack_texts
from locales.texts import texts
from storage.packs import PACKS

REPEATS = 30

Step = tuple[Session, a.Action, Session, tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class Micro:
    """Microseconds for one input of the plan, on average over the whole questionnaire."""

    engine_us: float
    card_us: float


def micro(rules: Rules, plan: Plan) -> Micro:
    """Go through the questionnaire many times; medians."""
    steps = list(_steps(rules, plan))
    desk = Desk(rules, pack_texts("ru", PACKS / PACK), texts("ru"))

    def engine() -> None:
        for before, action, _, _ in steps:
            act(rules, before, action, NOW)

    def cards() -> None:
        for _, _, after, events in steps:
            card(desk, _filling(after), events).payload()

    return Micro(_each(engine, len(steps)), _each(cards, len(steps)))


def _steps(rules: Rules, plan: Plan) -> Iterator[Step]:
    session = begin(rules.form)
    for said in plan.inputs:
        action = _action(said)
        after, events = act(rules, session, action, NOW)
        yield session, action, after, events
        session = after


def _action(said: Input) -> a.Action:
    if said.text:
        return a.Typed(said.text)
    _, verb, *option = said.tap.split(":")
    if verb == "d":
        return a.Finished()
    return a.Marked(option[0], on=True) if verb == "y" else a.Picked(option[0])


def _filling(session: Session) -> Filling:
    return Filling(1, session, 1, 1, 1, "ru")


def _each(work: Callable[[], None], steps: int) -> float:
    def once() -> float:
        begun = time.perf_counter()
        work()
        return time.perf_counter() - begun

    once()
    return median(once() for _ in range(REPEATS)) / steps * 1e6
