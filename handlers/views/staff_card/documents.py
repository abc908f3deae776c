"""The documents on the card: only what somebody has to do something about."""

from datetime import date, datetime

from flows.checklist import good_until, tally
from handlers.views.staff_dossier import Dossier


def documents_lines(dossier: Dossier) -> list[str]:
    """How many are accepted, and how many are returned, wait to be checked or have expired."""
    texts, lines = dossier.texts, dossier.checklist
    done, every = tally(lines)
    if not every or dossier.final:
        return []
    today = _today(dossier.now)
    counts = {
        "waiting": sum(line.state == "received" for line in lines),
        "returned": sum(line.state == "returned" for line in lines),
        "expired": sum(
            today is not None and good_until(line, today) == "expired" for line in lines
        ),
    }
    said = [texts.docs_card(done=str(done), all=str(every))]
    said += [
        texts.get(f"docs-card-{one}", count=str(count)) for one, count in counts.items() if count
    ]
    return [", ".join(said)]


def documents_caption(dossier: Dossier) -> str:
    """The caption of the button that opens the desk."""
    done, every = tally(dossier.checklist)
    if not every:
        return dossier.texts.docs_button_none()
    return dossier.texts.docs_button(done=str(done), all=str(every))


def _today(now: datetime | None) -> date | None:
    return now.date() if now is not None else None
