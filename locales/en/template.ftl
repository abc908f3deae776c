# Words of an empty file of answers: prichal simulate --template.

template-how =
    Write answers behind the colons: a value, yes or no, an option's id, a date as 21.11.2026.
    Several values stand in brackets, parted by commas: [a, b]. A text with “:” or “#” stands in quotes.
    A table's row that begins with “- ” is repeated, one for each row.
    What is left empty counts as skipped. Then: prichal simulate PACK FORM --answers THIS_FILE
template-min = at least: { $value }
template-max = at most: { $value }
template-min_length = characters, at least: { $value }
template-max_length = characters, at most: { $value }
template-today = today
template-no_answer = no answer needed
template-one_form = --template needs a pack and a form.
template-only = --out goes with --template alone.
template-exists = { $path } is there already. Name another file: this one may hold answers.
