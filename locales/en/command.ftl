# Words of the commands simulate and score.

answer-answer-missing = This question needs an answer, and the file has none.
answer-answer-no_value = The answer “{ $typed }” has parts; one value or a list is needed.

command-form = { $form } ({ $id }), version { $version }
command-asked = Questions asked: { $count }
command-errors = Errors in the answers: { $count }
command-error = { $question }: { $text } [{ $code }]
command-contradictions = Contradictions: { $count }
command-contradiction = { $text } [{ $check }: { $fields }]
command-must_fix = This must be put right.
command-unused = Answers to questions that are not asked: { $names }
command-score = Score: { $total } of { $max } ({ $percent }%). { $level }
command-model = Model { $model }, version { $version }.
command-model_default = Model { $model }, version { $version }: the default model, not the REC's own.
command-block = { $block }: { $points } of { $max }
command-raised = gave { $points }: { $text }
command-lowered = took { $points }: { $text }
command-missed = would add { $points }: { $text }
command-missed_or = or { $points }: { $text }
command-advice = What to do: { $text }
command-fitting = Marketplaces that fit: { $count }
command-not_fitting = Do not fit: { $count }
command-for = for: { $text }
command-against = against: { $text }
command-no_form = The pack “{ $pack }” has no form “{ $form }”. It has: { $known }
command-no_pack = There is no pack “{ $pack }”. There is: { $known }
command-no_packs = The folder { $path } holds no packs.
command-not_scored = The form “{ $form }” is not scored. Scored is: { $known }
command-no_file = The file { $path } can't be read: { $why }
command-bad_answers = The file { $path } does not hold answers by question id: { $why }
command-bad_pack = The pack “{ $pack }” has faults; prichal check { $pack } shows them
command-no_database = No database at { $at }; set DATA_DIR or DATABASE_URL, or run `prichal migrate`.
