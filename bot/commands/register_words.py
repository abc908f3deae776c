"""What `prichal register` prints."""

import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date

import click

from bot.commands.printed import as_json as json_text
from bot.commands.printed import say
from flows.conditions import Value
from flows.ports import RegisterSet
from flows.register import Company, Known
from locales.texts import Texts
from storage.register.faults import RegisterFault
from storage.register.importing import Imported
from storage.register.progress import Progress

EVERY = {True: 0.5, False: 10.0}
"""Seconds between lines of progress on a terminal, where each replaces the last, and in a log."""

DAYS = {"registered_on", "sme_since"}
"""Fields that are days."""

WORDED = {"kind", "status", "category"}
"""Fields that are one of few words."""


class Progressing:
    """Says on standard error how far the reading is and how fast it goes."""

    def __init__(self, texts: Texts) -> None:
        """The clock begins with the first batch that was not read by an earlier import."""
        self._texts = texts
        self._terminal = sys.stderr.isatty()
        self._began: tuple[float, int] | None = None
        self._told = 0.0

    def __call__(self, progress: Progress) -> None:
        """A batch was kept."""
        now = time.monotonic()
        if self._began is None:
            self._began = (now, progress.read)
            self._told = now
        began, read = self._began
        if now - self._told < EVERY[self._terminal]:
            return
        self._told = now
        speed = int((progress.read - read) / (now - began)) if now > began else 0
        text = say(self._texts, "register-progress", read=str(progress.read), speed=str(speed))
        click.echo(f"\r{text}" if self._terminal else text, err=True, nl=not self._terminal)

    def end(self) -> None:
        """What comes next begins a line."""
        if self._terminal and self._told:
            click.echo(err=True)


def imported(done: Imported, texts: Texts, *, as_json: bool) -> str:
    """The summary of an import."""
    speed = int((done.read - done.resumed) / (done.seconds.get("load") or 1))
    if as_json:
        own = {"as_of": done.as_of.isoformat(), "records_per_second": speed}
        return json_text({**asdict(done), **own})
    data = {"as_of": f"{done.as_of:%d.%m.%Y}", "records": str(done.records)}
    if done.same:
        return say(texts, "register-same", **data)
    lines = [say(texts, "register-resumed", read=str(done.resumed))] if done.resumed else []
    lines.append(say(texts, "register-loaded", **data))
    count = {"read": str(done.read), "unusable": str(done.unusable), "speed": str(speed)}
    lines.append(say(texts, "register-read", **count))
    return "\n".join(lines)


def status(found: RegisterSet | None, today: date, texts: Texts, *, as_json: bool) -> str:
    """The set in force; JSON's null where there is none."""
    if found is None:
        return "null" if as_json else say(texts, "register-none")
    age = (today - found.as_of).days
    if as_json:
        return json_text({**asdict(found), "as_of": found.as_of.isoformat(), "age_days": age})
    data = {"as_of": f"{found.as_of:%d.%m.%Y}", "records": str(found.records), "age": str(age)}
    codes = ", ".join(found.regions)
    where = say(texts, "register-regions", codes=codes) if codes else texts.get("register-country")
    return "\n".join([say(texts, "register-in_force", **data), where])


def company(found: Company, texts: Texts, *, as_json: bool) -> str:
    """Every value in words, below its source and the source's day."""
    if as_json:
        known = {name: _plain(value) for name, value in found.values.items()}
        return json_text({"inn": found.inn, "values": known})
    return "\n".join(_lines(found, texts))


def fault(wrong: RegisterFault, texts: Texts) -> str:
    """What is wrong, where, and that nothing has changed."""
    key = wrong.code.replace("register.", "register-fault-")
    return say(texts, "register-fault", what=say(texts, key, **wrong.data))


def _lines(found: Company, texts: Texts) -> Iterator[str]:
    sources = dict.fromkeys((known.source, known.as_of) for known in found.values.values())
    for source, as_of in sources:
        named = texts.get(f"register-source-{source}")
        yield say(texts, "register-source", source=named, as_of=f"{as_of:%d.%m.%Y}")
        for name, known in found.values.items():
            if (known.source, known.as_of) == (source, as_of):
                field = texts.get(f"register-field-{name}")
                said = _said(name, known.value, texts)
                yield "  " + say(texts, "register-value", name=field, value=said)


def _said(name: str, value: Value, texts: Texts) -> str:
    """A value as people read it: kinds in words, days as 10.11.2026."""
    if isinstance(value, list):
        return ", ".join(value)
    if name in DAYS:
        return f"{date.fromisoformat(str(value)):%d.%m.%Y}"
    key = f"register-{name}-{value}"
    return texts.get(key) if name in WORDED else str(value)


def _plain(known: Known) -> dict[str, object]:
    return {"value": known.value, "source": known.source, "as_of": known.as_of.isoformat()}
