"""Submitted applications with a scoring, as the bot keeps them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import yaml

from bot.office import Opened, open_office
from bot.settings import read_settings
from flows.application import FilledForm
from flows.conditions import Value
from flows.usecases.submit import plain_result
from flows.visibility import effective
from storage.editions import editions
from storage.packs import PACKS

PACK, FORM = "rec-marketplaces", "scoring"
FIRST_DAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
ANSWERS = Path(__file__).parents[1] / "flows" / "data"


def company(name: str, **other: Value) -> dict[str, Value]:
    """The answers of a company of tests/flows/data ("weak", "strong"), with others of its own."""
    file = ANSWERS / f"answers_{name}.yaml"
    return {**yaml.safe_load(file.read_text(encoding="utf-8")), **other}


async def submit(
    companies: Iterable[Mapping[str, Value]], *, shown: bool = True, telegram: int = 700
) -> None:
    """Keep an application of each, a day apart, in the store that the environment names.

    `shown`: with the result that the bot showed of it.
    """
    async with open_office(read_settings()) as opened:
        pack = opened.office.library.pack(PACK)
        await opened.office.use.publish(editions(pack, PACKS / PACK), FIRST_DAY)
        async with opened.store.transaction() as repositories:
            who = await repositories.people.add(telegram, telegram, "ru", FIRST_DAY)
        for count, answers in enumerate(companies):
            await _one(opened, who.id, answers, FIRST_DAY + timedelta(days=count), shown=shown)


async def _one(
    opened: Opened, person: int, answers: Mapping[str, Value], at: datetime, *, shown: bool
) -> None:
    office = opened.office
    form = office.library.form(PACK, FORM)
    forms = {FORM: FilledForm(form.version, effective(form, answers))}
    async with opened.store.transaction() as repositories:
        draft = await repositories.applications.add(PACK, "placement", person, at)
        result = office.use.show_result.judge(draft, forms, {FORM}, at.date())
        number = await repositories.applications.next_number("МП", at.year)
        sent = replace(
            draft,
            state="new",
            number=number,
            submitted_at=at,
            updated_at=at,
            forms=forms,
            result=plain_result(result) if shown else None,
        )
        await repositories.applications.save(sent)
