"""One `Документ` of the SME register: what is kept of its elements."""

import re
from datetime import date
from functools import lru_cache

from flows.readers.text import one_line
from storage.register.records import CATEGORIES, KINDS, Record

Attributes = dict[str, str]

COMPANY, TRADER, PERSON, PLACE = "ОргВклМСП", "ИПВклМСП", "ФИОИП", "СведМН"
DECLARED, REPORTED = "СвОКВЭД", "СвОКВЭДотч"
MAIN, MORE = "СвОКВЭДОсн", "СвОКВЭДДоп"

ONCE = frozenset({COMPANY, TRADER, PERSON, PLACE})
WANTED = ONCE | {DECLARED, REPORTED, MAIN, MORE}

KIND_CODES = {str(code): code for code in KINDS}
CATEGORY_CODES = {str(code): code for code in CATEGORIES}

INN = re.compile(r"\d{10}|\d{12}", re.ASCII)
OGRN = re.compile(r"\d{13}|\d{15}", re.ASCII)
OKVED = re.compile(r"\d\d(\.\d{1,2}){0,2}", re.ASCII)
REGION = re.compile(r"\d{1,2}", re.ASCII)

LONGEST_NAME = 1000
"""The schema's own limit."""

MOST_CODES = 3000
"""The whole ОКВЭД has fewer."""


class Document:
    """The elements of a document as they come. ОКВЭД that was declared goes before reported."""

    __slots__ = ("_block", "_codes", "_head", "_once")

    def __init__(self, head: Attributes) -> None:
        """`head`: the attributes of `Документ` itself."""
        self._head = head
        self._once: dict[str, Attributes] = {}
        self._codes: dict[str, list[str]] = {}
        self._block = DECLARED

    def add(self, name: str, attributes: Attributes) -> None:
        """One of the `WANTED` elements."""
        if name in ONCE:
            self._once[name] = attributes
        elif name in {MAIN, MORE}:
            self._add_code(attributes.get("КодОКВЭД", ""), first=name == MAIN)
        else:
            self._block = name

    @property
    def as_of(self) -> date | None:
        """The day for which the register says it."""
        return day(self._head.get("ДатаСост", ""))

    def record(self) -> Record | None:
        """The company; None where there is no ИНН to find it by."""
        trader = self._once.get(TRADER)
        subject = self._once.get(COMPANY) or trader or {}
        inn = subject.get("ИННЮЛ") or subject.get("ИННФЛ") or ""
        if INN.fullmatch(inn) is None:
            return None
        ogrn = subject.get("ОГРН") or subject.get("ОГРНИП") or ""
        return Record(
            inn=inn,
            ogrn=ogrn if OGRN.fullmatch(ogrn) else None,
            kind=KIND_CODES.get(self._head.get("ВидСубМСП", "")),
            category=CATEGORY_CODES.get(self._head.get("КатСубМСП", "")),
            name=self._person() if subject is trader else _name(subject.get("НаимОрг")),
            short_name=_name(subject.get("НаимОргСокр")) or None,
            okveds=self._okveds(),
            region=self._region(),
            entered_on=_number(day(self._head.get("ДатаВклМСП", ""))),
        )

    def _add_code(self, code: str, *, first: bool) -> None:
        codes = self._codes.setdefault(self._block, [])
        if OKVED.fullmatch(code) and len(codes) < MOST_CODES:
            codes.insert(0 if first else len(codes), code)

    def _okveds(self) -> str | None:
        codes = self._codes.get(DECLARED) or self._codes.get(REPORTED) or ()
        return " ".join(dict.fromkeys(codes)) or None

    def _person(self) -> str:
        person = self._once.get(PERSON, {})
        names = (person.get(one, "") for one in ("Фамилия", "Имя", "Отчество"))
        return _name(" ".join(names))

    def _region(self) -> str | None:
        code = self._once.get(PLACE, {}).get("КодРегион", "")
        return code.zfill(2) if REGION.fullmatch(code) else None


@lru_cache(maxsize=20_000)
def day(written: str) -> date | None:
    """A day as the register writes it, 10.08.2019; None where it is none."""
    try:
        of_month, month, year = map(int, written.split("."))
        return date(year, month, of_month)
    except ValueError:
        return None


def _number(moment: date | None) -> int | None:
    return None if moment is None else moment.year * 10_000 + moment.month * 100 + moment.day


def _name(written: str | None) -> str:
    """On one line, without what can't be seen: staff read it beside what was typed."""
    name = " ".join((written or "").split())
    return (name if name.isprintable() else one_line(name))[:LONGEST_NAME]
