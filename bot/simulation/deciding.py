"""When does one comparison decide what a condition comes to? When its opposite would turn it."""

from bot.simulation.space import Literal
from flows.conditions import All, Any, Condition, Not, Test, tests

Held = Condition | bool
"""A condition of which a part is known, or what it comes to."""


def deciding(condition: Condition, number: int) -> tuple[Literal, ...] | None:
    """What has to hold so that the comparison (by its number in reading order) decides.

    None where it never does.
    """
    if_true, if_false = _with(condition, number, True), _with(condition, number, False)
    wanted = not _turned(condition, number)
    literals: list[Literal] = []
    for held, comes_to in ((if_true, wanted), (if_false, not wanted)):
        if isinstance(held, bool):
            if held is not comes_to:
                return None
        else:
            literals.append(Literal(held, comes_to))
    return tuple(literals)


def _with(condition: Condition, number: int, value: bool) -> Held:
    """The condition with one comparison taken as true or as false."""
    match condition:
        case Test():
            return value if number == 0 else condition
        case Not():
            inner = _with(condition.not_, number, value)
            return not inner if isinstance(inner, bool) else Not.model_validate({"not": inner})
        case All():
            return _joined(All, _parts(condition.all, number, value))
        case Any():
            return _joined(Any, _parts(condition.any, number, value))


def _parts(parts: tuple[Condition, ...], number: int, value: bool) -> list[Held]:
    found: list[Held] = []
    for part in parts:
        size = sum(1 for _ in tests(part))
        found.append(_with(part, number, value) if 0 <= number < size else part)
        number -= size
    return found


def _joined(sort: type[All | Any], parts: list[Held]) -> Held:
    deciding_value = sort is Any
    if any(part is deciding_value for part in parts):
        return deciding_value
    open_parts = [part for part in parts if not isinstance(part, bool)]
    if not open_parts:
        return not deciding_value
    return sort.model_validate({"any" if sort is Any else "all": open_parts})


def _turned(condition: Condition, number: int) -> bool:
    """Whether the comparison stands under an odd number of `not`."""
    match condition:
        case Test():
            return False
        case Not():
            return not _turned(condition.not_, number)
        case All() | Any():
            for part in condition.all if isinstance(condition, All) else condition.any:
                size = sum(1 for _ in tests(part))
                if number < size:
                    return _turned(part, number)
                number -= size
    return False
