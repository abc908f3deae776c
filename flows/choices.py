"""Reading and tapping choices: by number, by the source's wording, with "none of these" apart."""

from flows.conditions import Value
from flows.model import Option, Question
from flows.readers.base import BadAnswer, echo


def toggled(question: Question, selection: tuple[str, ...], option_id: str) -> tuple[str, ...]:
    """The selection after a tap. An exclusive option clears the others, and they clear it."""
    option = find(question, option_id)
    if option.id in selection:
        return tuple(chosen for chosen in selection if chosen != option.id)
    if option.exclusive:
        return (option.id,)
    kept = {chosen for chosen in selection if not question.option_ids[chosen].exclusive}
    kept.add(option.id)
    return tuple(o.id for o in question.options if o.id in kept)


def find(question: Question, option_id: str) -> Option:
    """The option with this id. Raises BadAnswer("choice.unknown")."""
    option = question.option_ids.get(option_id)
    if option is None:
        raise BadAnswer("choice.unknown", {"typed": echo(option_id)})
    return option


def typed(question: Question, text: str) -> Value:
    """What was typed instead of tapped: numbers ("1, 3") or the wordings, separated by commas.

    Raises BadAnswer("choice.unknown").
    """
    whole = _named(question, text)
    if whole is not None:
        return [whole.id] if question.kind == "choices" else whole.id
    parts = [part for part in text.replace(";", ",").split(",") if part.strip()]
    options = [_named(question, part) for part in parts]
    if not options or None in options or (question.kind == "choice" and len(options) > 1):
        raise BadAnswer("choice.unknown", {"typed": echo(text)})
    chosen: tuple[str, ...] = ()
    for option in options:
        if option is not None and option.id not in chosen:
            chosen = toggled(question, chosen, option.id)
    return list(chosen) if question.kind == "choices" else chosen[0]


def _named(question: Question, text: str) -> Option | None:
    wanted = text.strip().casefold()
    for number, option in enumerate(question.options, start=1):
        names = {str(number), option.id, option.official.casefold()}
        if option.label is not None:
            names |= {option.label.ru.casefold(), option.label.en.casefold()}
        if wanted in names:
            return option
    return None
