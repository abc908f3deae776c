"""All rounds of a contestant in one line of figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from statistics import median

from bench.contestants import FLOOR, PEER
from bench.rounds import Throughput


@dataclass(frozen=True, slots=True)
class Figures:
    """Medians of the rounds.

    `of_floor` and `of_peer` are medians of the ratios within each round, so that what the machine
    did meanwhile touches both sides. Waits are milliseconds until the reply is shown.
    """

    name: str
    per_second: float
    of_floor: float
    of_peer: float
    cpu_ms: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    started_in: float
    memory_idle: float
    memory_busy: float
    calls: float
    press_answers: float
    missing: int


def figures(
    name: str, rounds: Mapping[str, Sequence[Throughput]], waits: Sequence[float]
) -> Figures:
    """The figures of one; `rounds` are everybody's, `waits` its seconds, sorted."""
    own = rounds[name]

    def middle(field: str) -> float:
        return float(median(map(attrgetter(field), own)))

    return Figures(
        name=name,
        per_second=middle("per_second"),
        of_floor=_ratio(own, rounds[FLOOR]),
        of_peer=_ratio(own, rounds[PEER]),
        cpu_ms=middle("cpu_ms"),
        p50_ms=1000 * percentile(waits, 50),
        p95_ms=1000 * percentile(waits, 95),
        p99_ms=1000 * percentile(waits, 99),
        started_in=middle("started_in"),
        memory_idle=middle("memory_idle"),
        memory_busy=middle("memory_busy"),
        calls=middle("calls"),
        press_answers=middle("press_answers"),
        missing=sum(one.missing for one in own),
    )


def percentile(ordered: Sequence[float], percent: int) -> float:
    """The smallest value that so many percent are not above (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _ratio(own: Sequence[Throughput], other: Sequence[Throughput]) -> float:
    return median(a.per_second / b.per_second for a, b in zip(own, other, strict=True))
