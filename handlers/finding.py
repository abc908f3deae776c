"""The search of the catalogue: forgiving of slips, word forms and half-typed words.

The index knows the words of both languages at once, so that one finds by either.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import log, sqrt

from rapidfuzz import process
from rapidfuzz.distance import OSA

from flows.catalogue import Service, part_key
from flows.library import Library
from flows.model import Pack
from flows.people import Language
from handlers.stems import stem, words
from locales.lookup import LANGUAGES, Lookup

NAME, SEARCH, NEED, PART, ABOUT = 3.0, 2.5, 1.5, 1.2, 1.0
"""How much a word counts by where it stands."""

BEGUN = 3
"""Letters that are enough for the beginning of a word."""
AS_BEGUN = 0.9
"""What such a word counts beside a whole one."""

SLIPS = 4
"""Letters from which on a word may have slips."""
KNOWN, LIKE = 0.85, 0.74
"""How alike two words must be: where the word itself is known, and where it is not."""

WORTH, LEAST = 0.3, 0.8
"""A result below this part of the best one, or below this score, is left out."""
UNDERSTOOD = 0.34
"""The part of the words that were asked which a result must have."""

LONGEST = 200
"""Characters of a query that are looked at: a long message must not hold up everybody else."""

NUMBER = re.compile(r"\d+(?:[.:]\d+)+")
SAME, BELOW = 100.0, 50.0
"""A clause's number is surer than any word."""

Text = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """A service that was found; a greater `score` fits better."""

    pack: Pack
    service: Service
    score: float


@dataclass(frozen=True, slots=True)
class _Index:
    entries: list[tuple[Pack, Service]] = field(default_factory=list)
    weights: dict[str, dict[int, float]] = field(default_factory=dict)
    """By stem: in which entries it stands, and what it counts there."""

    def add(self, entry: int, text: str, weight: float) -> None:
        """Take in a text's words; English ones whole too, as their stems are often far shorter."""
        forms = ((stem(word), word) if word.isascii() else (stem(word),) for word in words(text))
        for form in (form for some in forms for form in some):
            places = self.weights.setdefault(form, {})
            places[entry] = max(weight, places.get(entry, 0.0))

    def rarity(self, known: str) -> float:
        """A word that stands in few places says more."""
        return 1 + log(len(self.entries) / len(self.weights[known])) / 2


class Finder:
    """Searches the offered services of the installed packs."""

    def __init__(
        self,
        library: Library,
        pack_texts: Mapping[tuple[str, Language], Lookup],
        own_texts: Mapping[Language, Lookup],
    ) -> None:
        """`own_texts` name the needs, and the words that mean nothing in a search."""
        self._library = library
        self._pack_texts = pack_texts
        self._own = own_texts

    def __call__(self, query: str, most: int = 10) -> list[Hit]:
        """The services that fit, best first; none where too little of it is understood.

        What says nothing is read once more as Russian that was typed on Latin keys.
        """
        said = query[:LONGEST]
        return self._found(said, most) or self._found(said.casefold().translate(self._keys), most)

    def _found(self, query: str, most: int) -> list[Hit]:
        index = self._index
        scores = self._by_number(query)
        asked = [word for word in dict.fromkeys(words(query)) if word not in self._noise]
        for entry, score in self._by_words(asked).items():
            scores[entry] += score
        best = max(scores.values(), default=0.0)
        found = [Hit(*index.entries[entry], score) for entry, score in scores.items()]
        found = [hit for hit in found if hit.score >= max(best * WORTH, LEAST)]
        return sorted(found, key=lambda hit: -hit.score)[:most]

    @cached_property
    def _keys(self) -> dict[int, int]:
        """The keyboard: which Russian letter stands on which Latin key."""
        latin, russian = self._own["ru"].get("search-keys").split()
        return str.maketrans(latin, russian)

    @cached_property
    def _noise(self) -> frozenset[str]:
        said = (texts.get("search-noise") for texts in self._own.values())
        return frozenset(word for text in said for word in words(text))

    @cached_property
    def _index(self) -> _Index:
        index = _Index()
        for pack in self._library.packs.values():
            for service in pack.services:
                if service.offered:
                    index.entries.append((pack, service))
                    for text, weight in self._texts(pack, service):
                        index.add(len(index.entries) - 1, text, weight)
        return index

    def _texts(self, pack: Pack, service: Service) -> Iterator[Text]:
        name = f"service-{service.id}"
        yield service.official, ABOUT
        yield from ((part.official, ABOUT) for part in service.parts)
        for language in LANGUAGES:
            said, own = self._pack_texts[pack.id, language], self._own[language]
            yield said.get(name), NAME
            yield said.find(f"{name}.search") or "", SEARCH
            yield said.find(f"{name}.about") or "", ABOUT
            yield from ((own.get(f"need-{need}"), NEED) for need in service.needs)
            keys = (part_key(service, part) for part in service.parts)
            yield from ((said.find(key) or "", PART) for key in keys)

    def _by_number(self, query: str) -> dict[int, float]:
        """Services whose number in the source is named, or stands below the one named."""
        scores: dict[int, float] = defaultdict(float)
        named = {*NUMBER.findall(query), query.strip().rstrip(".").casefold()} - {""}
        for entry, (_, service) in enumerate(self._index.entries):
            for number in _numbers(service):
                if number in named:
                    scores[entry] = max(scores[entry], SAME)
                elif any(number.startswith(f"{one}.") for one in named):
                    scores[entry] = max(scores[entry], BELOW)
        return scores

    def _by_words(self, asked: list[str]) -> dict[int, float]:
        total: dict[int, float] = defaultdict(float)
        understood: dict[int, int] = defaultdict(int)
        for word in asked:
            best: dict[int, float] = {}
            for known, likeness in self._like(stem(word)).items():
                rarity = self._index.rarity(known)
                for entry, weight in self._index.weights[known].items():
                    best[entry] = max(best.get(entry, 0.0), weight * likeness * rarity)
            for entry, score in best.items():
                total[entry] += score
                understood[entry] += 1
        share = {entry: count / len(asked) for entry, count in understood.items()}
        return {e: total[e] * sqrt(share[e]) for e in total if share[e] >= UNDERSTOOD}

    def _like(self, asked: str) -> dict[str, float]:
        """Stems that may be meant, with how sure that is, up to 1."""
        known = self._index.weights
        found = {one: AS_BEGUN for one in known if len(asked) >= BEGUN and one.startswith(asked)}
        if len(asked) >= SLIPS:
            least = KNOWN if asked in known else LIKE
            alike = process.extract(
                asked, list(known), scorer=OSA.normalized_similarity, score_cutoff=least, limit=None
            )
            found |= {str(one): likeness**2 for one, likeness, _ in alike if one not in found}
        if asked in known:
            found[asked] = 1.0
        return found


def _numbers(service: Service) -> set[str]:
    every = [*service.all_numbers, *(n for part in service.parts for n in part.numbers)]
    return {form for number in every for form in (number.casefold(), number.split(":")[-1])}
