"""A net in Mermaid's language of flowcharts (https://mermaid.js.org/syntax/flowchart.html)."""

from collections.abc import Iterator

from bot.graph.canvas import clean
from bot.graph.net import Edge, Group, Net, Node

SHAPES = {
    "end": ("([", "])"),
    "question": ("(", ")"),
    "table": ("[[", "]]"),
    "check": ("{{", "}}"),
    "state": ("(", ")"),
    "final": ("([", "])"),
}

_PLAIN = frozenset(".,:!? ()-–—+=/«»“”„‘’№·×→↺")
"""Signs that mean nothing within quotes; every other one is written by its number."""


def mermaid(net: Net) -> str:
    """The drawing for whatever renders Mermaid."""
    lines = [
        "flowchart TB",
        f"  accTitle: {_one_line(net.title)}",
        *(line for group in net.groups for line in _group(group)),
        *(f"  {_edge(edge)}" for edge in net.edges),
    ]
    return "\n".join(lines) + "\n"


def _group(group: Group) -> Iterator[str]:
    if not group.name:
        yield from (f"  {_node(node)}" for node in group.nodes)
        return
    yield f"  subgraph g_{group.id} [{_quoted(group.name)}]"
    yield from (f"    {_node(node)}" for node in group.nodes)
    yield "  end"


def _node(node: Node) -> str:
    begin, end = SHAPES[node.shape]
    return f"{node.id}{begin}{_quoted(*node.lines)}{end}"


def _edge(edge: Edge) -> str:
    arrow = "-.->" if edge.dashed else "-->"
    label = f"|{_quoted(*edge.lines)}|" if edge.lines else ""
    return f"{edge.start} {arrow}{label} {edge.end}"


def _quoted(*lines: str) -> str:
    """Lines as one text in quotes."""
    return '"' + "<br>".join("".join(map(_sign, _one_line(line))) for line in lines) + '"'


def _sign(character: str) -> str:
    if character.isalnum() or character in _PLAIN:
        return character
    return f"#{ord(character)};"


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
