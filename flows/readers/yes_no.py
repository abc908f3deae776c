"""Yes or no, in the words and signs people use."""

from flows.readers.base import Ask, BadAnswer, Read, echo
from flows.readers.text import require

_YES = {
    *("да", "ага", "угу", "конечно", "согласен", "согласна", "подтверждаю", "есть", "верно"),
    *("yes", "y", "yep", "yeah", "sure", "ok", "ок", "true", "+", "👍", "✅", "✔"),
    *("да конечно", "д"),
}
_NO = {
    *("нет", "не", "неа", "нету", "не согласен", "не согласна", "отсутствует", "неверно"),
    *("no", "n", "nope", "false", "-", "–", "—", "−", "👎", "❌", "✖"),
    *("нет конечно", "конечно нет", "н"),
}
# A skin tone or an emoji selector changes the look of a sign, not its meaning.
_DRESS = {ord("\ufe0f"): None, **dict.fromkeys(range(0x1F3FB, 0x1F400))}


def read_yes_no(text: str, ask: Ask) -> Read:
    """Read yes as True and no as False. Raises `text.empty`, `yes_no.unclear`."""
    line = require(text)
    plain = line.translate(_DRESS).casefold().replace("ё", "е")
    word = " ".join(plain.replace(",", " ").split()).strip(" .!)") or line
    if word in _YES:
        return Read(value=True)
    if word in _NO:
        return Read(value=False)
    raise BadAnswer("yes_no.unclear", {"typed": echo(line)})
