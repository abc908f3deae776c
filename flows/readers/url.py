"""Addresses of sites, with or without https://, in Latin and Cyrillic."""

import re
from urllib.parse import SplitResult, urlsplit

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import split_many, unique

LONGEST = 2000
_LONGEST_HOST = 253
_NO_SITE = re.compile(r"(?:нет|нету|отсутствует|без|no|none|not yet|пока)\b.*|[-–—]", re.IGNORECASE)
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
_ZONE = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{2,59}")


def read_url(text: str, ask: Ask) -> Read:
    """Read an address of the web as https:// or http:// with the host in lower case.

    Raises `text.empty`, `url.none` ("нет сайта"), `url.email`, `url.unclear`,
    `list.too_many`.
    """
    items = split_many(text, ask, separators=" ,;\n")
    if _NO_SITE.fullmatch(" ".join(items)):
        raise BadAnswer("url.none")
    values = unique([_address(item) for item in items])
    return Read(value=values if ask.many else values[0])


def _address(line: str) -> str:
    bare = line.strip(" .,<>")
    try:
        parts = urlsplit(bare if "://" in bare else f"https://{bare}")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise BadAnswer("url.unclear", {"typed": echo(line)}) from None
    if "@" in parts.netloc:
        raise BadAnswer("url.email", {"typed": echo(line)})
    host = parts.hostname or ""
    if len(bare) > LONGEST or " " in bare or parts.scheme.lower() not in {"http", "https"}:
        raise BadAnswer("url.unclear", {"typed": echo(line)})
    if not _is_host(host):
        raise BadAnswer("url.unclear", {"typed": echo(line)})
    return SplitResult(
        parts.scheme.lower(), host + port, parts.path, parts.query, parts.fragment
    ).geturl()


def _is_host(host: str) -> bool:
    try:
        labels = host.encode("idna").decode("ascii").lower().split(".")
    except UnicodeError:
        return False
    known = all(_LABEL.fullmatch(label) for label in labels)
    return (
        known
        and len(labels) > 1
        and len(host) <= _LONGEST_HOST
        and bool(_ZONE.fullmatch(labels[-1]))
    )
