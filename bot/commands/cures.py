"""Faults of data and of an installation in the reader's words."""

from collections.abc import Iterable, Iterator

from bot.commands.printed import say
from flows.compiling.source import Fault
from flows.errors import FlowError
from locales.texts import Texts
from storage.packs import PackFaults

SHOWN = 5
"""Faults of one file that are told where there is no room for all."""


def cure(fault: Fault, texts: Texts) -> str:
    """What is wrong and how to put it right; the code where there is no text."""
    key = f"cure-{fault.code.replace('.', '-')}"
    return say(texts, key, **fault.data) if texts.has(key) else fault.code


def cures(faults: Iterable[Fault], texts: Texts) -> Iterator[str]:
    """A line for each fault, with its place."""
    for fault in faults:
        yield f"{fault.file}:{fault.line}: {cure(fault, texts)}"


def told(error: FlowError, texts: Texts) -> str:
    """What keeps the bot from its centre or its packs, with the first faults of the file."""
    what = say(texts, f"fault-{error.code.replace('.', '-')}", **error.data)
    faults = error.faults[:SHOWN] if isinstance(error, PackFaults) else ()
    return "\n".join([what, *(f"    {line}" for line in cures(faults, texts))])
