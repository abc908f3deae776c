"""What a pack holds, counted: for the head who asks how much of a regulation works."""

from collections.abc import Iterator

from flows.catalogue import Limit, Price
from flows.model import Form, Pack

Figures = dict[str, int]


def figures(pack: Pack) -> Figures:
    """Count a pack by what its regulation speaks of.

    `questions` are those that somebody wrote: a table's columns count once, however many rows;
    forms and questions that are made from parts and documents are counted apart.
    """
    rules = pack.eligibility
    grounds = rules.grounds if rules else ()
    written = [form for form in pack.forms.values() if form.texts is None]
    prices = list(_prices(pack))
    return {
        "services": len(pack.services),
        "services_with_number": sum(bool(service.all_numbers) for service in pack.services),
        "parts": sum(len(service.parts) for service in pack.services),
        "documents": sum(len(service.documents) for service in pack.services),
        "forms": len(written),
        "forms_made": len(pack.forms) - len(written),
        "questions": sum(_questions(form) for form in written),
        "cells": sum(question.cell is not None for form in written for question in form.questions),
        "checks": sum(len(form.checks) for form in written),
        "grounds": len(grounds),
        "stop_factors": sum(ground.sort == "stop" for ground in grounds),
        "grounds_found_by_bot": sum(ground.when is not None for ground in grounds),
        "facts": len(rules.facts) if rules else 0,
        "own_shares": sum(price.rule == "share" for price in prices),
        "limits": sum(1 for _ in _limits(prices)),
        "terms": sum(len(service.terms) for service in pack.services) + _machine_terms(pack),
        "machines": len(pack.machines),
        "states": sum(len(machine.states) for machine in pack.machines.values()),
        "transitions": sum(len(machine.transitions) for machine in pack.machines.values()),
        "printed": len(pack.printed),
    }


def _questions(form: Form) -> int:
    plain = sum(question.cell is None for question in form.questions)
    return plain + sum(len(table.columns) for table in form.tables)


def _prices(pack: Pack) -> Iterator[Price]:
    for service in pack.services:
        if service.price is not None:
            yield service.price
        yield from (part.price for part in service.parts if part.price is not None)


def _limits(prices: list[Price]) -> Iterator[Limit]:
    for price in prices:
        yield from price.limits


def _machine_terms(pack: Pack) -> int:
    return sum(
        step.term_days is not None
        for machine in pack.machines.values()
        for step in machine.transitions
    )
