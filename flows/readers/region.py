"""Regions of Russia by name, short name, capital or number."""

from flows.readers.base import Ask, BadAnswer, Read
from flows.readers.places import Places
from flows.reference import regions


def read_region(text: str, ask: Ask) -> Read:
    """Read regions as ids of the questionnaire's list.

    Raises `text.empty`, `region.unknown`, `region.slip` and `region.ambiguous` (both with
    suggestions), `region.not_allowed`, `list.too_many`.
    """
    known = regions.regions()

    def label(region: str) -> str:
        return known[region].label(ask.language)

    read = Places("region", regions.names(), label, ask.regions).read(text, ask)
    for region in read.value if isinstance(read.value, list) else [str(read.value)]:
        if ask.regions is not None and region not in ask.regions:
            raise BadAnswer("region.not_allowed", {"typed": label(region)})
    return read
