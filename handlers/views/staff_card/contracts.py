"""Export contracts on an application's card: those that result from it, the one that it reports."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from flows.contracts import RUB, USD, Contract, plain, rated, standing
from flows.readers.show import show
from handlers.views.contract_worth import number, rates, years
from handlers.views.menu import day
from handlers.views.staff_dossier import Dossier
from locales.texts import Texts

CHANGES = 3
"""Corrections that the card tells of, the newest."""

LONG = 60
"""Characters of a value before and after a correction."""


def contract_lines(dossier: Dossier) -> list[str]:
    """All of it."""
    return [*_resulting(dossier), *_reported(dossier)]


def _resulting(dossier: Dossier) -> list[str]:
    related, texts = dossier.related, dossier.texts
    if not related.contracts:
        if related.reply is None:
            return []
        on = related.reply.at.astimezone(ZoneInfo(dossier.centre.zone)).date()
        return [texts.staff_card_asked(day=day(on, texts.language))]
    today = dossier.now.date() if dossier.now is not None else None
    late = sum(today is not None and one.late(today) > 0 for one in related.contracts)
    told = texts.staff_card_contracts_late(count=str(late)) if late else ""
    return [texts.staff_card_contracts(count=str(len(related.contracts)), late=told)]


def _reported(dossier: Dossier) -> list[str]:
    contract, texts = dossier.related.reported, dossier.texts
    if contract is None:
        return []
    lines = []
    if contract.values:
        value = number(texts, contract)
        lines.append(texts.staff_card_worth(value=value, years=years(texts, contract)))
    lines += _rates(dossier, contract)
    if contract.reported_at is not None and contract.due_on is not None:
        sent = contract.reported_at.astimezone(ZoneInfo(dossier.centre.zone)).date()
        if contract.told_late(sent):
            lines.append(texts.staff_card_late_report(due=day(contract.due_on, texts.language)))
    return [*lines, *_changes(dossier, contract)]


def _rates(dossier: Dossier, contract: Contract) -> list[str]:
    """Whose rates they are; of typed ones, what the Bank says."""
    texts, bank, deal = dossier.texts, dossier.related.bank, contract.deal
    told = rates(texts, deal)
    if not told:
        return []
    signed = day(deal.signed_on, texts.language)
    if contract.rate_source == "cbr":
        return [texts.staff_card_rate_cbr(signed=signed, rates=told)]
    lines = [texts.staff_card_rate_hand(rates=told)]
    if bank is not None and standing(deal, bank) == "differs":
        own = None if deal.currency == RUB else bank.of(deal.currency)
        right = replace(deal, rate=own, usd_rate=bank.of(USD))
        value = number(texts, rated(replace(contract, deal=right), bank))
        told = rates(texts, right)
        lines.append(texts.staff_card_rate_differs(signed=signed, rates=told, value=value))
    return lines


def _changes(dossier: Dossier, contract: Contract) -> list[str]:
    """What corrections have replaced: each line says what stood there until then."""
    texts, after = dossier.texts, plain(contract)
    lines = []
    for change in reversed(dossier.related.changes):
        on = change.at.astimezone(ZoneInfo(dossier.centre.zone)).date()
        told = "; ".join(_change(texts, *one, after[one[0]]) for one in change.before.items())
        lines.append(texts.staff_card_changed(day=day(on, texts.language), list=told))
        after = {**after, **change.before}
    return lines[:CHANGES]


def _change(texts: Texts, column: str, before: str, after: str) -> str:
    name = texts.get(f"contract-field-{column}")
    was, now = (_shown(texts, column, one) for one in (before, after))
    return texts.staff_card_change(name=name, before=was, after=now)


def _shown(texts: Texts, column: str, value: str) -> str:
    if not value:
        return "—"
    if column == "kind":
        return texts.get(f"contract-kind-{value}")
    sort = {"country": "country", "signed_on": "date"}.get(column)
    return show(sort, value, texts.language) if sort else value[:LONG]
