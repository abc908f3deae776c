"""Countries by the names people give them, in Russian and English."""

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.places import Places
from flows.readers.text import split_many
from flows.reference import countries


def read_country(text: str, ask: Ask) -> Read:
    """Read countries as alpha-2 codes.

    Raises `text.empty`, `country.group` ("страны ЕС"), `country.unknown`, `country.slip` and
    `country.ambiguous` (both with suggestions), `country.not_allowed`, `list.too_many`.
    """
    for item in split_many(text, ask):
        if countries.is_group(item):
            raise BadAnswer("country.group", {"typed": echo(item)})
    known = countries.countries()

    def label(code: str) -> str:
        return known[code].label(ask.language)

    read = Places("country", countries.names(), label, ask.countries).read(text, ask)
    for code in read.value if isinstance(read.value, list) else [str(read.value)]:
        if ask.countries is not None and code not in ask.countries:
            raise BadAnswer("country.not_allowed", {"typed": label(code)})
    return read
