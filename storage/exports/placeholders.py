"""Answers inside the sentences of a printed form: the Jinja of Word's templates and of layouts."""

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from flows.model import Question
from storage.exports.bounded import Bounded, bounded
from storage.exports.glyphs import printable

LINE = "_" * 44
"""What an empty field is in Word: a line to write on."""

RULE = "\ue000"
"""One place of a line to write on, for `layout.typ`; no answer can hold it (see `printable`)."""

GAP = 24
"""Places of a line inside a sentence."""

_GAPS = {"integer": 8, "date": 12, "percent": 8, "inn": 14, "ogrn": 16, "kpp": 12, "long_text": 44}
"""Places by the kind of what is written there."""

_PRINT = re.compile(
    r"\{\{-?\s*((?:answers|tables)\.[\w.]+|number|centre|service|scored_on)\s*-?\}\}"
)
_DRAWN = re.compile("_{3,}")
_RULES = re.compile(f"({RULE}+)")


def environment() -> Bounded:
    """The Jinja of templates in Word: an unknown name is a fault, an empty field a line."""
    made = Bounded(finalize=_escaped, autoescape=True)
    made.filters["line"] = line
    made.filters["gap"] = lambda text, places=GAP: text or "_" * bounded(places)
    return made


def line(text: str, lines: int = 1, places: int = len(LINE)) -> str:
    """The text, or so many lines to write on."""
    return text or "\n".join(["_" * bounded(places)] * bounded(lines))


def gaps(questions: Mapping[str, Question]) -> dict[str, int]:
    """How long the lines for the answers are, where they are not the usual."""
    named = {"service": _GAPS["long_text"], "centre": _GAPS["long_text"]}
    return named | {
        f"answers.{id_}": places
        for id_, question in questions.items()
        if (places := _places(question)) != GAP
    }


def _places(question: Question) -> int:
    if question.kind == "choice":
        longest = max((len(option.official) for option in question.options), default=GAP)
        return min(GAP, max(longest + 2, 6))
    return _GAPS.get(question.kind, GAP)


def with_lines(wording: str, places: Mapping[str, int]) -> str:
    """The words of a layout as they stand in Word: what may be empty gets its line."""

    def gap(found: re.Match[str]) -> str:
        length = f"({places[found[1]]})" if found[1] in places else ""
        return f"{{{{ {found[1]} | gap{length} }}}}"

    return _PRINT.sub(gap, wording)


def worded(
    wording: str, names: Mapping[str, object], places: Mapping[str, int] | None = None
) -> str:
    """The words with the answers in them.

    `names` hold what is printable. `places` (see `gaps`): a line stands where an answer is
    missing; without them nothing. Raises jinja2.TemplateError.
    """
    if places is None:
        return printable(_layouts.from_string(wording).render(names))
    drawn = _DRAWN.sub(lambda found: RULE * len(found[0]), with_lines(wording, places))
    pieces = _RULES.split(_layouts.from_string(drawn).render(names))
    return "".join(one if one.startswith(RULE) else printable(one) for one in pieces)


def _escaped(value: object) -> Markup:
    """Escape for XML, underscores too: docxtpl turns "{_{" into "{{" when all is rendered."""
    return Markup(str(escape(value)).replace("_", "&#95;"))  # noqa: S704 - it was escaped


def _layout_environment() -> Bounded:
    # Plain text: it reaches typst as data, so there is nothing to escape.
    made = Bounded(autoescape=False)
    # One for all that are printed: a layout has loops of its own, nothing is to be counted.
    del made.globals["range"]
    made.filters["gap"] = lambda text, places=GAP: text or RULE * bounded(places)
    made.filters["line"] = lambda text, *how: text or line("", *how).replace("_", RULE)
    return made


_layouts = _layout_environment()
