"""A form or a machine as nodes and edges, for programs that lay drawings out themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bot.graph.form_lines import CheckLine, FormChart, StopLine
from bot.graph.machine_chart import ExitLine, MachineChart, StateLines
from bot.graph.numbers import ranges
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
    """The form: an edge is a step that some filling makes, dashed where stops are left out.

    What is looked at in the end, the checks one after the other, hangs on the last node.
    """
    last = f"q{len(chart.stops) + 1}"
    frames = tuple(
        Group(f"s{number}", section.name, tuple(map(_stop, section.stops)))
        for number, section in enumerate(chart.sections, start=1)
    )
    start = Group("start", "", (Node("q0", (texts.graph_start(),), "end"),))
    end = Group("end", "", (Node(last, (texts.graph_end_short(),), "end"),))
    found = tuple(_check(one, texts) for one in chart.checks)
    checks = (Group("checks", texts.graph_checks(), found),) if found else ()
    ways = (Edge(f"q{way.start}", f"q{way.end}", dashed=way.skips) for way in chart.ways)
    row = pairwise((last, *(node.id for node in found)))
    looks = (Edge(one, other, dashed=True) for one, other in row)
    return Net(chart.title, (start, *frames, end, *checks), (*ways, *looks))


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
    if stop.options:
        yield stop.options
    if stop.condition:
        yield stop.condition
    if stop.columns:
        yield " · ".join(column.name for column in stop.columns)
    yield stop.id


def _check(one: CheckLine, texts: Texts) -> Node:
    outcome = texts.graph_check_error() if one.must else texts.graph_check_confirm()
    fields = texts.graph_check_fields(numbers=ranges(one.stops))
    return Node(f"c{one.number}", (one.text, f"{fields}; {outcome}", one.condition), "check")


def _state(state: StateLines) -> Node:
    about = (", ".join(state.marks),) if state.marks else ()
    shape: Shape = "state" if state.tone == "arc" else "final"
    return Node(f"s{state.number}", (f"{state.number}. {state.name}", state.id, *about), shape)


def _exit(one: ExitLine) -> tuple[str, ...]:
    terms = ", ".join(text for text in (one.term, one.indicative) if text)
    lines = (f"{one.who}: {one.verb}", terms, ", ".join(one.notes), one.source)
    return tuple(line for line in lines if line)
