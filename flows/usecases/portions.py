"""Work in portions: a transaction each, left off between two of them when the bot stops."""

from collections.abc import Callable

Going = Callable[[], bool]
"""Whether another portion may be begun."""


def always() -> bool:
    """Until all is done."""
    return True
