"""Which printed forms an application has."""

from collections.abc import Container

from flows.model import Pack, PrintedForm


def printed_of(pack: Pack, held: Container[str]) -> tuple[PrintedForm, ...]:
    """Return the printed forms that can be made of the forms in `held`, by id.

    Answers of the self-check may stand on a printed form; it is printed without them too.
    """
    checked = pack.eligibility.form if pack.eligibility else None
    return tuple(
        printed
        for printed in pack.printed
        if all(form in held for form in printed.forms if form != checked or len(printed.forms) == 1)
    )
