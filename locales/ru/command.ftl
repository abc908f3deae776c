# Слова команд simulate и score.

answer-answer-missing = На этот вопрос нужно ответить, а в файле ответа нет.
answer-answer-no_value = Ответ «{ $typed }» составной, а нужно одно значение или список.

command-form = { $form } ({ $id }), версия { $version }
command-asked = Задано вопросов: { $count }
command-errors = Ошибки в ответах: { $count }
command-error = { $question }: { $text } [{ $code }]
command-contradictions = Противоречия: { $count }
command-contradiction = { $text } [{ $check }: { $fields }]
command-must_fix = Это нужно исправить.
command-unused = Лишние ответы (такие вопросы не заданы): { $names }
command-score = Балл: { $total } из { $max } ({ $percent } %). { $level }
command-model = Модель { $model }, версия { $version }.
command-model_default = Модель { $model }, версия { $version }: модель по умолчанию, не РЭЦ.
command-block = { $block }: { $points } из { $max }
command-raised = дало { $points }: { $text }
command-lowered = отняло { $points }: { $text }
command-missed = добавит { $points }: { $text }
command-missed_or = или { $points }: { $text }
command-advice = Что сделать: { $text }
command-fitting = Площадки, которые подходят: { $count }
command-not_fitting = Не подходят: { $count }
command-for = за: { $text }
command-against = против: { $text }
command-no_form = В пакете «{ $pack }» нет формы «{ $form }». Есть: { $known }
command-no_pack = Нет пакета «{ $pack }». Есть: { $known }
command-no_packs = В папке { $path } нет пакетов.
command-not_scored = Форма «{ $form }» не оценивается. Оценивается: { $known }
command-no_file = Файл { $path } не читается: { $why }
command-bad_answers = Файл { $path } — не ответы по номерам вопросов: { $why }
command-bad_pack = Пакет «{ $pack }» с ошибками, их покажет prichal check { $pack }
command-no_database = Нет базы по адресу { $at }. Задайте DATA_DIR или DATABASE_URL, либо создайте новую: prichal migrate.
