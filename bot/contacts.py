"""Phones and e-mail addresses: read with libraries, so outside `flows`, in the readers' manner."""

import re
from collections.abc import Mapping

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from flows.readers.base import Ask, BadAnswer, Read, Reader, echo
from flows.readers.text import split_many, unique

_HOME = "RU"
_LONGEST = 40
_EXTENSION = r"(?:доб|вн|ext|x|#)[a-zа-я]*\.?\s*:?\s*"
_PHONE = re.compile(rf"\+?[\d\s().\-–—/]+(?:{_EXTENSION}\d{{1,6}})?", re.IGNORECASE)
_BEFORE_EXTENSION = re.compile(rf",\s*(?={_EXTENSION}\d)", re.IGNORECASE)
# "+8 916…" mixes the two ways to dial: 8 is the prefix inside Russia, +7 the one from abroad.
_TRUNK = re.compile(r"\+\s*8(?=(?:\D*\d){10}\D*$)")
_TRUNK_APART = re.compile(r"\+\s*8[\s(\-–—]")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
# Cyrillic letters that are taken for Latin ones, by look or by key.
_LOOKALIKES = str.maketrans("авекмнорстухіё", "abekmhopctyxie")


def read_phone(text: str, ask: Ask) -> Read:
    """Read phones as E.164; an extension follows as in RFC 3966 ("+74951234567;ext=12").

    A number without a country is Russian. A foreign one is taken with the note
    `phone.foreign`: "+7 700…" is Kazakhstan. Raises `text.empty`, `phone.unclear`,
    `phone.length`, `phone.impossible` (no such code or range), `list.too_many`.
    """
    found = [_phone(item) for item in split_many(_BEFORE_EXTENSION.sub(" ", text), ask)]
    foreign = any(phonenumbers.region_code_for_number(number) != _HOME for number in found)
    values = unique([_e164(number) for number in found])
    note = "phone.foreign" if foreign else None
    return Read(value=values if ask.many else values[0], note=note)


def read_email(text: str, ask: Ask) -> Read:
    """Read e-mail addresses with the domain in lower case; nothing is asked of the network.

    Raises `text.empty`, `email.unclear`, `email.slip` (Cyrillic letters that look Latin, with
    the address meant), `email.mixed` (two alphabets that can't be told apart so),
    `list.too_many`.
    """
    values = unique([_email(item) for item in split_many(text, ask)])
    return Read(value=values if ask.many else values[0])


READERS: Mapping[str, Reader] = {"phone": read_phone, "email": read_email}


def _phone(item: str) -> phonenumbers.PhoneNumber:
    fault = {"typed": echo(item)}
    if len(item) > _LONGEST or not _PHONE.fullmatch(item):
        raise BadAnswer("phone.unclear", fault)
    number = _parsed(item)
    if number is None:
        raise BadAnswer("phone.unclear", fault)
    if not phonenumbers.is_possible_number(number):
        raise BadAnswer("phone.length", fault)
    if not phonenumbers.is_valid_number(number):
        raise BadAnswer("phone.impossible", fault)
    return number


def _parsed(item: str) -> phonenumbers.PhoneNumber | None:
    """Parse as typed where that gives a number in use, else with "+8" put right.

    "+84 91 234 56 78" is Vietnam, "+8 491 234-56-78" Ryazan: the gap after 8 tells.
    """
    repaired = _TRUNK.sub("8", item)
    spellings = (repaired, item) if _TRUNK_APART.match(item) else (item, repaired)
    numbers = [number for spelling in spellings if (number := _parse(spelling)) is not None]
    used = [number for number in numbers if phonenumbers.is_valid_number(number)]
    return next(iter(used or numbers), None)


def _parse(spelling: str) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(spelling, _HOME)
    except phonenumbers.NumberParseException:
        return None


def _e164(number: phonenumbers.PhoneNumber) -> str:
    main = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{main};ext={number.extension}" if number.extension else main


def _email(item: str) -> str:
    line = item.removeprefix("mailto:").strip(" <>.")
    if "@" in line and _mixes_alphabets(line):
        raise _mixed(line)
    address = _valid(line)
    if address is None:
        raise BadAnswer("email.unclear", {"typed": echo(item)})
    return address


def _mixes_alphabets(line: str) -> bool:
    """Tell of an address in two alphabets; "info@почта.рф" is whole in each of its labels."""
    local, _, domain = line.rpartition("@")
    labels = [local, *domain.split(".")]
    torn = any(_CYRILLIC.search(label) and _LATIN.search(label) for label in labels)
    # No mail service with a Latin domain gives out Cyrillic names.
    return torn or bool(_CYRILLIC.search(line) and not _CYRILLIC.search(labels[-1]))


def _mixed(line: str) -> BadAnswer:
    latin = _valid(line.casefold().translate(_LOOKALIKES))
    if latin is None or not latin.isascii():
        return BadAnswer("email.mixed", {"typed": echo(line)})
    return BadAnswer("email.slip", {"typed": echo(line), "suggest": latin})


def _valid(line: str) -> str | None:
    try:
        return validate_email(line, check_deliverability=False).normalized
    except EmailNotValidError:
        return None
