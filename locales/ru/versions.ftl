## Центр изменил форму, пока её заполняют

draft-moved = <b>{ $service }: центр изменил вопросы</b>
draft-offered =
    <b>{ $service }: центр изменил вопросы</b>
    Вы можете перейти на новые вопросы или закончить как начали.
draft-stays = Хорошо, заполняйте как начали: вопросы останутся прежними. Передумаете — нажмите «Перейти на новые вопросы».
draft-again =
    { $plural ->
        [one] { $count } вопрос изменился
        [few] { $count } вопроса изменились
       *[many] { $count } вопросов изменились
    }: { $names }
draft-asked =
    { $plural ->
        [one] { $count } новый вопрос
        [few] { $count } новых вопроса
       *[many] { $count } новых вопросов
    }: { $names }
draft-removed =
    { $plural ->
        [one] { $count } вопрос убрали
        [few] { $count } вопроса убрали
       *[many] { $count } вопросов убрали
    }: { $names }
draft-names-more = { $names } и ещё { $count }
draft-kept = Ваши ответы сохранены.
draft-kept-offered = Ваши ответы сохранятся в любом случае.
draft-same = Все ответы подошли, отвечать заново не нужно.
button-draft-move = Перейти на новые вопросы
button-draft-stay = Закончить как начали
note-moved = Центр изменил вопросы этой формы. Ваши ответы сохранены.
error-offer-over = Это сообщение устарело: форма с тех пор снова изменилась или вы уже перешли. Откройте черновик.

# prichal versions
versions-form = { $form } · черновики: { $policy }
versions-policy-pin = остаются как начаты
versions-policy-migrate = переходят
versions-policy-ask = спрашиваем
versions-line = { $version } · с { $since } · черновиков { $drafts }, подано { $submitted }
versions-line_unpublished = { $version } · не публиковалась · черновиков { $drafts }, подано { $submitted }
versions-asked = спросили: { $asked }, остались: { $staying }
versions-new = { $version } · новая, появится при запуске бота
versions-gone = Такой формы в пакетах больше нет: черновики и заявки остаются со своей.
versions-diff = Что изменится ({ $old } → { $new }):
versions-added = + { $name }: новый вопрос
versions-safe = · { $name }: ответ остаётся ({ $aspects })
versions-again = ! { $name }: ответ может не подойти ({ $aspects })
versions-retyped = ! { $name }: другой вид ответа ({ $aspects })
versions-removed = − { $name }: вопрос уходит, ответ откладываем
versions-check = · проверка { $check }: изменилась
versions-texts = Вопросы те же, изменилось только оформление.
versions-fates = Черновиков: перейдут молча { $silent }, перейдут с сообщением { $told }, спросим { $asked }.
versions-fates_pin = Черновиков, которые останутся как начаты: { $drafts }.
versions-none = Версий пока нет: они появятся при первом запуске бота.
versions-diff_published = Что изменилось ({ $old } → { $new }):
versions-unfit = Черновиков, где какой-то ответ больше не подходит: { $count }.
versions-unchanged = Без изменений и без заявок форм: { $count } ({ $names }).
versions-aspect-kind = вид ответа
versions-aspect-document = какой это документ
versions-aspect-valid_days = сколько дней действует документ
versions-aspect-official = официальная формулировка
versions-aspect-clause = пункт
versions-aspect-required = обязательность
versions-aspect-when = когда спрашивается
versions-aspect-options = варианты
versions-aspect-options_from = список вариантов
versions-aspect-many = сколько выбирать
versions-aspect-min = наименьшее
versions-aspect-max = наибольшее
versions-aspect-min_length = наименьшая длина
versions-aspect-max_length = наибольшая длина
versions-aspect-max_files = сколько файлов
versions-aspect-prefill = откуда подставляется
versions-aspect-remember = что запоминается
versions-aspect-same_as = ответ, который предлагаем
versions-aspect-opposite = обратное чтение
versions-aspect-sensitive = личные данные
versions-aspect-seconds = время на ответ
versions-aspect-silent = спрашивать ли известное
versions-aspect-texts = тексты
versions-aspect-cell = место в таблице
versions-aspect-order = порядок
versions-aspect-section = раздел
