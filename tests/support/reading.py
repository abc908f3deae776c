"""Reading an answer in one line, with a fixed today."""

from datetime import date
from typing import Any

import pytest

from bot import contacts
from flows.readers.base import Ask, BadAnswer, Reader
from flows.readers.registry import READERS
from flows.readers.show import Value

TODAY = date(2026, 11, 20)
ALL_READERS: dict[str, Reader] = {**READERS, **contacts.READERS}


def ask(**bounds: Any) -> Ask:
    return Ask(**{"today": TODAY, **bounds})


def value(kind: str, typed: str, **bounds: Any) -> Value:
    """Return what the reader of `kind` makes of the text."""
    return ALL_READERS[kind](typed, ask(**bounds)).value


def fault(kind: str, typed: str, **bounds: Any) -> BadAnswer:
    """Return why the reader of `kind` refuses the text."""
    with pytest.raises(BadAnswer) as raised:
        ALL_READERS[kind](typed, ask(**bounds))
    return raised.value
