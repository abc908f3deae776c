"""What came of a look-up in registers: the company, who has it, who has not, who did not answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from flows.register import Company, Known, RegisterSource
from flows.session import Standing


@dataclass(frozen=True, slots=True)
class Looked:
    """What registers said. `company` is empty unless `standing` is "known".

    `absent` are registers that have no such company, each with its day ("sme:2026-11-10"); one
    that holds only some regions is not among them. `away` did not answer.
    """

    company: Company
    standing: Standing
    absent: tuple[str, ...] = ()
    away: tuple[RegisterSource, ...] = ()
    asked: tuple[str, ...] = ()
    """Registers that have it, each with its day."""

    @property
    def trouble(self) -> str:
        """The status of a company that is winding up or gone, else empty."""
        status = self.company.value("status")
        return "" if status in {None, "active", "reorganizing"} else str(status)


def origin(known: Known) -> str:
    """The register and its day, as they are kept: "sme:2026-11-10"."""
    return f"{known.source}:{known.as_of.isoformat()}"


def days(companies: Iterable[Company]) -> tuple[str, ...]:
    """Each register that says something of the companies, with the latest of its days."""
    latest: dict[str, Known] = {}
    for company in companies:
        for known in company.values.values():
            before = latest.get(known.source)
            if before is None or before.as_of < known.as_of:
                latest[known.source] = known
    return tuple(origin(known) for known in latest.values())
