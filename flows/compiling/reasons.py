"""Why a value has not its shape, as a word that locales/*/check.ftl has a sentence for."""

import re
from collections.abc import Mapping
from difflib import get_close_matches

from pydantic_core import ErrorDetails

from flows.compiling.cells import KINDS

SHOWN = 60
"""Characters of a wrong value that are told; more would bury the fault."""

REASONS: Mapping[str, str] = {
    "int_type": "integer",
    "int_parsing": "integer",
    "int_from_float": "integer",
    "float_type": "number",
    "float_parsing": "number",
    "decimal_type": "number",
    "decimal_parsing": "number",
    "bool_type": "truth",
    "bool_parsing": "truth",
    "string_type": "text",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "list_type": "list",
    "tuple_type": "list",
    "set_type": "list",
    "frozen_set_type": "list",
    "date_type": "date",
    "date_parsing": "date",
    "date_from_datetime_parsing": "date",
    "literal_error": "one_of",
    "enum": "one_of",
    "greater_than_equal": "least",
    "greater_than": "above",
    "less_than_equal": "most",
    "less_than": "below",
    "string_too_short": "short",
    "string_too_long": "long",
    "string_pattern_mismatch": "pattern",
}
"""Reasons by pydantic's type of error; of any other its own words are told."""

BOUNDS = ("ge", "gt", "le", "lt", "min_length", "max_length", "pattern")


def reason(detail: ErrorDetails) -> dict[str, str]:
    """What a `shape.wrong` fault tells besides its key.

    `why` is a reason above or pydantic's own words; `typed` what stands in the file, `limit` the
    bound that it breaks, `known` the values that may stand there, `near` the likest of them.
    """
    context = detail.get("ctx") or {}
    limit = next((str(context[name]) for name in BOUNDS if name in context), "")
    known = _known(detail)
    typed = _written(detail["input"])
    near = get_close_matches(typed, known, n=1)
    return {
        "why": REASONS.get(detail["type"], detail["msg"]),
        "typed": typed if len(typed) <= SHOWN else f"{typed[:SHOWN]}…",
        "limit": limit,
        "known": ", ".join(known),
        "near": near[0] if near else "none",
    }


def _written(value: object) -> str:
    """A value as YAML has it; of one that is no scalar its brackets."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list | tuple):
        return "[…]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _known(detail: ErrorDetails) -> list[str]:
    """The values of a field that has only some; of a question's kinds also those of tables."""
    known = re.findall(r"'([^']*)'", str((detail.get("ctx") or {}).get("expected", "")))
    tables = sorted(KINDS) if detail["loc"][-1:] == ("kind",) and "yes_no" in known else []
    return [*known, *tables]
