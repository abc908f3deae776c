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
