## The centre has edited a form while people fill it in

draft-moved = <b>{ $service }: the centre has changed the questions</b>
draft-offered =
    <b>{ $service }: the centre has changed the questions</b>
    You can go over to the new questions, or finish as you began.
draft-stays = Fine, go on as you began: your questions stay as they were. Should you change your mind, tap “Go over to the new questions”.
draft-again =
    { $plural ->
        [one] { $count } question has changed
       *[other] { $count } questions have changed
    }: { $names }
draft-asked =
    { $plural ->
        [one] { $count } new question
       *[other] { $count } new questions
    }: { $names }
draft-removed =
    { $plural ->
        [one] { $count } question is asked no more
       *[other] { $count } questions are asked no more
    }: { $names }
draft-names-more = { $names } and { $count } more
draft-kept = Your answers are kept.
draft-kept-offered = Your answers are kept either way.
draft-same = All your answers still do: there is nothing to answer again.
button-draft-move = Go over to the new questions
button-draft-stay = Finish as I began
note-moved = The centre has changed the questions of this form. Your answers are kept.
error-offer-over = This message is out of date: the form was changed again since, or you have gone over already. Open the draft.

# prichal versions
versions-form = { $form } · drafts: { $policy }
versions-policy-pin = stay as begun
versions-policy-migrate = go over
versions-policy-ask = are asked
versions-line = { $version } · since { $since } · drafts { $drafts }, submitted { $submitted }
versions-line_unpublished = { $version } · never published · drafts { $drafts }, submitted { $submitted }
versions-asked = asked: { $asked }, staying: { $staying }
versions-new = { $version } · new, it comes when the bot starts
versions-gone = The packs have no such form any more: drafts and applications stay with theirs.
versions-diff = What changes ({ $old } → { $new }):
versions-added = + { $name }: a new question
versions-safe = · { $name }: the answer stands ({ $aspects })
versions-again = ! { $name }: the answer may no longer do ({ $aspects })
versions-retyped = ! { $name }: another kind of answer ({ $aspects })
versions-removed = − { $name }: the question goes, its answer is put aside
versions-check = · check { $check }: changed
versions-texts = The questions are the same, only their arrangement differs.
versions-fates = Drafts: { $silent } go over without a word, { $told } with a message, { $asked } are asked.
versions-fates_pin = Drafts that stay as begun: { $drafts }.
versions-none = No versions yet: they come when the bot starts for the first time.
versions-diff_published = What has changed ({ $old } → { $new }):
versions-unfit = Drafts with an answer that no longer fits: { $count }.
versions-unchanged = Forms that nobody has and nothing of which changed: { $count } ({ $names }).
versions-aspect-kind = kind of answer
versions-aspect-document = which document it is
versions-aspect-valid_days = days for which the document is good
versions-aspect-official = official wording
versions-aspect-clause = clause
versions-aspect-required = being required
versions-aspect-when = when it is asked
versions-aspect-options = options
versions-aspect-options_from = list of options
versions-aspect-many = how many to choose
versions-aspect-min = minimum
versions-aspect-max = maximum
versions-aspect-min_length = shortest length
versions-aspect-max_length = longest length
versions-aspect-max_files = number of files
versions-aspect-prefill = where it is filled in from
versions-aspect-remember = what is remembered
versions-aspect-same_as = answer that is offered
versions-aspect-opposite = reversed reading
versions-aspect-sensitive = personal data
versions-aspect-seconds = time to answer
versions-aspect-silent = whether what is known is asked
versions-aspect-texts = texts
versions-aspect-cell = place in the table
versions-aspect-order = order
versions-aspect-section = section
