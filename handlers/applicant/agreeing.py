"""Consent is given, and the person goes on where it was asked for."""

from collections.abc import Mapping

from handlers.applicant.contracts import HERE as CONTRACTS
from handlers.applicant.contracts import onward as contracts
from handlers.applicant.gatherings import ATTEND, attend
from handlers.applicant.menu import RESUME, Page, Visit, home, resume, start
from handlers.applicant.related import ABOUT, about

ONWARD: Mapping[str, Page] = {RESUME: resume, ATTEND: attend, ABOUT: about, CONTRACTS: contracts}
"""Where consent leads besides an application for a service."""


async def agree(visit: Visit) -> None:
    """Keep the consent and go on where it was asked for."""
    person = await visit.office.use.give_consent(visit.person, visit.office.now())
    head, _, rest = visit.argument.partition("/")
    page = ONWARD.get(head)
    argument = rest if page else visit.argument
    following = Visit(visit.office, visit.forms, person, visit.message_id, argument)
    await (page or (start if visit.argument else home))(following)


PAGES: Mapping[str, Page] = {"agree": agree}
