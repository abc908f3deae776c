"""What official registers say of a company: every value with its source and its day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from flows.conditions import Value

RegisterSource = Literal["sme", "dadata"]
"""sme: the Federal Tax Service's open data of the SME register; dadata: the DaData web service."""

RegisterField = Literal[
    "name",
    "short_name",
    "ogrn",
    "kpp",
    "kind",
    "status",
    "category",
    "okved",
    "okveds",
    "region",
    "address",
    "head",
    "registered_on",
    "sme_since",
]
"""What may be known of a company.

`kind` is "company" or "sole_trader"; `status` "active", "liquidating", "liquidated", "bankrupt" or
"reorganizing"; `category` "micro", "small" or "medium" (being there at all means: in the SME
register); `okved` the main code and `okveds` all of them, main first; `region` the two digits of
the subject of the Federation; `registered_on` and `sme_since` are days, ISO.
"""


@dataclass(frozen=True, slots=True)
class Known:
    """A value as a register has it. `as_of` is the day for which the register says it."""

    value: Value
    source: RegisterSource
    as_of: date


@dataclass(frozen=True, slots=True)
class Company:
    """One company by its ИНН, as one or several registers know it."""

    inn: str
    values: Mapping[RegisterField, Known] = field(default_factory=dict)

    def value(self, name: RegisterField) -> Value:
        """What is known, without its source; None where nothing is."""
        known = self.values.get(name)
        return None if known is None else known.value


def joined(inn: str, companies: tuple[Company, ...]) -> Company:
    """One company from several registers: of each value the first that has it."""
    values: dict[RegisterField, Known] = {}
    for company in reversed(companies):
        values |= company.values
    return Company(inn, values)
