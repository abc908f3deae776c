"""Whether two spellings name the same company: quotes, case and ё make no difference."""

import re
from collections.abc import Iterable
from functools import cache

from pydantic import BaseModel

from flows.reference import data

_SIGNS = re.compile(r"[^\w]+|_+")


class _File(BaseModel, frozen=True, extra="forbid"):
    source: str
    forms: tuple[tuple[str, str], ...]


@cache
def _file() -> _File:
    return _File.model_validate_json(data.text("legal_forms.json"))


def same_name(typed: str, names: Iterable[str]) -> bool:
    """Whether what was typed is one of the names.

    A legal form may be left out or stand elsewhere; two different ones are two companies.
    """
    forms, words = _parted(typed)
    for name in names:
        others, own = _parted(name)
        if words == own and (not forms or not others or forms == others):
            return True
    return False


def short_name(name: str) -> str:
    """A name with its legal form abbreviated, as it stands on signs and in lists."""
    for whole, short in _file().forms:
        found = re.search(re.escape(whole), name, re.IGNORECASE)
        if found is not None:
            return f"{name[: found.start()]}{short.upper()}{name[found.end() :]}".strip()
    return name


def _parted(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The legal forms and the other words of a name."""
    folded = " ".join(name.casefold().replace("ё", "е").split())
    for whole, short in _file().forms:
        folded = folded.replace(whole, f" {short} ")
    short_forms = {short for _, short in _file().forms}
    words = _SIGNS.sub(" ", folded).split()
    forms = frozenset(word for word in words if word in short_forms)
    return forms, tuple(word for word in words if word not in short_forms)
