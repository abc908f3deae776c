"""Questions by themselves: options, limits, and settings that their kind does not know."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from flows.compiling.room import room
from flows.compiling.source import Fault, Path, Source
from flows.model import Form, Question
from flows.numbers import NUMBERS, number

OPTION_BYTES = 24
"""What a button's 64 bytes leave for an option after filling, revision and verb."""

OPTIONS = 90
"""Options of one question: a card of Telegram holds 100 buttons, some are for the ways on."""

MESSAGE = 4096
"""Characters of what a person can send at once."""

FILES = 10
"""Files of one answer; Telegram's album holds ten."""

HOUR = 3600
"""Seconds; nobody needs longer for one question."""

CHOICES = {"choice", "choices"}
DATES = {"date", "period"}
TEXTS = {"text", "long_text"}
MANY = {"text", "email", "phone", "url", "country", "region", "okved", "tnved"}
SETTINGS = {
    "options": CHOICES,
    "options_from": CHOICES,
    "many": MANY,
    "min": NUMBERS | DATES,
    "max": NUMBERS | DATES,
    "min_length": TEXTS,
    "max_length": TEXTS | {"url", "email"},
    "max_files": {"files"},
    "document": {"files"},
    "valid_days": {"files"},
    "opposite": {"yes_no"},
}
"""Which kinds know a setting."""


def questions(form: Form, source: Source) -> Iterator[Fault]:
    """Faults of every question."""
    for s, section in enumerate(form.sections):
        for q, question in enumerate(section.questions):
            path: Path = ("sections", s, "questions", q)
            yield from _settings(question, source, path)
            yield from _limits(question, source, path)
            if question.kind in CHOICES:
                yield from _options(question, source, path)


def _settings(question: Question, source: Source, path: Path) -> Iterator[Fault]:
    if question.silent and question.prefill is None:
        yield source.fault("question.silent", (*path, "silent"), question=question.id)
    for setting, kinds in SETTINGS.items():
        written = (*path, setting) in source.lines
        if written and question.kind not in kinds:
            yield source.fault(
                "question.setting", (*path, setting), setting=setting, kind=question.kind
            )


def _options(question: Question, source: Source, path: Path) -> Iterator[Fault]:
    if question.options_from is not None and not question.options:
        at = (*path, "options_from")
        yield source.fault("options.list_unknown", at, list=question.options_from)
    elif len(question.options) < 2 - question.required:
        yield source.fault("options.none", path, question=question.id)
    if (count := len(question.options)) > OPTIONS:
        at = (*path, "options_from" if question.options_from else "options")
        data = {"question": question.id, "count": count, "max": OPTIONS}
        yield source.fault("options.too_many", at, **data)
    yield from _each(question, source, path)
    alone = [option.exclusive for option in question.options]
    if question.kind == "choices" and alone and all(alone):
        yield source.fault("options.all_exclusive", path, question=question.id)


def _each(question: Question, source: Source, path: Path) -> Iterator[Fault]:
    """Options by themselves."""
    seen: set[str] = set()
    for index, option in enumerate(question.options):
        at = (*path, "options", index)
        if option.id in seen and question.options_from is None:
            yield source.fault("id.twice", at, id=option.id, what="option")
        seen.add(option.id)
        size = len(option.id.encode())
        if size > OPTION_BYTES or ":" in option.id:
            yield source.fault("options.id", at, id=option.id, size=size, max=OPTION_BYTES)
        if option.exclusive and question.kind == "choice":
            yield source.fault("options.exclusive_in_choice", at, id=option.id)


def _limits(question: Question, source: Source, path: Path) -> Iterator[Fault]:
    read = _day if question.kind in DATES else number
    limits: dict[str, Decimal | date | None] = {}
    for name, text in (("min", question.min), ("max", question.max)):
        if text is not None and text != "today":
            limits[name] = read(text)
            if limits[name] is None:
                yield source.fault("limits.unreadable", (*path, name), limit=name, value=text)
    low, high = limits.get("min"), limits.get("max")
    if _above(low, high) or _above(question.min_length, question.max_length):
        yield source.fault("limits.crossed", path, question=question.id)
    elif not room(question.kind, low, high):
        first = "min" if low is not None else "max"
        yield source.fault("limits.empty", (*path, first), question=question.id)
    for setting, least, most in (
        ("min_length", 0, MESSAGE),
        ("max_length", 1, MESSAGE),
        ("max_files", 1, FILES),
        ("seconds", 1, HOUR),
    ):
        size = getattr(question, setting)
        if size is not None and not least <= size <= most:
            data = {"limit": setting, "value": size, "least": least, "most": most}
            yield source.fault("limits.impossible", (*path, setting), **data)


def _above(low: object, high: object) -> bool:
    if isinstance(low, Decimal | int) and isinstance(high, Decimal | int):
        return low > high
    if isinstance(low, date) and isinstance(high, date):
        return low > high
    return False


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
