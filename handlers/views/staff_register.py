"""The block of the staff's card that says how an application agrees with the registers."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.views.menu import day
from handlers.views.registers import origin_texts
from handlers.views.screen import cut
from handlers.views.staff_dossier import Dossier
from handlers.views.values import question_name, value_text
from locales.lookup import Html

VALUE = 80
"""Characters of an answer in a difference."""

DIFFERENCES = 6
"""Differences on the card."""


def register_block(dossier: Dossier) -> list[str]:
    """What registers say of the company; nothing where they are off or there was no ИНН."""
    kept = (dossier.application.result or {}).get("register")
    if not kept:
        return []
    return [*_trouble(dossier, kept), *_compared(dossier, kept), *_differences(dossier, kept)]


def _trouble(dossier: Dossier, kept: Mapping[str, Any]) -> list[str]:
    status = kept["facts"].get("status", "active")
    said = dossier.texts.find(f"staff-register-trouble-{status}")
    return [said] if said else []


def _compared(dossier: Dossier, kept: Mapping[str, Any]) -> list[str]:
    """Who was asked, and what they say of the company."""
    texts = dossier.texts
    lines = []
    if kept["asked"]:
        registers = origin_texts(texts, kept["asked"], "")
        facts = _facts(dossier, kept["facts"])
        lines.append(
            texts.staff_register_facts(registers=registers, facts=Html(facts))
            if facts
            else texts.staff_register(registers=registers)
        )
    if kept["absent"]:
        where = origin_texts(texts, kept["absent"], "in")
        lines.append(texts.staff_register_absent(where=where))
    # What a register said earlier stands there with its day, though it did not answer today.
    silent = [one for one in kept["away"] if not any(a.startswith(one) for a in kept["asked"])]
    return [*lines, *(texts.get(f"staff-register-away-{one}") for one in silent)]


def _facts(dossier: Dossier, facts: Mapping[str, Any]) -> str:
    texts = dossier.texts
    said = []
    if category := facts.get("category"):
        said.append(texts.get(f"staff-register-category-{category}"))
    if since := facts.get("sme_since"):
        when = day(date.fromisoformat(since), texts.language)
        said.append(texts.staff_register_since(day=when))
    if code := facts.get("okved"):
        said.append(texts.staff_register_okved(code=str(code)))
    return ", ".join(said)


def _differences(dossier: Dossier, kept: Mapping[str, Any]) -> list[str]:
    texts, found = dossier.texts, kept["differences"]
    if not found:
        return [texts.staff_register_same()] if kept["asked"] else []
    lines = [texts.staff_register_differences()]
    lines += [_difference(dossier, one) for one in found[:DIFFERENCES]]
    if len(found) > DIFFERENCES:
        lines.append(texts.staff_register_more(count=str(len(found) - DIFFERENCES)))
    return lines


def _difference(dossier: Dossier, one: Mapping[str, Any]) -> str:
    form = dossier.forms[one["form"]]
    question = form.by_id[one["question"]]
    pack, texts = dossier.pack, dossier.texts

    def shown(value: Any) -> str:
        return cut(value_text(form.id, question, value, pack, texts), VALUE)

    return texts.staff_register_difference(
        name=Html(question_name(form.id, question, pack)),
        typed=shown(one["typed"]),
        where=Html(texts.get(f"register-short-{one['source'].partition(':')[0]}")),
        register=shown(one["register"]),
    )
