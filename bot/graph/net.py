"""A form or a machine as nodes and edges, for programs that lay drawings out themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bot.graph.form_chart import FormChart, StopLine
from bot.graph.machine_chart import ExitLine, MachineChart, StateLines
from locales.texts import Texts

Shape = Literal["end", "question", "table", "check", "state", "final"]


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `id` is of Latin letters and digits, `lines` are what stands in it."""

    id: str
    lines: tuple[str, ...]
    shape: Shape


@dataclass(frozen=True, slots=True)
class Group:
    """Nodes in a frame; without a name there is no frame."""

    id: str
    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """From node to node. A dashed one leaves something out or belongs to a check."""

    start: str
    end: str
    lines: tuple[str, ...] = ()
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Net:
    """The whole drawing."""

    title: str
    groups: tuple[Group, ...]
    edges: tuple[Edge, ...]


def form_net(chart: FormChart, texts: Texts) -> Net:
    """The form: an edge is a step that some filling makes, dashed where stops are left out."""
    last = len(chart.stops) + 1
    frames = tuple(
        Group(f"s{number}", section.name, tuple(map(_stop, section.stops)))
        for number, section in enumerate(chart.sections, start=1)
    )
    found = tuple(
        Node(f"c{one.number}", (one.text, one.condition), "check") for one in chart.checks
    )
    start = Group("start", "", (Node("q0", (texts.graph_start(),), "end"),))
    end = Group("end", "", (Node(f"q{last}", (texts.graph_end_short(),), "end"),))
    groups = (start, *frames, *((Group("checks", texts.graph_checks(), found),) if found else ()))
    ways = tuple(
        Edge(f"q{way.start}", f"q{way.end}", dashed=way.end - way.start > 1) for way in chart.ways
    )
    looks = tuple(
        Edge(f"q{n}", f"c{one.number}", dashed=True) for one in chart.checks for n in one.stops
    )
    return Net(chart.title, (*groups, end), (*ways, *looks))


def machine_net(chart: MachineChart) -> Net:
    """The machine: an edge is a step, with who presses what and until when."""
    nodes = tuple(map(_state, chart.states))
    edges = tuple(
        Edge(f"s{state.number}", f"s{one.to}", _exit(one))
        for state in chart.states
        for one in state.exits
    )
    return Net(chart.title, (Group("states", "", nodes),), edges)


def _stop(stop: StopLine) -> Node:
    return Node(f"q{stop.number}", tuple(_words(stop)), "table" if stop.columns else "question")


def _words(stop: StopLine) -> Iterator[str]:
    yield f"{stop.number}. {stop.name}"
    yield ", ".join((stop.kind, *stop.notes))
    if stop.condition:
        yield stop.condition
    if stop.columns:
        yield " · ".join(column.name for column in stop.columns)


def _state(state: StateLines) -> Node:
    about = (", ".join(state.marks),) if state.marks else ()
    shape: Shape = "state" if state.tone == "arc" else "final"
    return Node(f"s{state.number}", (f"{state.number}. {state.name}", state.id, *about), shape)


def _exit(one: ExitLine) -> tuple[str, ...]:
    terms = ", ".join(text for text in (one.term, one.indicative) if text)
    lines = (f"{one.who}: {one.verb}", terms, ", ".join(one.notes), one.source)
    return tuple(line for line in lines if line)
