"""What is most likely wrong in a file that is no YAML, and in which line.

The parser tells where it gave up, which may be far behind the slip, and why in its own words. The
common slips are recognised by both; of the others its words are told.
"""

import re
from collections.abc import Iterator

import yaml
from yaml.reader import Reader

from flows.compiling.source import Fault

QUOTES = {'"', "'"}

_TWO_COLONS = re.compile(r"\s*(?:- +)*[^\s\"'{\[#][^:\"']*:\s+[^\s\"'{\[#].*?:(?:\s|$)")
"""A key, a value without quotes, and another colon in it."""

_WORDS = (
    ("mapping values are not allowed", "indent"),
    ("did not find expected ','", "bracket"),
    ("did not find expected key", "indent"),
    ("did not find expected '-'", "indent"),
    ("unknown escape", "escape"),
    ("tab character", "tab"),
    ("control characters", "unseen"),
    ("special characters", "unseen"),
    ("another document", "documents"),
    ("document start", "indent"),
)
"""How the parser's words begin or what they hold, with the slip that is behind them most often."""


def broken(text: str, name: str, wrong: yaml.YAMLError) -> Fault:
    """The fault `yaml.broken` or `yaml.alias`; `why` is a word for the cure or the parser's own."""
    if not isinstance(wrong, yaml.MarkedYAMLError):
        return _fault(name, _unseen(text), _by_words(str(wrong)))
    mark = wrong.problem_mark or wrong.context_mark
    problem = str(wrong.problem)
    if mark is None:
        return _fault(name, 0, _by_words(problem))
    if "undefined alias" in problem:
        return Fault("yaml.alias", name, mark.line + 1)
    if (opened := _quote_opened(text, wrong, mark)) is not None:
        return _fault(name, opened, "quote")
    why = _by_place(text, mark, _by_words(problem))
    context = wrong.context_mark
    return _fault(name, context.line if why == "bracket" and context else mark.line, why)


def _fault(name: str, line: int, why: str) -> Fault:
    return Fault("yaml.broken", name, line + 1, data={"why": why})


def _by_words(problem: str) -> str:
    """The slip that the parser's words mean, or the words."""
    found = (slip for words, slip in _WORDS if words in problem)
    return next(found, problem.splitlines()[0])


def _by_place(text: str, mark: yaml.Mark, why: str) -> str:
    """The slip, seen by what stands where the parser stopped."""
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    before, here = line[: mark.column].rstrip(), line[mark.column : mark.column + 1]
    if "\t" in line[: len(line) - len(line.lstrip())] or here == "\t":
        return "tab"
    if "cannot start any token" in why:
        return "sign"
    if why != "indent":
        return why
    if here in {"}", "]"}:
        return "bracket_extra"
    if before[-1:] in QUOTES:
        return "after_quote"
    return "colon" if _TWO_COLONS.match(line) else why


def _quote_opened(text: str, wrong: yaml.MarkedYAMLError, mark: yaml.Mark) -> int | None:
    """The line, from 0, of a quote that was not closed where it should have been.

    Such a text runs on to the next quote, and the parser stops right behind that one.
    """
    if wrong.context and "quoted scalar" in wrong.context and "end of stream" in str(wrong.problem):
        return int(wrong.context_mark.line) if wrong.context_mark else None
    for token in _tokens(text):
        if token.end_mark.line > mark.line:
            return None
        long = token.start_mark.line < token.end_mark.line == mark.line
        if isinstance(token, yaml.ScalarToken) and token.style in QUOTES and long:
            return int(token.start_mark.line)
    return None


def _tokens(text: str) -> Iterator[yaml.Token]:
    """The tokens as far as they can be read."""
    try:
        yield from yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return


def _unseen(text: str) -> int:
    """The line, from 0, of the first sign that YAML does not allow."""
    found = Reader.NON_PRINTABLE.search(text)
    return text.count("\n", 0, found.start()) if found else 0
