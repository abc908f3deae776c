## Заполнение анкеты: одна живая карточка

yes = Да
no = Нет
value-skipped = пропущено
value-confirmed = подтверждено
value-files = файлов: { $count }

card-header =
    { $form } · <b>{ $section }</b>
    Раздел { $number } из { $of } · ответов { $answered } из { $asked } · осталось ~{ $minutes } мин
card-header-done =
    { $form } · <b>{ $section }</b>
    Раздел { $number } из { $of } · все ответы есть ({ $asked })
card-header-one =
    <b>{ $form }</b>
    Ответов { $answered } из { $asked } · осталось ~{ $minutes } мин
card-header-one_done =
    <b>{ $form }</b>
    Все ответы есть ({ $asked })
card-answered = ✓ { $name }: { $value }
card-confirmed = ✓ Подтверждено ответов: { $count }
card-row_dropped = Убрали: { $name } ({ $value })
card-refused = ⚠️ { $why }
card-parked = Некоторые вопросы больше не нужны. Ответы на них ({ $count }) сохранены и вернутся, если вы передумаете.
card-returned = Вернулись ваши прежние ответы: { $count }.
card-forgotten = ИНН другой, значит, и бизнес другой. Спросим заново: { $names }.
card-stale = Эта кнопка из прошлого шага. Вот где вы сейчас.
card-example = Пример: { $example }
card-example-inn = Пример: { $example }. У предпринимателя цифр 12: 402700000071
card-example-ogrn = Пример: { $example }. У предпринимателя цифр 15: 316774600000010
card-now = Сейчас записано: <b>{ $value }</b>
card-known-value = У нас уже есть: <b>{ $value }</b>
card-known = <b>Это мы уже знаем. Всё верно?</b>
card-known-line = · { $name }: <b>{ $value }</b>
card-check = 🤔 <b>Проверьте, так ли это</b>
card-check_must = ⚠️ <b>Так не получится, нужно исправить</b>
card-check-line = · { $question }: <b>{ $value }</b>

hint-choices = Можно несколько. В конце нажмите «Готово».
hint-files = Пришлите файлы или фото сюда в чат: до { $max } штук, каждый до 20 МБ.
hint-file = Пришлите сюда один файл или фото, до 20 МБ.
hint-row = Можно сразу всю строку: { $names }. Через пробел или каждое число с новой строки.
hint-row_gaps = Чего нет, вместо того прочерк.
hint-many = Можно несколько, через запятую.

impact-change =
    <b>Меняем ответ «{ $name }»</b>
    было: { $before }
    станет: { $after }
impact-hides =
    Больше не понадобятся (ответы сохраним):
    { $names }
impact-returns =
    Вернутся вопросы с вашими ответами:
    { $names }
impact-score = Балл скоринга: { $before } → <b>{ $after }</b> из 100

overview-title = <b>Ваши ответы</b>
overview-page = <b>Ваши ответы</b> · { $page } из { $pages }
overview-empty = <b>Ваши ответы</b> · пока ни одного
review = <b>Готово: отвечено на все вопросы ({ $count }).</b> Проверьте ответы или идите дальше.

button-done = Готово
button-done-files = Готово, файлов: { $count }
button-keep = Оставить как есть
button-take = ✓ Взять это
button-skip = Пропустить
button-no_files = Готово, без файлов
button-confirm = ✓ Подтверждаю
button-read = Понятно
button-add_row = + { $row }
button-drop_file = ✕ Убрать { $name }
button-drop_row = 🗑 Убрать
button-back = ← Назад
button-answers = ☰ Ответы
button-later = Позже
button-all-right = ✓ Всё верно
button-fix = Исправить: { $name }
button-it-is-so = Всё верно, так и есть
button-save-change = ✓ Сохранить
button-drop-change = Не менять
button-page-before = ‹ Предыдущие
button-page-after = Следующие ›
button-continue = Продолжить →
button-finish = Всё верно, дальше →
button-check-answers = Посмотреть ответы
button-consult = Нужна консультация

note-early = Сообщение «{ $typed }» пришло раньше, чем появился этот вопрос, я его не записал. Если это ответ, нажмите кнопку с ним или пришлите ещё раз.
note-consult-on = Отметили: заявка уйдёт на консультацию. Осталось дозаполнить скоринг.
note-consult-off = Отметку о консультации сняли.
note-next = Готово: { $done }. Теперь { $following }, около { $minutes } мин.
note-resumed = С возвращением! Продолжаем с того же места.
note-fix = Исправьте, что нужно, и отправьте снова.
note-edited = Правка старого сообщения не меняет ответ. Исправить его можно через «Ответы».

answer-tap-expected = Здесь нужно нажать кнопку под сообщением.
answer-answer-required = На этот вопрос нужно ответить, пропустить его нельзя.
answer-check-must_be_fixed = Так оставить нельзя: исправьте один из ответов.
