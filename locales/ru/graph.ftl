# Слова на чертежах: команда graph.

graph-kind-yes_no = да / нет
graph-kind-choice = один из { $count }
graph-kind-choices = несколько из { $count }
graph-kind-text = текст
graph-kind-long_text = длинный текст
graph-kind-integer = целое число
graph-kind-decimal = число
graph-kind-money = сумма
graph-kind-percent = процент
graph-kind-date = дата
graph-kind-period = период
graph-kind-inn = ИНН
graph-kind-ogrn = ОГРН
graph-kind-kpp = КПП
graph-kind-phone = телефон
graph-kind-email = эл. почта
graph-kind-url = сайт
graph-kind-country = страна
graph-kind-region = регион
graph-kind-okved = ОКВЭД
graph-kind-tnved = ТН ВЭД
graph-kind-files = файлы, до { $count }
graph-kind-consent = подтверждение
graph-kind-info = сообщение
graph-many = { $kind }, несколько
graph-table-fixed = таблица { $rows } × { $columns }
graph-table-repeats = таблица, строк: { $least }–{ $most }

graph-optional = можно пропустить
graph-prefill = подставит известное
graph-silent = если известно, не спросит
graph-same = предложит ответ № { $number }
graph-rows = Строки: { $names }
graph-more = ещё строка
graph-question = № { $number } { $name }
graph-decides = решает { $numbers }

graph-form = { $form } ({ $id })
graph-form-about = Вопросов: { $questions }. Разделов: { $sections }. Проверок: { $checks }. { $clause }. Версия { $version }.
graph-start = Начало
graph-end = Обзор ответов и отправка
graph-end-short = Обзор и отправка
graph-checks = Проверки перед отправкой
graph-check-confirm = бот переспросит
graph-check-error = нужно исправить
graph-check-fields = вопросы { $numbers }

graph-legend-required = нужен ответ
graph-legend-optional = можно пропустить
graph-legend-skip = мимо, если условие не выполнено
graph-legend-depends = от какого ответа зависит
graph-legend-check = участвует в проверке
graph-legend-forward = куда ведёт
graph-legend-good = к концу, где поддержка оказана
graph-legend-end = к другому концу

graph-machine = { $name }: таблица статусов ({ $pack } status { $machine })
graph-machine-about = Статусов: { $states }. Шагов: { $steps }. Дни срока считаются со следующего дня.
graph-role-client = Заявитель
graph-role-centre = Центр
graph-role-rec = РЭЦ
graph-role-bot = Бот
graph-state-start = начало
graph-state-final = конец
graph-state-success = успешный конец
graph-state-open = заявитель правит ответы
graph-state-waits = ход: { $role ->
    [client] заявитель
    [rec] РЭЦ
   *[other] центр
}
graph-state-suspends = останавливает срок: { $states }
graph-state-sees = Заявитель видит: { $text }
graph-indicative = ориентир: { $term }
graph-reason = нужна причина
graph-need-conditions = после проверки условий
graph-need-documents = когда приняты документы
graph-need-originals = когда есть оригиналы
graph-need-sum = когда записана сумма
graph-paper = бумага: { $name }
graph-dated = спросит день
graph-kept = не отменить
graph-rates = с оценкой услуги
graph-filed = подачей «{ $service }»
graph-window = от открытия окна
graph-after = только после «{ $verb }»
graph-service = услуга: «{ $label }»
graph-step = шаг { $step }
graph-to = → { $number } { $state }
graph-stays = ↺ остаётся здесь

graph-written = Записано: { $path }
graph-no_write = Файл { $path } не записать: { $why }
graph-no_format = Файл { $path } назван не по формату чертежа. Бывают: { $known }. Картинку (.svg) открывает любой браузер.
graph-no_machine = В пакете «{ $pack }» нет таблицы статусов «{ $machine }». Есть: { $known }
graph-which_machine = В пакете «{ $pack }» таблиц статусов несколько. Назовите одну, --machine: { $known }
graph-only_status = Ключ --machine бывает только у status, а «{ $form }» — форма.
