"""The Jinja of templates, kept from running for ever and from filling the memory.

A template is checked by printing it, and printed while a person waits: what it may count, repeat
and pad has a bound. Words of answers are never code, but a slip in a template is one.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import StrictUndefined, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

MOST = 2000
"""Numbers that all `range` of one template may count together, and the longest line to write on."""

REPEATING = frozenset({"*", "**", "%"})
"""Operators that of words or of great numbers make something far longer."""

GREATEST = 10**9
"""Beyond it no number of a printed form is reckoned with."""

PADDING = {"center", "expandtabs", "format", "format_map", "ljust", "rjust", "zfill"}
"""Methods of words that make them as long as they are told."""

FILTERS = ("batch", "center", "format", "indent", "slice")
"""Filters that do the same."""

NAMES = ("cycler", "joiner", "lipsum", "namespace")
"""Helpers that no printed form needs; a namespace in a loop could double without an end."""

SLIPS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What comes out of a template that can be read but not printed (`1/0`, an included file)."""


class Bounded(SandboxedEnvironment):
    """A sandbox of one template: an unknown name is a fault, and work without end is one too."""

    intercepted_binops = REPEATING

    def __init__(self, **settings: Any) -> None:
        """`settings` are those of Jinja's environment."""
        super().__init__(undefined=StrictUndefined, **settings)
        self.globals = {name: one for name, one in self.globals.items() if name not in NAMES}
        self.globals["range"] = _Counted().range
        for name in FILTERS:
            del self.filters[name]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon with numbers. Raises SecurityError for words, lists and great numbers."""
        for one in (left, right):
            if not isinstance(one, int | float) or abs(one) > GREATEST:
                raise SecurityError(f"{operator}: {type(one).__name__}")
        if operator == "**":
            raise SecurityError(operator)
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether the template may use it."""
        padded = isinstance(obj, str) and attr in PADDING
        return not padded and super().is_safe_attribute(obj, attr, value)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """None: words are not formatted here, a width could be any number."""
        del value
        return None


class _Counted:
    """Counts what all `range` of a template have gone through."""

    def __init__(self) -> None:
        self.count = 0

    def range(self, *ends: int) -> Iterator[int]:
        """The same as Python's. Raises SecurityError when too much was counted."""
        for number in range(*ends):
            self.count += 1
            if self.count > MOST:
                raise SecurityError(f"range: {MOST}")
            yield number


def bounded(number: int) -> int:
    """A length that a template asks for. Raises SecurityError when no sheet holds it."""
    if not 0 <= number <= MOST:
        raise SecurityError(f"{number} > {MOST}")
    return number
