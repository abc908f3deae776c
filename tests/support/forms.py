"""Small made-up forms, and somebody who fills them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from bot.contacts import READERS as CONTACT_READERS
from bot.simulation.conversation import Conversation
from flows import actions as a
from flows.answering import Rules
from flows.compiling.version import versioned
from flows.conditions import Value
from flows.engine import begin
from flows.model import Form
from flows.points import ScoringModel
from flows.readers.registry import READERS
from flows.visibility import effective

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ALL_READERS = {**READERS, **CONTACT_READERS}


def question(id_: str, kind: str = "yes_no", **more: Any) -> dict[str, Any]:
    options = more.pop("options", None)
    if options is not None:
        more["options"] = [
            one if isinstance(one, dict) else {"id": one, "official": one.upper()}
            for one in options
        ]
    return {"id": id_, "kind": kind, "official": id_.title(), "clause": "1", **more}


def form(
    *questions: dict[str, Any],
    checks: Sequence[dict[str, Any]] = (),
    sections: Sequence[tuple[str, int]] = (),
) -> Form:
    """A form; `sections` are ids and how many questions each takes, else all stand in one."""
    rest = list(questions)
    parts = []
    for name, count in sections or [("one", len(rest))]:
        parts.append({"id": name, "clause": "1", "questions": rest[:count]})
        rest = rest[count:]
    raw = {"pack": "made-up", "id": "form", "clause": "1", "official": "A form"}
    whole_checks = [{"clause": "1", **check} for check in checks]
    return versioned(Form.model_validate({**raw, "sections": parts, "checks": whole_checks}))


def model(
    *blocks: dict[str, Any], levels: Sequence[tuple[str, int]] = (("low", 0),)
) -> ScoringModel:
    return ScoringModel.model_validate(
        {
            "id": "made-up",
            "version": "1",
            "own": True,
            "form": "form",
            "clause": "1",
            "blocks": list(blocks),
            "levels": [{"id": name, "from_percent": at} for name, at in levels],
        }
    )


class Filler(Conversation):
    """A person at a form: acts, and remembers what happened last."""

    def __init__(
        self,
        form: Form,
        scoring: ScoringModel | None = None,
        known: dict[str, Value] | None = None,
        now: datetime | None = None,
    ) -> None:
        """`now`: when the form begins; known answers to silent questions are taken then."""
        super().__init__(Rules(form, ALL_READERS, scoring), NOW, begin(form, known, now))

    def type(self, *texts: str) -> None:
        for text in texts:
            self.act(a.Typed(text))

    def tap(self, *options: str) -> None:
        for option in options:
            self.act(a.Picked(option))

    @property
    def counted(self) -> dict[str, Value]:
        return effective(self.form, self.values)
