"""Countries: codes, names in two languages, and what else people call them."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import BaseModel

from flows.reference import data
from flows.reference.names import Names, normal


class Country(BaseModel, frozen=True, extra="forbid"):
    """A country by its ISO 3166-1 alpha-2 code.

    Abkhazia (AB) and South Ossetia (OS) have theirs from the Russian classifier ОКСМ. `eaeu`
    marks the members of the Eurasian Economic Union, Russia among them.
    """

    code: str
    ru: str
    en: str
    aliases: tuple[str, ...] = ()
    eaeu: bool = False

    def label(self, language: Literal["ru", "en"]) -> str:
        """Return the name for a person."""
        return self.ru if language == "ru" else self.en


class _File(BaseModel, frozen=True, extra="forbid"):
    source: str
    ambiguous: Mapping[str, tuple[str, ...]]
    groups: frozenset[str]
    countries: tuple[Country, ...]


@cache
def _file() -> _File:
    return _File.model_validate_json(data.text("countries.json"))


@cache
def countries() -> Mapping[str, Country]:
    """Return all countries by code."""
    return {country.code: country for country in _file().countries}


@cache
def names() -> Names:
    """Return the index of all names and aliases."""
    known = {c.code: (c.ru, c.en, *c.aliases) for c in _file().countries}
    return Names(known, _file().ambiguous)


@cache
def _groups() -> frozenset[str]:
    return frozenset(normal(group) for group in _file().groups)


def is_group(typed: str) -> bool:
    """Tell whether the words name many countries at once, as "страны ЕС" do."""
    return normal(typed) in _groups()


def eaeu() -> frozenset[str]:
    """Return the codes of the members of the Eurasian Economic Union."""
    return frozenset(country.code for country in _file().countries if country.eaeu)
