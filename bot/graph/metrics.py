"""How wide a text is when nobody has set it yet, and how it breaks into lines.

A drawing names no font of its own, so the widest of the usual ones is reckoned with (Verdana and
DejaVu Sans): in any other the text is shorter and fits all the more.
"""

from functools import lru_cache

_WIDTHS = (
    (0.30, "IJijl"),
    (0.35, ",./:;|\\· \N{NO-BREAK SPACE}'"),
    (0.40, "()-[]ft"),
    (0.45, "!r"),
    (0.50, '*"_`–'),
    (0.55, "?cszгзсэ"),
    (0.60, "FLkvxyвтухчь"),
    (0.65, "$0123456789EPSTYabdeghnopqu{}абеёийклоряГЕЁЗРТУ«»₽“”"),
    (0.70, "ABCKRVXZднпцАБВСХЧЬЭЯ"),
    (0.75, "NUъИЙК"),
    (0.80, "&DGHOQмыДЛНОПЦ◆"),
    (0.85, "#+<=>^w~юЪ→←↺×≥≤"),
    (0.90, "MфМФЫ●○"),
    (0.95, "жшщ"),
    (1.05, "%@Wm—…№"),
    (1.10, "ЖШЩЮ"),
)
"""Widths in ems with the characters that are no wider."""

_EMS = {character: width for width, characters in _WIDTHS for character in characters}
_OTHER = 1.1
_BOLD = 1.12


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in pixels, rather too much than too little."""
    ems = sum(_EMS.get(character, _OTHER) for character in text)
    return ems * size * (_BOLD if bold else 1.0)


def wrapped(text: str, size: float, limit: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than `limit` pixels; a word that is wider is parted."""
    lines: list[str] = []
    words = (part for whole in text.split() for part in _parted(whole, size, limit, bold))
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold=bold) <= limit:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _parted(word: str, size: float, limit: float, bold: bool) -> list[str]:
    parts = [""]
    for character in word:
        if parts[-1] and width(parts[-1] + character, size, bold=bold) > limit:
            parts.append("")
        parts[-1] += character
    return parts
