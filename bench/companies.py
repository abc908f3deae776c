"""A set of the SME register with invented companies, made in a stream, the same for one seed."""

import random
import zipfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from stdnum.ru.inn import calc_company_check_digit, calc_personal_check_digits

from tests.support.sme_files import Sme, document, stream

IN_FILE = 1000
"""Companies of one XML file: the Federal Tax Service's set has some thousands of such files."""

TRADERS = 0.6
"""How many of all are sole traders, as in the country."""

SYLLABLES = ("БЕ", "ВО", "ГРА", "ДА", "ЖЕ", "ЗА", "КО", "ЛИ", "МА", "НЕ", "ПО", "РИ", "СТА", "ТУ")

FORM = "ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ"

CODES = tuple(
    f"{part:02}.{group}{kind}"
    for part in range(1, 97)
    for group in range(1, 4)
    for kind in range(3)
)


def companies(count: int, seed: int, as_of: str) -> Iterator[Sme]:
    """Invented companies, each with an ИНН and an ОГРН whose check digits are right."""
    chance = random.Random(seed)
    for number in range(count):
        region = f"{chance.randint(1, 92):02}"
        codes = tuple(chance.sample(CODES, 1 + min(20, int(chance.expovariate(0.15)))))
        years = {
            "category": chance.choices("123", (95, 4, 1))[0],
            "entered": f"10.{chance.randint(1, 12):02}.{chance.randint(2016, 2025)}",
        }
        make = _trader if chance.random() < TRADERS else _company
        yield make(chance, number, region, main=codes[0], more=codes[1:], as_of=as_of, **years)


def write(path: Path, count: int, seed: int, as_of: str) -> list[str]:
    """A ZIP of such companies, as it is published; some of their ИНН, to look them up."""
    found = companies(count, seed, as_of)
    known: list[str] = []
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for begin in range(0, count, IN_FILE):
            with archive.open(f"VO_RRMSPSV_0000_9965_{begin:08}.xml", "w") as file:
                some = list(islice(found, IN_FILE))
                known.append(str(some[0].inn))
                for portion in stream(map(document, some)):
                    file.write(portion)
    return known


def _company(chance: random.Random, number: int, region: str, **more: Any) -> Sme:
    head = f"{region}{number % 10**7:07}"
    name = _word(chance)
    return Sme(
        f"{head}{calc_company_check_digit(head)}",
        f'{FORM} "{name}"',
        f'ООО "{name}"',
        _ogrn(f"1{chance.randint(10, 25)}{region}{number % 10**7:07}"),
        region=region,
        **more,
    )


def _trader(chance: random.Random, number: int, region: str, **more: Any) -> Sme:
    head = f"{region}{number:08}"
    return Sme(
        f"{head}{calc_personal_check_digits(head)}",
        f"{_word(chance)}ОВ {_word(chance)} {_word(chance)}ОВИЧ",
        None,
        _ogrn(f"3{chance.randint(10, 25)}{region}{number:09}"),
        kind=chance.choices("23", (97, 3))[0],
        region=region,
        **more,
    )


def _ogrn(head: str) -> str:
    """With its check digit: the last digit of the remainder by 11, for a sole trader by 13."""
    return f"{head}{int(head) % (11 if len(head) == 12 else 13) % 10}"


def _word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))
