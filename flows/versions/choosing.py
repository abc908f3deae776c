"""Which of the answers that were ever given to a question stands in another version of its form."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flows.model import Form, Question
from flows.session import Answer
from flows.versions import parking
from flows.versions.carrying import CONVERTED, Carrier


@dataclass(slots=True)
class Moved:
    """The answers in the new form, and the questions to which something happened.

    `lost`: what stood stands no longer. `converted`: it stands as another kind of value.
    `returned`: what was parked stands again.
    """

    answers: dict[str, Answer]
    lost: list[str] = field(default_factory=list)
    converted: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Guise:
    """One answer that might stand; `key` is the name it is kept under."""

    key: str
    question: Question | None
    answer: Answer

    @property
    def parked(self) -> bool:
        """Whether it is parked now."""
        return parking.is_parked(self.key)


@dataclass(frozen=True, slots=True)
class Chooser:
    """Moves answers to `new`; `forms` are the other versions that are known, by version."""

    new: Form
    version: str
    forms: Mapping[str, Form]
    carrier: Carrier

    def moved(self, answers: Mapping[str, Answer]) -> Moved:
        """Every answer at its place. Nothing that a person gave is dropped."""
        parked = parking.parked_under(answers)
        moved = Moved(dict(answers))
        for question in self.new.questions:
            if question.id in answers or question.id in parked:
                self._settle(question, list(self._guises(question.id, answers, parked)), moved)
        for id_ in answers:
            if not parking.is_parked(id_) and id_ not in self.new.by_id:
                self._put_aside(id_, list(self._guises(id_, answers, parked)), moved)
                moved.lost.append(id_)
        return moved

    def _guises(
        self, id_: str, answers: Mapping[str, Answer], parked: Mapping[str, list[str]]
    ) -> Iterator[Guise]:
        """All answers to the question: the one that stands first, then the parked ones."""
        if id_ in answers:
            form = self.forms.get(self.version)
            yield Guise(id_, form.by_id.get(id_) if form else None, answers[id_])
        for key in parked.get(id_, ()):
            form = self.forms.get(parking.version_of(key))
            yield Guise(key, form.by_id.get(id_) if form else None, answers[key])

    def _settle(self, question: Question, guises: list[Guise], moved: Moved) -> None:
        before = moved.answers.get(question.id)
        chosen, after = self._chosen(question, guises)
        if chosen is None or chosen.parked or after is not before:
            self._put_aside(question.id, guises, moved)
        if chosen is not None and after is not None:
            moved.answers[question.id] = after
            if chosen.parked and after is chosen.answer:
                del moved.answers[chosen.key]
        _note(question.id, before, after, moved)

    def _chosen(
        self, question: Question, guises: list[Guise]
    ) -> tuple[Guise | None, Answer | None]:
        """The newest that does. What was converted gives way to the answer it was made of."""
        for guise in sorted(guises, key=_newest_first):
            if guise.parked and guise.question is None:
                continue  # of a version that nobody knows any more: it may mean anything
            carried = self.carrier.carry(guise.question, question, guise.answer)
            if carried is not None:
                return guise, carried
        return None, None

    def _put_aside(self, id_: str, guises: list[Guise], moved: Moved) -> None:
        """Park what stands; of a converted answer the person's own is parked already."""
        answer = moved.answers.pop(id_, None)
        if answer is None:
            return
        own = any(one.parked and one.answer.at == answer.at for one in guises)
        if answer.note != CONVERTED or not own:
            parking.park(moved.answers, id_, self.version, answer)


def _newest_first(guise: Guise) -> tuple[float, bool]:
    """Of one time, what a person gave comes before what was made of it."""
    return -guise.answer.at.timestamp(), guise.answer.note == CONVERTED


def _note(id_: str, before: Answer | None, after: Answer | None, moved: Moved) -> None:
    if after is None:
        if before is not None:
            moved.lost.append(id_)
    elif before is None or before.at != after.at:
        moved.returned.append(id_)
        if before is not None:
            moved.lost.append(id_)
    elif before.value != after.value:
        moved.converted.append(id_)
