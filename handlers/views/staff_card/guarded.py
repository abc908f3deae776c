"""Which verbs can't be made yet and why, in the staff's words."""

from flows.guards import Missing, missing, wanted
from flows.machine import Transition
from handlers.views.desk import plain
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html

NAMES = 3
"""Documents that are named; the page of documents has them all."""


def lacking(dossier: Dossier, step: Transition) -> tuple[Missing, ...]:
    """What is missing for a step now."""
    return missing(step, dossier.clearance.facts) if dossier.clearance else ()


def guarded_text(dossier: Dossier, found: tuple[Missing, ...]) -> str:
    """What is missing and what to do about it; it has to fit into an alert."""
    what = Html(" ".join(_one(dossier, one) for one in found))
    return dossier.texts.staff_guarded(what=what)


def wanted_papers(dossier: Dossier) -> tuple[str, ...]:
    """The papers that steps of now ask for and that are not there."""
    there = dossier.clearance.facts.papers if dossier.clearance else frozenset()
    return tuple(name for name in wanted(dossier.verbs) if name not in there)


def paper_name(dossier: Dossier, paper: str) -> str:
    """A paper by its name in the pack, in HTML; a free one has the bot's own words."""
    if paper == "other":
        return dossier.texts.staff_paper_other()
    return dossier.pack.find(f"paper-{paper}") or paper


def paper_plain(dossier: Dossier, paper: str) -> str:
    """The same without markup, for a button."""
    return plain(paper_name(dossier, paper))


def _one(dossier: Dossier, found: Missing) -> str:
    texts = dossier.texts
    match found.code:
        case "conditions":
            return texts.staff_lacks_conditions(count=str(len(found.ids)))
        case "failing":
            return texts.staff_lacks_failing(count=str(len(found.ids)))
        case "documents":
            return texts.staff_lacks_documents(names=", ".join(found.ids[:NAMES]))
        case "originals":
            return texts.staff_lacks_originals()
        case "sum":
            return texts.staff_lacks_sum(number=dossier.number)
        case "paper":
            return texts.staff_lacks_paper(paper=Html(paper_name(dossier, found.ids[0])))
