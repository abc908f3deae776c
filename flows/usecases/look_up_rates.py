"""A report of a contract takes the rates of its signing date, so that nobody types or computes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from flows.answering import Rules
from flows.catalogue import Ledger
from flows.contracts import RUB, USD, RateDay
from flows.errors import Conflict, RatesAway
from flows.ledger import currency_of, deal_of, ledger_of_form, signed_of
from flows.library import Library
from flows.ports import Filling, Step, Store
from flows.register_session import led_on
from flows.session import PlaceKind, Session, Source
from flows.storing import take_known
from flows.usecases.fill import Filled
from flows.usecases.find_rates import FindRates
from flows.visibility import view


@dataclass(frozen=True, slots=True)
class LookUpRates:
    """Rates become known to the form as soon as date and currency are said, durably.

    What the person has typed stays, until the date or the currency becomes another.
    """

    store: Store
    library: Library
    find: FindRates

    def due(self, filling: Filling, rules: Rules) -> bool:
        """Whether the form needs rates."""
        ledger = self._ledger(filling)
        if ledger is None:
            return False
        counted = view(rules.form, filling.session).counted
        currency = currency_of(ledger, counted)
        return signed_of(ledger, counted) is not None and currency is not None

    async def __call__(self, filling: Filling, rules: Rules, now: datetime) -> Filled:
        """Return the filling with the rates, as far as the Bank tells them."""
        ledger = self._ledger(filling)
        counted = view(rules.form, filling.session).counted
        day = signed_of(ledger, counted) if ledger is not None else None
        if ledger is None or day is None:
            return Filled(filling, ())
        currency = currency_of(ledger, counted) or USD
        session = filling.session
        if currency == USD:
            session = with_rates(rules, ledger, session, {}, now)
        else:
            session = await self._rated(rules, ledger, session, (day, currency), now)
        session = with_thousands(rules, ledger, session, now)
        return await self._stored(filling, session, now)

    async def _rated(
        self,
        rules: Rules,
        ledger: Ledger,
        session: Session,
        asked: tuple[date, str],
        now: datetime,
    ) -> Session:
        """The session with the rates of a day for a currency, as far as they are known."""
        rates: RateDay | None = None
        day, currency = asked
        try:
            rates = await self.find(day, now, wait=asking(ledger, session))
        except RatesAway as away:
            coming = away.code == "rates.late" and not asking(ledger, session)
            if coming and not _stale(ledger, session):
                return session  # it comes while the amounts are typed
        return with_rates(rules, ledger, session, _wanted(ledger, currency, rates), now)

    def _ledger(self, filling: Filling) -> Ledger | None:
        session = filling.session
        return ledger_of_form(self.library.packs.get(session.pack), session.form)

    async def _stored(self, filling: Filling, session: Session, now: datetime) -> Filled:
        """The filling as it is then; another writer's comes first and is looked up later."""
        if session is filling.session:
            return Filled(filling, ())
        following = replace(session, revision=filling.session.revision + 1)
        after = replace(filling, session=following)
        try:
            await self.store.answers.save(Step(filling, after, (), now))
        except Conflict:
            fresh = await self.store.answers.open_in_chat(filling.chat_id)
            return Filled(fresh or filling, ())
        return Filled(after, ())


def asking(ledger: Ledger, session: Session) -> bool:
    """Whether the person is asked for a rate at this moment."""
    return session.place.kind is PlaceKind.QUESTION and session.place.id in {
        ledger.rate,
        ledger.usd_rate,
    }


def with_rates(
    rules: Rules, ledger: Ledger, session: Session, wanted: Mapping[str, str], now: datetime
) -> Session:
    """The session that knows these rates and no others; the same one where it knows them."""
    names = (ledger.rate, ledger.usd_rate)
    fresh = _without_stale(ledger, session, wanted)
    others = {one: value for one, value in fresh.known.items() if one not in names}
    known = {**others, **wanted}
    if known == fresh.known and fresh is session:
        return session
    after, _ = take_known(rules.form, replace(fresh, known=known), now)
    return led_on(rules, session, after)


def with_thousands(rules: Rules, ledger: Ledger, session: Session, now: datetime) -> Session:
    """The session that knows what its amounts are worth; the same one where it knows it."""
    seen = view(rules.form, session)
    table = {one.id for one in rules.form.cells.get(ledger.amounts, ())}
    asked = any(one.id in table and one.id not in session.answers for one in seen.shown)
    deal = deal_of(rules.form, ledger, seen.counted)
    values = deal.values if deal is not None and not asked else {}
    words = {ledger.thousands: "; ".join(f"{y} — {worth(v)}" for y, v in values.items())}
    wanted = words if values else {}
    answer = session.answers.get(ledger.thousands)
    held = answer.value if answer is not None else None
    known = {one: value for one, value in session.known.items() if one != ledger.thousands}
    if held == wanted.get(ledger.thousands) and {**known, **wanted} == session.known:
        return session
    kept = {one: given for one, given in session.answers.items() if one != ledger.thousands}
    if answer is not None and not wanted and answer.source is not Source.KNOWN:
        kept[ledger.thousands] = answer  # typed, where nothing can be computed
    after = replace(session, known={**known, **wanted}, answers=kept)
    after, _ = take_known(rules.form, after, now)
    return session if after == session else led_on(rules, session, after)


def worth(value: Decimal) -> str:
    """Thousands of dollars as they are printed: "84,2"."""
    return f"{value.normalize():f}".replace(".", ",")


def _without_stale(ledger: Ledger, session: Session, wanted: Mapping[str, str]) -> Session:
    """Without rates that were taken from the Bank and are others now, or of another day."""
    gone = _stale(ledger, session)
    for name in (ledger.rate, ledger.usd_rate):
        answer = session.answers.get(name)
        if answer is not None and answer.source is Source.KNOWN:
            gone.add(name)
    gone = {one for one in gone if session.answers[one].value != wanted.get(one)}
    if not gone:
        return session
    return replace(session, answers={k: v for k, v in session.answers.items() if k not in gone})


def _stale(ledger: Ledger, session: Session) -> set[str]:
    """Rates that were answered before the date or the currency was said anew."""
    said = [session.answers.get(one) for one in (ledger.signed, ledger.currency, ledger.code)]
    since = max((one.at for one in said if one is not None), default=None)
    rates = {one: session.answers.get(one) for one in (ledger.rate, ledger.usd_rate)}
    return {
        name
        for name, answer in rates.items()
        if answer is not None and since is not None and answer.at < since
    }


def _wanted(ledger: Ledger, currency: str, rates: RateDay | None) -> dict[str, str]:
    """What the Bank says, by question; nothing of a currency that it does not quote."""
    dollar = rates.of(USD) if rates is not None else None
    own = rates.of(currency) if rates is not None else None
    if dollar is None:
        return {}
    found = {ledger.usd_rate: f"{dollar:f}"}
    if own is not None and currency != RUB:
        found[ledger.rate] = f"{own:f}"
    return found
