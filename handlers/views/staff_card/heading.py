"""What the application is, where it stands, and which event it asks for."""

from handlers.views.desk import plain
from handlers.views.staff_dossier import Dossier
from locales.lookup import Html


def title_lines(dossier: Dossier) -> list[str]:
    """Number, service and state."""
    texts, application = dossier.texts, dossier.application
    service = Html(dossier.pack.get(f"service-{application.service}"))
    state = dossier.machine.by_id.get(application.state)
    said = dossier.state_text(application.state)
    lines = [
        texts.staff_card_title(number=dossier.number, service=service),
        texts.staff_card_state(state=Html(said)),
    ]
    if state is None or plain(said) == state.official:
        return lines
    return [*lines, texts.staff_card_official(official=state.official)]


def place_lines(dossier: Dossier) -> list[str]:
    """Which event it asks for, and whether there is a place."""
    if dossier.place is None:
        return []
    gathering, seat = dossier.place
    when = dossier.when(gathering.begins)
    standing = dossier.texts.get(f"staff-seat-{seat.standing}")
    return [dossier.texts.staff_card_place(when=when, title=gathering.title, standing=standing)]
