"""The 85 regions of the REC's questionnaire, by the names it gives them."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import BaseModel

from flows.reference import data
from flows.reference.names import Names

# People leave the kind of a region out: "Хабаровский", "Орловская".
_KINDS = (" область", " край")


class Region(BaseModel, frozen=True, extra="forbid"):
    """A region by an id of our own; `code` is the number of the subject of the Federation.

    `ru` is the source's exact name [rec-marketplaces, Приложение 2].
    """

    id: str
    code: str
    ru: str
    en: str
    aliases: tuple[str, ...] = ()

    def label(self, language: Literal["ru", "en"]) -> str:
        """Return the name for a person."""
        return self.ru if language == "ru" else self.en


class _File(BaseModel, frozen=True, extra="forbid"):
    source: str
    ambiguous: Mapping[str, tuple[str, ...]]
    regions: tuple[Region, ...]


@cache
def _file() -> _File:
    return _File.model_validate_json(data.text("regions.json"))


@cache
def regions() -> Mapping[str, Region]:
    """Return all regions by id, in the source's order."""
    return {region.id: region for region in _file().regions}


@cache
def names() -> Names:
    """Return the index of all names, short names, codes and aliases."""
    known = {r.id: (r.ru, _short(r.ru), r.en, r.code, *r.aliases) for r in _file().regions}
    return Names(known, _file().ambiguous)


def _short(name: str) -> str:
    for kind in _KINDS:
        name = name.removesuffix(kind)
    return name
