"""A net in the language of Graphviz (https://graphviz.org/doc/info/lang.html)."""

from collections.abc import Iterator
from textwrap import wrap

from bot.graph.canvas import clean
from bot.graph.net import Edge, Group, Net, Node

SHAPES = {
    "end": "shape=plain",
    "question": "shape=box, style=rounded",
    "table": "shape=box3d",
    "check": "shape=hexagon",
    "state": "shape=box, style=rounded",
    "final": "shape=box, peripheries=2",
}

LONGEST = 60
"""Characters of a line: Graphviz breaks none by itself."""


def dot(net: Net) -> str:
    """The drawing for `dot -Tsvg`."""
    lines = [
        "digraph {",
        f"  label={_quoted(net.title)}; labelloc=t; rankdir=TB",
        '  node [fontname="sans-serif", fontsize=11]',
        '  edge [fontname="sans-serif", fontsize=9, weight=9]',
        *(line for group in net.groups for line in _group(group)),
        *(f"  {_edge(edge)}" for edge in net.edges),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterator[str]:
    if not group.name:
        yield from (f"  {_node(node)}" for node in group.nodes)
        return
    yield f"  subgraph cluster_{group.id} {{"
    yield f"    label={_quoted(group.name)}"
    yield from (f"    {_node(node)}" for node in group.nodes)
    yield "  }"


def _node(node: Node) -> str:
    return f"{node.id} [label={_quoted(*node.lines)}, {SHAPES[node.shape]}]"


def _edge(edge: Edge) -> str:
    label = [f"label={_quoted(*edge.lines)}"] if edge.lines else []
    style = ["style=dashed, weight=1"] if edge.dashed else []
    settings = ", ".join((*label, *style))
    return f"{edge.start} -> {edge.end}" + (f" [{settings}]" if settings else "")


def _quoted(*lines: str) -> str:
    """Lines as one text; what has a meaning in quotes is escaped."""
    short = (part for line in lines for part in wrap(clean(line), LONGEST))
    escaped = (part.replace("\\", "\\\\").replace('"', '\\"') for part in short)
    return '"' + "\\n".join(escaped) + '"'
