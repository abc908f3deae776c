"""Lines beside a drawing, each on a track where it meets no other."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """How far up and down a line goes, in pixels."""

    name: str
    top: float
    bottom: float


def tracks(spans: Iterable[Span]) -> Mapping[str, int]:
    """A track for each span by name, from 0 beside the text outwards; short ones stay inside.

    Two spans on one track never touch.
    """
    taken: list[list[Span]] = []
    found: dict[str, int] = {}
    for span in sorted(spans, key=lambda one: (one.bottom - one.top, one.top, one.name)):
        track = next((n for n, others in enumerate(taken) if _free(span, others)), len(taken))
        if track == len(taken):
            taken.append([])
        taken[track].append(span)
        found[span.name] = track
    return found


def _free(span: Span, others: Iterable[Span]) -> bool:
    return all(span.bottom < other.top or other.bottom < span.top for other in others)
