"""What registers answer in a form: values by question, each with its source and its day."""

from collections.abc import Mapping
from datetime import date

from flows.answering import Rules, ask
from flows.centre import Centre
from flows.conditions import Value
from flows.library import fits
from flows.model import Form, Question
from flows.readers.base import MANY_LIMIT, BadAnswer
from flows.reference.regions import regions
from flows.register import Company, Known, RegisterField

INN = "company.inn"
"""The profile key of the number by which a company is looked up."""

CLUSTER = "company.cluster"

FIELDS: Mapping[str, RegisterField] = {
    "company.full_name": "name",
    "company.ogrn": "ogrn",
    "company.kpp": "kpp",
    "company.kind": "kind",
    "company.legal_address": "address",
    "company.region": "region",
    "company.okved": "okved",
    "company.okveds": "okveds",
    "company.registered_on": "registered_on",
    "company.head": "head",
    "check.legal_form": "kind",
    "check.in_register": "category",
    "check.registered_here": "region",
    "check.okved_fits": "okveds",
    "check.russian_business": "kind",
}
"""Which value of a register stands behind a profile key."""

READ = frozenset({"text", "long_text", "ogrn", "kpp", "okved", "date"})
"""Kinds whose values pass the reader of typed answers first: its limits are the question's."""

ENDED = frozenset({"liquidated", "bankrupt"})
"""States of a company in which no register's entry speaks for it."""


def inn_question(form: Form) -> Question | None:
    """The question that asks for the company's own ИНН, if the form has one."""
    for question in form.questions:
        if question.kind == "inn" and question.cell is None and key(question) == INN:
            return question
    return None


def key(question: Question) -> str | None:
    """What the question asks of the company, by profile key."""
    return question.prefill or question.remember


def fillable(form: Form) -> tuple[Question, ...]:
    """Questions that a register may answer."""
    return tuple(one for one in form.questions if one.cell is None and one.prefill in FIELDS)


def offers(
    rules: Rules, company: Company, centre: Centre, counted: Mapping[str, Value], today: date
) -> dict[str, Known]:
    """What is known of the company for the form's questions, by question id.

    Every value would be taken as a typed answer too. That a register does not have a company is no
    "no": of the self-check only "yes" is offered. `counted` names the cluster.
    """
    found: dict[str, Known] = {}
    for question in fillable(rules.form):
        known = company.values.get(FIELDS[question.prefill or ""])
        if known is None:
            continue
        said = _said(question, known, company, centre, cluster(rules.form, counted))
        value = None if said is None else _fitting(rules, question, said, today)
        if value is not None:
            found[question.id] = Known(value, known.source, known.as_of)
    return found


def cluster(form: Form, counted: Mapping[str, Value]) -> str:
    """The option that names the company's cluster; empty where it is not said."""
    for question in form.questions:
        if key(question) == CLUSTER and counted.get(question.id):
            return str(counted[question.id])
    return ""


def region_id(code: str) -> str | None:
    """The region's id in the questionnaire's list by the number of the subject."""
    return next((one.id for one in regions().values() if one.code == code), None)


def is_here(code: Value, centre: Centre) -> bool:
    """Whether the number of a subject is that of the centre's region."""
    return any(one.code == code and one.ru == centre.region for one in regions().values())


def belongs(okveds: Value, wanted: tuple[str, ...]) -> bool:
    """Whether one of the company's codes is among the cluster's, or below one of them.

    "62.01" belongs to "62" and to "62.0": each further digit narrows a code.
    """
    codes = okveds if isinstance(okveds, list) else [str(okveds)]
    return any(code.startswith(wanted) for code in codes)


def _said(question: Question, known: Known, company: Company, centre: Centre, named: str) -> Value:
    """The register's value as an answer to the question; None where it says nothing certain."""
    value = known.value
    match question.prefill:
        case "company.region":
            return region_id(str(value))
        case "company.legal_address":
            # The SME register has no more than the town.
            return value if known.source != "sme" else None
        case "check.in_register":
            return True if known.source == "sme" else None
        case "check.registered_here":
            return True if is_here(value, centre) else None
        case "check.okved_fits":
            wanted = centre.okved.get(named, ())
            return True if wanted and belongs(value, wanted) else None
        case "check.russian_business":
            return True if company.value("status") not in ENDED else None
    return value


def _fitting(rules: Rules, question: Question, value: Value, today: date) -> Value:
    """The value as the question would keep it; None where it would refuse it."""
    if question.many and isinstance(value, str):
        value = [value]
    if question.kind in READ:
        text = ", ".join(value[:MANY_LIMIT]) if isinstance(value, list) else str(value)
        try:
            value = rules.readers[question.kind](text, ask(question, today)).value
        except BadAnswer:
            return None
    return value if fits(question, value) else None
