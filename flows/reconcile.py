"""What was answered, held against the registers, for the staff: nothing is decided by it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from flows.centre import Centre
from flows.conditions import Value
from flows.looked import Looked, origin
from flows.model import Form, Question
from flows.reference.company_names import same_name
from flows.register import Company, Known, RegisterField
from flows.register_facts import FIELDS, belongs, cluster, is_here, key, region_id

FACTS: tuple[RegisterField, ...] = ("category", "sme_since", "okved", "status")
"""What staff are told besides differences."""

NAMES: tuple[RegisterField, ...] = ("name", "short_name")


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer that a register has otherwise; `register` is its value as the question has one."""

    form: str
    question: str
    typed: Value
    register: Value
    source: str
    """The register and its day: "sme:2026-11-10"."""


def differences(
    forms: Sequence[Form],
    answers: Mapping[str, Mapping[str, Value]],
    looked: Looked,
    centre: Centre,
) -> tuple[Difference, ...]:
    """Answers that the registers have otherwise, once for each thing asked, in the forms' order.

    `answers` are those that counted, by form and question.
    """
    found: dict[str | None, Difference] = {}
    for form in forms:
        for question, value in _compared(form, answers[form.id]):
            named = cluster(form, answers[form.id])
            known = _otherwise(question, value, looked, centre.okved.get(named, ()), centre)
            if known is not None:
                value_there, source = known
                one = Difference(form.id, question.id, value, value_there, source)
                found.setdefault(key(question), one)
    return tuple(found.values())


def plain(looked: Looked, found: Sequence[Difference]) -> dict[str, Any]:
    """Plain data to be kept with an application."""
    values = looked.company.values
    return {
        "inn": looked.company.inn,
        "standing": looked.standing,
        "asked": list(looked.asked),
        "absent": list(looked.absent),
        "away": list(looked.away),
        "facts": {name: values[name].value for name in FACTS if name in values},
        "differences": [asdict(one) for one in found],
    }


def _compared(form: Form, answers: Mapping[str, Value]) -> Iterator[tuple[Question, Value]]:
    for question in form.questions:
        value = answers.get(question.id)
        if question.cell is None and key(question) in FIELDS and value is not None:
            yield question, value


def _otherwise(
    question: Question, value: Value, looked: Looked, okveds: tuple[str, ...], centre: Centre
) -> tuple[Value, str] | None:
    """What the register has instead, and which one; None where it agrees or says nothing."""
    asked = key(question) or ""
    if asked == "check.in_register":
        return _in_register(value, looked)
    known = looked.company.values.get(FIELDS[asked])
    if known is None:
        return None
    there = _there(asked, value, known, looked.company, okveds, centre)
    return None if there == value else (_shaped(there, value), origin(known))


def _in_register(value: Value, looked: Looked) -> tuple[Value, str] | None:
    """Being in the SME register: yes and no are certain where the whole country is held."""
    known = looked.company.values.get("category")
    if known is not None and known.source == "sme":
        return None if value is True else (True, origin(known))
    absent = next((one for one in looked.absent if one.startswith("sme:")), None)
    return (False, absent) if absent is not None and value is True else None


def _there(
    asked: str,
    value: Value,
    known: Known,
    company: Company,
    okveds: tuple[str, ...],
    centre: Centre,
) -> Value:
    """The register's value in the answer's terms; the answer itself where they agree."""
    match asked:
        case "company.full_name":
            return value if same_name(str(value), _names(company)) else known.value
        case "company.kind" | "check.legal_form":
            # Who works for themselves may be a sole trader too: no contradiction.
            return known.value if value in {"company", "sole_trader"} else value
        case "company.region":
            return region_id(str(known.value)) or value
        case "check.registered_here":
            return is_here(known.value, centre)
        case "company.okved" | "company.okveds":
            return value if _has(value, company) else known.value
        case "check.okved_fits":
            return belongs(known.value, okveds) if okveds else value
        case "company.legal_address" | "company.head" | "check.russian_business":
            return value  # written in too many ways, or said by being found at all
    return known.value


def _names(company: Company) -> list[str]:
    """The full name and the short one."""
    return [str(known) for name in NAMES if (known := company.value(name))]


def _shaped(there: Value, value: Value) -> Value:
    """One code or several, as the question has them."""
    if isinstance(value, list):
        return _listed(there)
    return ", ".join(there) if isinstance(there, list) else there


def _has(value: Value, company: Company) -> bool:
    """Whether the company has all these codes, or narrower ones."""
    own = [company.value("okved"), *(_listed(company.value("okveds")))]
    return all(any(str(one).startswith(code) for one in own) for code in _listed(value))


def _listed(value: Value) -> list[str]:
    return value if isinstance(value, list) else [str(value)]
