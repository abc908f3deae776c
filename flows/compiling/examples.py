"""Examples under the questions: each can be sent as the answer that it is an example of."""

from collections.abc import Iterator

from flows.compiling.messages import Messages, PatternLike, text_fault, text_key
from flows.compiling.needed_texts import questions
from flows.compiling.source import Fault
from flows.compiling.values import asked
from flows.model import Pack, Question, question_key
from flows.readers.base import BadAnswer
from flows.readers.registry import READERS

EXAMPLE = "example"


def examples(pack: Pack, messages: Messages, language: str) -> Iterator[Fault]:
    """Examples that the question's own reader or limits refuse, each message once."""
    seen: set[str] = set()
    for form, question in questions(pack):
        key = question_key(form.id, question)
        pattern = messages[key].patterns.get(EXAMPLE) if key in messages else None
        if pattern is None or key in seen or question.kind not in READERS:
            continue
        if not _taken(question, pattern, language):
            seen.add(key)
            data = {"kind": question.kind, "example": pattern.text}
            yield text_fault("text.example", messages[key], text_key(key, EXAMPLE), **data)


def _taken(question: Question, pattern: PatternLike, language: str) -> bool:
    if pattern.variables or pattern.references:
        return True  # told as a fault of its own, or made of other texts
    allowed = asked(question).model_copy(update={"language": language})
    try:
        READERS[question.kind](pattern.text, allowed)
    except BadAnswer:
        return False
    return True
