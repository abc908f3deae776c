"""How a drawing looks: sizes of text, and colours for a light and a dark ground."""

SIZES = {
    "title": 20.0,
    "heading": 15.0,
    "name": 13.0,
    "strong": 13.0,
    "words": 12.0,
    "quiet": 11.0,
    "condition": 12.0,
    "number": 11.0,
    "on-client": 11.0,
    "on-centre": 11.0,
    "on-rec": 11.0,
    "on-bot": 11.0,
    "on-mark": 11.0,
}
"""Styles of text with their size in pixels."""

BOLD = frozenset({"title", "heading", "strong"})

ROLES = ("client", "centre", "rec", "bot")

_LIGHT = {
    "ground": "#ffffff", "band": "#eef1f5", "soft": "#f6f8fa", "line": "#c9d1d9", "ink": "#1f2328",
    "grey": "#57606a", "rail": "#6e7781", "accent": "#8a4b00", "tint": "#fff4e0",
    "good": "#1a7f37", "end": "#9a6700", "arc": "#6e7781",
    "client": "#0969da", "centre": "#1a7f37", "rec": "#8250df", "bot": "#57606a",
    "arc-0": "#0969da", "arc-1": "#bc4c00", "arc-2": "#1a7f37",
    "arc-3": "#8250df", "arc-4": "#bf3989", "arc-5": "#7d6b00",
}  # fmt: skip
_DARK = {
    "ground": "#0d1117", "band": "#21262d", "soft": "#161b22", "line": "#3d444d", "ink": "#e6edf3",
    "grey": "#9198a1", "rail": "#9198a1", "accent": "#f0b35a", "tint": "#2b2313",
    "good": "#3fb950", "end": "#d29922", "arc": "#9198a1",
    "client": "#58a6ff", "centre": "#3fb950", "rec": "#bc8cff", "bot": "#9198a1",
    "arc-0": "#58a6ff", "arc-1": "#f0883e", "arc-2": "#3fb950",
    "arc-3": "#bc8cff", "arc-4": "#ff80c8", "arc-5": "#d4c04a",
}  # fmt: skip

ARCS = 6
"""Colours of arcs, so that the eye can follow one beside others."""

LINES = ("good", "end", "arc", *ROLES, *(f"arc-{number}" for number in range(ARCS)))
"""Colours in which arcs are drawn."""


def _rules(colours: dict[str, str]) -> str:
    """The rules that have to do with colour."""
    rules = {
        ".ground, .gap-dot, .stop-free": f"fill: {colours['ground']}",
        ".band": f"fill: {colours['band']}",
        ".soft": f"fill: {colours['soft']}; stroke: {colours['line']}",
        ".tint": f"fill: {colours['tint']}",
        ".rule": f"stroke: {colours['line']}",
        ".title, .heading, .name, .strong, .words": f"fill: {colours['ink']}",
        ".quiet, .number": f"fill: {colours['grey']}",
        ".condition": f"fill: {colours['accent']}",
        ".rail, .skip, .stop-free, .loop": f"stroke: {colours['rail']}",
        ".stop, .loop-tip": f"fill: {colours['rail']}",
        ".check": f"fill: {colours['tint']}; stroke: {colours['accent']}",
        ".gap": f"stroke: {colours['ground']}",
        ".on-client, .on-centre, .on-rec, .on-bot, .on-mark": f"fill: {colours['ground']}",
        ".mark-good": f"fill: {colours['good']}",
        ".mark-end": f"fill: {colours['end']}",
        ".mark-plain": f"fill: {colours['grey']}",
    }
    for role in ROLES:
        rules[f".chip-{role}"] = f"fill: {colours[role]}"
    for line in LINES:
        rules[f".line-{line}"] = f"stroke: {colours[line]}"
        rules[f".tip-{line}"] = f"fill: {colours[line]}"
    return "\n".join(f"{names} {{ {rule} }}" for names, rule in rules.items())


def _shapes() -> str:
    texts = "\n".join(f".{name} {{ font-size: {size:g}px }}" for name, size in SIZES.items())
    bold = ", ".join(f".{name}" for name in sorted(BOLD))
    lines = ", ".join(f".line-{line}" for line in LINES)
    return (
        f"text {{ font-family: sans-serif }}\n{texts}\n{bold} {{ font-weight: 600 }}\n"
        ".rail, .skip, .rule, .loop, .gap, .stop-free { fill: none }\n"
        ".stop-free { stroke-width: 2 }\n.rail { stroke-width: 3 }\n"
        ".skip { stroke-width: 2; stroke-dasharray: 3 4 }\n.loop { stroke-width: 1.5 }\n"
        f".gap {{ stroke-width: 6 }}\n{lines} {{ fill: none; stroke-width: 1.6 }}"
    )


STYLE = (
    f"\n{_shapes()}\n{_rules(_LIGHT)}\n"
    f"@media (prefers-color-scheme: dark) {{\n{_rules(_DARK)}\n}}\n"
)
"""The style sheet of every drawing."""
