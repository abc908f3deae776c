"""What stands before the numbers of a pack's applications: readable aloud, and of one pack only."""

import re
from collections.abc import Iterator, Mapping

from flows.compiling.source import Fault, Source
from flows.model import Pack

MOST = 8
"""Letters that can be read out on the telephone; the store keeps twice as many."""

PREFIX = re.compile(rf"[^\W_]{{1,{MOST}}}")


def prefix(pack: Pack, source: Source) -> Iterator[Fault]:
    """A prefix that is no short word of letters and digits. `source` is `pack.yaml`."""
    if not PREFIX.fullmatch(pack.prefix):
        yield source.fault("pack.prefix", ("prefix",), prefix=pack.prefix, max=MOST)


def taken(pack: Pack, source: Source, others: Mapping[str, Source]) -> Iterator[Fault]:
    """The prefix of another pack: their applications would share one count.

    `others` are the `pack.yaml` of the packs beside this one, by name.
    """
    for name, other in sorted(others.items()):
        if other.node(("prefix",)) == pack.prefix:
            yield source.fault("pack.prefix_taken", ("prefix",), prefix=pack.prefix, pack=name)
