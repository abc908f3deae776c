"""The packs that a centre has installed, and every version of a form that is still in use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from flows.answering import Rules
from flows.catalogue import Service
from flows.conditions import Value
from flows.errors import NotFound
from flows.freshness import holds
from flows.machine import StatusMachine
from flows.model import Form, Pack, Question
from flows.people import Profile
from flows.readers.base import Reader


@dataclass(slots=True)
class Library:
    """Looks up packs, services and forms by id; keeps old form versions once they were loaded."""

    packs: Mapping[str, Pack]
    readers: Mapping[str, Reader]
    limits: Mapping[str, int] = field(default_factory=dict)
    """The centre's own numbers by name."""
    _rules: dict[tuple[str, str, str], Rules] = field(default_factory=dict)

    def pack(self, pack_id: str) -> Pack:
        """By id. Raises NotFound."""
        if pack_id not in self.packs:
            raise NotFound("pack.unknown", pack=pack_id, known=", ".join(sorted(self.packs)))
        return self.packs[pack_id]

    def service(self, pack_id: str, service_id: str) -> Service:
        """By id. Raises NotFound."""
        services = self.pack(pack_id).service_by_id
        if service_id not in services:
            raise NotFound("service.unknown", service=service_id)
        return services[service_id]

    def machine(self, pack_id: str, service_id: str) -> StatusMachine:
        """The status machine that applications for the service run through."""
        return self.pack(pack_id).machines[self.service(pack_id, service_id).machine]

    def form(self, pack_id: str, form_id: str) -> Form:
        """The form as it is now. Raises NotFound."""
        forms = self.pack(pack_id).forms
        if form_id not in forms:
            raise NotFound("form.unknown", form=form_id, known=", ".join(sorted(forms)))
        return forms[form_id]

    def rules(self, pack_id: str, form_id: str, version: str) -> Rules | None:
        """The rules of one version; None when it must be brought from the store (`keep`)."""
        key = (pack_id, form_id, version)
        if key not in self._rules:
            current = self.pack(pack_id).forms.get(form_id)
            if current is None or current.version != version:
                return None
            self.keep(current)
        return self._rules[key]

    def keep(self, form: Form) -> Rules:
        """Remember a version that was brought from the store."""
        scoring = self.pack(form.pack).scoring
        rules = Rules(form, self.readers, scoring)
        self._rules[form.pack, form.id, form.version] = rules
        return rules


def known_values(
    form: Form, profile: Profile, filled: Mapping[str, Mapping[str, Value]], today: date
) -> dict[str, Value]:
    """What need not be typed again, by question id.

    `profile` holds facts by key ("company.inn"); `filled` the answers that count of the other
    forms of the same application, by form id. What was said of oneself long ago is not known.
    """
    known: dict[str, Value] = {}
    for question in form.questions:
        value = _known(question.prefill, profile, filled)
        if value is not None and fits(question, value) and holds(question, profile, today):
            known[question.id] = value
    return known


def fits(question: Question, value: Value) -> bool:
    """Whether what is known may be an answer here: another pack may ask the same differently."""
    if question.many or question.kind == "choices":
        options = question.option_ids
        return isinstance(value, list) and (not options or set(value) <= options.keys())
    if question.kind in {"yes_no", "consent", "info"}:
        return isinstance(value, bool)
    if question.kind == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if question.kind == "choice":
        return isinstance(value, str) and value in question.option_ids
    return isinstance(value, list if question.kind == "files" else str)


def facts(form: Form, counted: Mapping[str, Value]) -> dict[str, Value]:
    """What a filled form teaches about the company, by profile key."""
    return {
        question.remember: counted[question.id]
        for question in form.questions
        if question.remember is not None and counted.get(question.id) is not None
    }


def _known(
    prefill: str | None, profile: Profile, filled: Mapping[str, Mapping[str, Value]]
) -> Value:
    if prefill is None:
        return None
    if prefill.startswith("form:"):
        form_id, _, question = prefill.removeprefix("form:").partition(".")
        return filled.get(form_id, {}).get(question)
    return profile.get(prefill)
