"""A status machine in words, state by state, ready to be drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.graph.machine_words import MachineWords
from flows.machine import State, StatusMachine, Transition
from flows.model import Pack
from locales.lookup import Lookup
from locales.texts import Texts

Tone = Literal["good", "end", "arc"]
"""A state in which the support was given, another end, and one that is no end."""


@dataclass(frozen=True, slots=True)
class ExitLine:
    """One step out of a state, or within it (`stays`). `to` is the number of the state it reaches.

    `term` is how long there is, `indicative` when the bot warns; `notes` are what else there is to
    know.
    """

    verb: str
    role: str
    who: str
    term: str
    indicative: str
    notes: tuple[str, ...]
    source: str
    to: int
    target: str
    stays: bool


@dataclass(frozen=True, slots=True)
class StateLines:
    """A state with its exits. `marks` say what is special about it; numbers count from 1."""

    number: int
    id: str
    name: str
    sees: str
    tone: Tone
    marks: tuple[str, ...]
    exits: tuple[ExitLine, ...]


@dataclass(frozen=True, slots=True)
class MachineChart:
    """The whole machine."""

    title: str
    about: str
    states: tuple[StateLines, ...]


def machine_chart(pack: Pack, machine: StatusMachine, words: Lookup, texts: Texts) -> MachineChart:
    """Describe a machine; `words` are the pack's texts."""
    said = MachineWords(pack, machine, words, texts)
    ordered = in_order(machine)
    numbers = {state.id: number for number, state in enumerate(ordered, start=1)}
    states = tuple(_state(machine, state, numbers, said) for state in ordered)
    return MachineChart(said.title(), said.about(), states)


def in_order(machine: StatusMachine) -> tuple[State, ...]:
    """The states as in the source, but ends last and those without the support behind the rest.

    So a line that goes up always leads back into the work.
    """
    return tuple(sorted(machine.states, key=lambda one: (one.final, one.final and not one.success)))


def _state(
    machine: StatusMachine, state: State, numbers: Mapping[str, int], words: MachineWords
) -> StateLines:
    return StateLines(
        number=numbers[state.id],
        id=state.id,
        name=state.official,
        sees=words.sees(state),
        tone="arc" if not state.final else "good" if state.success else "end",
        marks=words.marks(state),
        exits=tuple(
            _exit(machine, one, numbers, words)
            for one in machine.transitions
            if one.from_ == state.id
        ),
    )


def _exit(
    machine: StatusMachine, one: Transition, numbers: Mapping[str, int], words: MachineWords
) -> ExitLine:
    stays, number = one.to == one.from_, numbers[one.to]
    return ExitLine(
        verb=words.verb(one.verb),
        role=one.role,
        who=words.role(one.role),
        term=words.term(one),
        indicative=words.indicative(one),
        notes=words.notes(one),
        source=words.source(one),
        to=number,
        target=words.target(machine.by_id[one.to], number, stays=stays),
        stays=stays,
    )
