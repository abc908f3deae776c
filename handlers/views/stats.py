"""The centre's key figures in words."""

from datetime import date

from flows.figures import Figures
from flows.readers.show import show
from handlers.views.menu import day
from handlers.views.screen import Screen
from locales.texts import Texts


def stats_screen(texts: Texts, figures: Figures, today: date) -> Screen:
    """One message."""
    lines = [
        texts.stats_title(day=day(today, texts.language)),
        "",
        texts.stats_supported(count=str(figures.supported), year=str(figures.supported_this_year)),
        texts.stats_contracted(
            count=str(figures.contracted), year=str(figures.contracted_this_year)
        ),
    ]
    if figures.volume:
        total = show("decimal", f"{figures.total.normalize():f}", texts.language)
        lines.append(texts.stats_volume(total=total))
        lines += [
            texts.stats_year(
                year=str(year), value=show("decimal", f"{value.normalize():f}", texts.language)
            )
            for year, value in figures.volume.items()
        ]
    else:
        lines.append(texts.stats_none())
    return Screen("\n".join([*lines, "", texts.stats_how()]))
