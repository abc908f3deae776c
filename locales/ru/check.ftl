# Что не так в пакете и как это исправить. Коды — в flows/compiling/codes.py.

check-fine = { $packs }: ошибок нет.
check-count = Ошибок: { $count }
check-proof = Перебор: условий { $conditions }, решений { $searches }, шагов { $steps }; всё исчерпано.
check-proof_part = Перебор: условий { $conditions }, решений { $searches }, шагов { $steps }; не исчерпано: { $undecided }.
check-clause = [п. { $clause }]
check-no_pack = Нет пакета «{ $pack }». Есть: { $known }
check-no_packs = В папке { $path } нет ни одного пакета: папки, в которой лежит pack.yaml.
check-pack_itself = { $path } — сам пакет. Укажите папку над ним: { $above }
check-no_folder = Нет папки с пакетами: { $path }

cure-yaml-not_utf8 = Файл не в UTF-8. Сохраните его в этой кодировке.
cure-yaml-broken = { $why ->
    [tab] В отступе стоит табуляция. Замените её пробелами.
    [colon] В значении есть двоеточие, а кавычек нет. Возьмите значение в кавычки: official: "Имя: фамилия".
    [indent] Отступ не тот. Сдвиньте строку под соседние; проверьте, что в строке выше есть двоеточие после ключа.
    [quote] Здесь открыта кавычка и не закрыта. Закройте её в конце значения.
    [after_quote] После закрывающей кавычки стоит ещё текст. Внутри значения пишите «ёлочки».
    [bracket] Здесь открыта скобка. Закройте её; между значениями внутри ставьте запятые.
    [bracket_extra] Лишняя закрывающая скобка. Уберите её.
    [sign] Значение не может начинаться с этого знака (@, %, `). Возьмите его в кавычки.
    [escape] После «\» в двойных кавычках стоит не та буква. Напишите «\\» или возьмите одинарные кавычки.
    [unseen] В строке есть невидимый знак. Наберите её заново.
    [documents] В файле стоит «---»: это начало второго документа. Уберите строку.
   *[other] YAML не читается: { $why }. Проверьте отступы, кавычки и двоеточия.
}
cure-yaml-too_deep = Слишком глубокая вложенность. Проверьте отступы.
cure-yaml-alias = Здесь стоит «*»: так YAML ссылается на другое место. Напишите значение целиком или возьмите в кавычки.
cure-yaml-twice = Ключ «{ $key }» стоит дважды. Оставьте один.
cure-file-unknown = Файл { $file } никуда не входит: проверьте имя, окончание и папку. Читаются pack.yaml, lists.yaml, eligibility.yaml, scoring.yaml, marketplaces.yaml, reminders.yaml, *.yaml в папках forms, machines, services, шаблоны .docx, .typ, .yaml в папке print, тексты ru.ftl, en.ftl и *.ftl в папках ru, en.
cure-file-unreadable = Файл не открывается: { $why }. Нужен обычный файл, который бот может прочитать.
cure-file-name = Имя файла или папки не в UTF-8. Переименуйте: лучше латинскими буквами.
cure-pack-no_file = В папке { $pack } нет файла pack.yaml. Добавьте его.
cure-pack-folder = В pack.yaml написано «{ $pack }», а папка называется «{ $folder }». Назовите одинаково.
cure-shape-not_a_mapping = В файле должны стоять ключи с значениями («id: …»), а стоит другое.
cure-shape-missing = Не хватает ключа «{ $key }». Допишите его.
cure-shape-unknown_key = Ключа «{ $key }» здесь не бывает. Проверьте, нет ли опечатки.
cure-shape-empty = «{ $key }» пусто. Добавьте хотя бы одно значение.
cure-shape-wrong = { $why ->
    [integer] В «{ $key }» стоит «{ $typed }», а нужно целое число цифрами: 6.
    [number] В «{ $key }» стоит «{ $typed }», а нужно число цифрами: 6 или 2.5.
    [truth] В «{ $key }» стоит «{ $typed }», а можно только true (да) или false (нет).
    [text] В «{ $key }» стоит «{ $typed }», а нужен текст в одну строку. Если это число или true, возьмите в кавычки.
    [mapping] В «{ $key }» стоит «{ $typed }», а нужны ключи со значениями: «id: …».
    [list] В «{ $key }» стоит «{ $typed }», а нужен список: [одно, другое] или строки с «-».
    [date] В «{ $key }» стоит «{ $typed }», а нужен день: 2026-11-21 (год-месяц-число).
    [one_of] В «{ $key }» стоит «{ $typed }». Можно: { $known }.{ $near ->
        [none] { "" }
       *[other] { " " }Может быть, «{ $near }»?
    }
    [least] В «{ $key }» стоит «{ $typed }», а нужно не меньше { $limit }.
    [above] В «{ $key }» стоит «{ $typed }», а нужно больше { $limit }.
    [most] В «{ $key }» стоит «{ $typed }», а нужно не больше { $limit }.
    [below] В «{ $key }» стоит «{ $typed }», а нужно меньше { $limit }.
    [short] «{ $key }» слишком коротко: нужно знаков не меньше { $limit }.
    [long] «{ $key }» слишком длинно: можно знаков не больше { $limit }.
    [pattern] «{ $typed }» в «{ $key }» не подходит: проверьте буквы и знаки (образец: { $limit }).
   *[other] Значение «{ $key }» не подходит: { $why }.
}
cure-clause-missing = Не указан пункт документа. Допишите «clause».
check-what = { $what ->
    [block] блок
    [check] проверка
    [column] столбец
    [document] документ
    [fact] факт
    [form] форма
    [ground] основание
    [group] группа
    [level] уровень
    [machine] таблица состояний
    [marketplace] площадка
    [option] вариант
    [paper] бумага
    [part] часть услуги
    [printed_form] печатная форма
    [question] вопрос
    [reason] довод
    [reminder] напоминание
    [row] строка
    [rule] правило
    [section] раздел
    [service] услуга
    [state] состояние
    [verb] шаг
   *[other] { $what }
}
cure-id-twice = Имя «{ $id }» уже занято: есть ещё одно такое же ({ check-what }). Дайте другое.
cure-id-copy = Похоже на копию файла { $other }: в обоих «id: { $id }» ({ check-what }). Если копия не нужна, удалите её; если это новый файл, дайте ему другой id.
cure-id-letters = В имени «{ $id }» ({ check-what }) можно только строчные латинские буквы, цифры, «-» и «_», первой — букву.
cure-table-rows = У таблицы «{ $table }» должно быть одно из двух: rows (постоянные строки) или repeat (строки повторяются).
cure-table-repeat = В таблице «{ $table }» строк от { $least } до { $most }. Нужно «от» не больше «до», а «до» — не больше { $limit }.
cure-table-id_long = Имя ячейки в столбце «{ $column }» слишком длинное: { $size } знаков, можно { $max }. Сократите имена таблицы, строк или столбца.
cure-question-setting = Вопрос вида { $kind } не знает настройки «{ $setting }». Уберите её или смените вид.
cure-options-none = В вопросе «{ $question }» не из чего выбирать. Добавьте варианты.
cure-options-list_unknown = Списка «{ $list }» нет. Добавьте его в lists.yaml или в файл центра.
cure-options-id = Имя варианта «{ $id }» не войдёт в кнопку: { $size } байт, можно { $max }, без двоеточия. Сократите.
cure-options-exclusive_in_choice = Вариант «{ $id }»: exclusive нужен только там, где выбирают несколько. Уберите его.
cure-options-all_exclusive = В вопросе «{ $question }» все варианты исключают друг друга. Сделайте его вида choice.
cure-limits-unreadable = Предел { $limit } не читается: «{ $value }». Напишите число или дату (2026-11-21, today).
cure-limits-crossed = В вопросе «{ $question }» нижний предел больше верхнего. Поменяйте их.
cure-condition-field_unknown = В форме «{ $form }» нет вопроса «{ $field }». Проверьте имя.
cure-condition-asked_later = Вопрос «{ $field }» задают не раньше, чем «{ $question }». Условие может смотреть только назад: переставьте вопросы.
cure-condition-op = К вопросу «{ $field }» ({ $kind }) сравнение «{ $op }» не подходит. Возьмите другое.
cure-condition-value = «{ $value }» не может быть ответом на «{ $field }» ({ $kind }, { $op }). { $wanted ->
    [truth] Можно true (да) или false (нет), без кавычек.
    [integer] Нужно целое число, без кавычек.
    [options] Нужен список в скобках из этих вариантов: { $known }.
    [option] Можно: { $known }.
    [list] Нужен список в скобках: [одно, другое].
    [date] Нужен день: 2026-11-21.
    [okved] Нужен код ОКВЭД: 10.89.
    [tnved] Нужен код ТН ВЭД: 1905.
    [text] Нужен текст, который человек может написать в ответ.
   *[other] Напишите значение, какое бывает у вопроса вида { $wanted }.
}
cure-condition-option = У вопроса «{ $field }» нет варианта «{ $value }». Есть: { $known }
cure-condition-place = Такого кода нет в справочнике: «{ $value }» (вопрос «{ $field }»). Проверьте код.
cure-condition-never = Условие не выполнится никогда, при любых ответах. Исправьте его или уберите то, что от него зависит.
cure-condition-always = Условие выполняется всегда. Уберите его или исправьте.
cure-check-fields_left_out = Проверка «{ $check }» смотрит на вопросы, которых нет в fields: { $fields }. Допишите их, чтобы человек мог исправить ответ.
cure-prefill-unknown = Взять ответ неоткуда: «{ $key }» никто не запоминает. Проверьте ключ.
cure-same_as-unknown = «{ $question }» — не более ранний вопрос этой формы с таким же видом ответа. Назовите подходящий или уберите same_as.
cure-prefill-elsewhere = «{ $key }» не подставится: формы «{ $form }» нет ни в одной услуге вместе с этой. Возьмите ответ в другом месте.
cure-prefill-kind = «{ $key }» — ответ другого вида ({ $origin }, а нужен { $kind }) или с другими вариантами. Возьмите подходящий.
cure-reading-unknown = В файле центра readings назван вопрос, которого нет: «{ $key }». Ключ — «пакет.форма.вопрос».
cure-reading-value = Прочтение «{ $reading }» для «{ $key }» неизвестно. Можно opposite или straight.
cure-form-unknown = Нет формы «{ $form }». Есть: { $known }
cure-form-unused = Форма «{ $form }» не нужна ни одной услуге. Добавьте её услуге или уберите.
cure-service-unknown = Нет услуги «{ $service }». Есть: { $known }
cure-service-no_instead = Услугу «{ $service }» принимают не всегда. Укажите instead: что предложить, когда приёма нет.
cure-service-number = Номер { $number } уже у услуги «{ $service }». Номер источника указывает на одну услугу.
cure-service-no_group = Услуги «{ $service }» нет ни в одной группе каталога. Добавьте её в groups или скройте: offered: false.
cure-part-id = У части «{ $part }» номер должен начинаться с base. или additional.
cure-fact-question = Факту «{ $fact }» нужен вопрос с датой, а «{ $question }» не такой.
cure-tag-unknown = Ни одна услуга не помечена «{ $tag }». Пометки: { $known }
cure-machine-unknown = Нет таблицы состояний «{ $machine }». Есть: { $known }
cure-machine-unused = Таблица состояний «{ $machine }» не нужна ни одной услуге. Уберите её.
cure-state-unknown = В таблице «{ $machine }» нет состояния «{ $state }». Проверьте имя.
cure-state-unreachable = В состояние «{ $state }» не ведёт ни один шаг. Добавьте шаг или уберите состояние.
cure-state-final_left = Состояние «{ $state }» конечное, но из него есть выход. Уберите final или шаг.
cure-state-dead_end = Из состояния «{ $state }» нет выхода, а оно не конечное. Добавьте шаг или final: true.
cure-state-no_end = Из состояния «{ $state }» нельзя прийти ни к одному конечному. Добавьте шаги.
cure-verb-twice = «{ $verb }» ({ $role }) из состояния «{ $state }» ведёт в разные места. Оставьте один шаг или различите их через after.
cure-verb-after_unknown = after: «{ $verb }» — такой шаг в это состояние не ведёт. Проверьте имя.
cure-term-name = У услуги «{ $service }» срок «{ $of }», а такого названия у бота нет. Добавьте term-{ $of } в locales/ru/catalogue.ftl и locales/en/catalogue.ftl.
cure-term-days = Срок в днях не может быть { $days }. Напишите число от 1.
cure-term-indicative = Индикативный срок ({ $days }) длиннее нормативного ({ $term }). Поменяйте их.
cure-levels-no_zero = Самый низкий уровень начинается с { $lowest } %. Добавьте уровень от 0.
cure-levels-same = Два уровня начинаются с одного процента. Разведите их.
cure-levels-order = Уровень «{ $level }» записан после «{ $before }», а начинается с меньшего процента. Уровни идут от низшего к высшему: исправьте from_percent или поменяйте строки местами.
cure-rule-no_points = Правило «{ $rule }» не даёт и не отнимает баллов. Уберите его или дайте баллы.
cure-block-unattainable = Все баллы блока «{ $block }» не набрать ни при каких ответах. Исправьте условия или возьмите combine: best.
cure-country-code = Нет страны с кодом «{ $country }». Нужен код из двух букв, как CN.
cure-marketplace-no_trade = У площадки «{ $id }» не указано, опт или розница. Добавьте trade: [b2b] или [b2c].
cure-text-not_utf8 = Файл не в UTF-8. Сохраните его в этой кодировке.
cure-text-junk = Fluent не понимает эту запись: { $found }. Проверьте имя, знак «=» и отступы.
cure-text-twice = Текст «{ $key }» стоит дважды. Оставьте один.
cure-text-no_file = Нет файла { $file } с текстами. Добавьте его.
cure-text-missing = Не хватает текстов («{ $key }»). Вставьте после этого текста и напишите вместо «…»:
    { $skeleton }
cure-text-unused = { $more ->
    [none] Текст «{ $key }» нигде не нужен. Уберите его или проверьте имя.
   *[other] Текст «{ $key }» и ещё { $more } рядом нигде не нужны. Уберите их или проверьте имя.
}
cure-text-unused_part = Тексты «{ $part }-…» ({ $count }) больше ничему не нужны: того, о чём они, в пакете нет. Верните удалённый файл или уберите тексты.
cure-text-one_language = Текст «{ $key }» есть только на одном языке. Переведите его.
cure-text-untranslated = Текст «{ $key }» одинаков на обоих языках. Переведите его.
cure-text-empty = В тексте «{ $key }» ничего не видно. Напишите его.
cure-text-reference = Текст «{ $key }» берёт сообщение «{ $reference }», а его в пакете нет. Проверьте имя.
cure-text-too_deep = Слишком много фигурных скобок друг в друге. Проверьте, нет ли лишних.
cure-text-function = Текст «{ $key }» вызывает { $function }, а такой функции нет. Уберите её или проверьте имя.
cure-text-circle = Текст «{ $key }» берёт сам себя: { $circle }. Напишите одно из звеньев словами.
cure-text-variables = В тексте «{ $key }» стоят подстановки { $variables }. Бот их не знает, или на другом языке их нет. Уберите их или сделайте одинаково.
cure-text-markup = Telegram не примет разметку в «{ $key }»: { $found }. Закройте тег или напишите &lt; и &amp;.
cure-text-too_long = Текст «{ $key }» не войдёт в карточку: { $length } знаков, можно { $max }. Сократите.
cure-text-caption = Подпись «{ $key }» не войдёт в кнопку: { $length } знаков, можно { $max }, в одну строку. Сократите.
cure-print-no_template = Нет шаблона печатной формы { $template }. Положите его в папку print. Первый шаблон Word из раскладки делает python -m storage.exports.drafting.
cure-print-broken = Шаблон { $template } не печатается: { $reason }. Исправьте его.
cure-print-unknown_field = В шаблоне { $template } стоит { $field }, а такого вопроса, таблицы, столбца или вариантов в форме нет. Проверьте имя.
cure-print-widths = Ширин в таблице { $widths }, а столбцов { $count }: считаются и номера, и названия строк. Сделайте поровну ({ $template }).
cure-print-unused_question = Ответ на вопрос «{ $question }» не попадает в { $template }. Откройте print/{ $template } и вставьте, где он должен стоять: { $paste }
cure-condition-idle = Проверка «{ $field }» ({ $op } { $value }) ничего не меняет: без неё условие решает так же. Уберите её или исправьте.
cure-question-unreachable = Вопрос «{ $question }» никогда не зададут: ответы, которые ему нужны, не дать вместе. Исправьте условие.
cure-question-dead_end = Кому задан вопрос «{ $question }», тот не закончит форму: что ни ответь, останется ошибка. Исправьте проверки (checks) или условие вопроса.
cure-option-dead = С ответом «{ $option }» на «{ $question }» форму не закончить: какая-нибудь проверка вида error останется всегда. Исправьте проверку или уберите вариант.
cure-form-unfinishable = Форму «{ $form }» нельзя закончить: при любых ответах остаётся ошибка ({ $check }). Исправьте условие проверки или сделайте её severity: confirm.
cure-proof-undecided = Слишком много ответов, чтобы перебрать все: пройдено шагов { $steps }, а сочетаний около { $size }. Ошибки не найдено, но она и не исключена. Разделите условие на простые.
cure-proof-more = Здесь не перебрано ещё мест: { $count }. Ошибок там не найдено, но они и не исключены. Разделите сложные условия на простые.
cure-service-unattainable = Услугу «{ $service }» не получит никто: при любых ответах мешает одно из оснований ({ $grounds }). Исправьте их условия.
cure-ground-same = Основание «{ $ground }» повторяет «{ $other }»: те же ответы, те же услуги, тот же пункт. Оставьте одно.
cure-fact-setting = Факт «{ $fact }» вида { $kind } не знает настройки «{ $setting }». Уберите её или смените вид.
cure-fact-needs = Факту «{ $fact }» вида { $kind } нужна настройка «{ $setting }». Допишите её.
cure-fact-period = У факта «{ $fact }» срок задан неверно: years: { $years }. Нужно число от 1, и без calendar_year.
cure-fact-same_service = Факт «{ $fact }» считает только ту же услугу (same_service), services и tags ему не нужны. Оставьте одно.
cure-fact-never_counts = Факт «{ $fact }» считает оказанную поддержку, но ни одна из этих услуг так не заканчивается. Отметьте конечное состояние success: true или уберите state.
cure-fact-unused = Факт «{ $fact }» не нужен ни одному основанию. Уберите его или проверьте имя в условиях.
cure-level-unreachable = До уровня «{ $level }» не дойти: по баллам выходит от { $low } до { $high } %, и в его пределы ничего не попадает. Исправьте from_percent или баллы.
cure-rule-shadowed = Правило «{ $rule }» никогда не считается: вместе с ним всегда верно более высокое ({ $higher }). Исправьте условия или баллы.
cure-marketplace-never = Площадка «{ $id }» не подойдёт никому: при любых ответах что-то её закрывает. Исправьте applies или минусы с must.
cure-service-two_groups = Услуга «{ $service }» уже стоит в группе «{ $group }». Оставьте её в одной группе один раз.
cure-service-about = Услугу предлагают на странице заявки в состоянии «{ $state }», но такого нет ни в одной машине. Есть: { $known }
cure-ledger-unknown = В ledger у «{ $key }» стоит «{ $name }», но такого вопроса, таблицы или столбца нужного вида в форме нет. Подходят: { $known }
cure-ledger-term = В ledger у «{ $key }» стоит срок «{ $term }», но среди terms этой услуги его нет. Есть: { $known }
cure-ledger-options = В ledger у «{ $key }» стоит ответ «{ $option }», но такого ответа у вопроса нет. Есть: { $known }
cure-service-instead_closed = Вместо закрытой услуги предложена «{ $service }», но и она может быть закрыта. Назовите ту, что доступна всегда.
cure-form-twice = Форма «{ $form }» стоит у услуги «{ $service }» дважды. Оставьте одну.
cure-price-share = Доля { $share } % не подходит к правилу { $rule }. У share доля больше 0 и меньше 100, у free и business доли нет.
cure-price-category = Доля { $share } % для категории «{ $category }» не подходит (правило { $rule }). Нужно от 0 до 100 и только при share.
cure-limit-twice = Предел { $amount } стоит рядом с другим пределом на то же самое ({ $per }, { $period }). Оставьте один.
cure-limit-unused = Всё платит предприятие, предел { $amount } ничего не ограничит. Уберите его или смените правило.
cure-limit-above_pool = Предел { $amount } выше общего предела на то же самое, до него не дойти. Поменяйте суммы.
cure-limit-pool = В общем пределе «{ $pool }» здесь { $amount }, а у других услуг { $usual }. Сделайте одинаково.
cure-limit-pool_alone = Общий предел «{ $pool }» есть только у услуги «{ $service }». Проверьте имя или уберите pool.
cure-choose-no_parts = У услуги «{ $service }» надо выбрать хотя бы одну часть, а выбирать не из чего. Добавьте additional-части или уберите choose.
cure-document-files = Документ «{ $document }»: файлов { $files }, можно от 1 до { $max }. Исправьте max_files.
cure-gathering-least = Участников не может быть { $least }. Напишите число от 1.
cure-gathering-share = Доля СМСП { $share } % невозможна. Напишите больше 0 и не больше 100.
cure-state-stuck_after = Из состояния «{ $state }», если в него привёл шаг «{ $verb }», нет выхода. Добавьте шаг или поправьте after.
cure-state-client_stuck = В состоянии «{ $state }» клиент может править ответы, но не может отправить их снова. Добавьте шаг { $verb } с ролью client.
cure-state-final_open = Состояние «{ $state }» конечное, править ответы там поздно. Уберите open_to_client или final.
cure-state-success_open = Состояние «{ $state }» отмечено success, но оно не конечное. Добавьте final: true или уберите success.
cure-machine-no_submit = Заявку не отправить: из «{ $state }» нет шага { $verb } с ролью client. Добавьте его.
cure-machine-no_success = До успеха в таблице «{ $machine }» не дойти: { $states }. Проверьте шаги и after.
cure-transition-unreachable = Шаг «{ $verb }» из состояния «{ $state }» никогда не сделать: «{ $after }» туда не приводит. Поправьте after.
cure-term-no_term = Индикативный срок { $days } есть, а нормативного нет. Добавьте term_days или уберите indicative_days.
cure-state-suspends_itself = Состояние «{ $state }» останавливает свой же срок. Уберите его из suspends.
cure-state-suspends_no_term = В состоянии «{ $other }» сроку не бывать: у сотрудников нет шага оттуда, останавливать нечего. Уберите его из suspends состояния «{ $state }» или проверьте имя.
cure-state-suspends_never = Из «{ $other }» в «{ $state }» не прийти, срок останавливать некогда. Поправьте suspends или добавьте шаг.
cure-state-suspends_no_return = Из «{ $state }» нет дороги обратно в «{ $other }»: остановленный срок не пойдёт дальше. Поправьте suspends или добавьте шаг.
cure-state-waits_end = Состояние «{ $state }» конечное, ждать там некого. Уберите waits или final.
cure-state-waits_bot = В состоянии «{ $state }» ждут бота, а он ждать не заставляет. Напишите в waits client, centre или rec.
cure-step-setting = { $setting } у шага «{ $verb }» ничего не значит: role шага — { $role }. Уберите { $setting } или исправьте role.
cure-step-twice = В { $setting } шага «{ $verb }» дважды стоит «{ $value }». Оставьте один раз.
cure-step-bot_not_client = Шаг бота «{ $verb }» закрыл бы заявку, хотя в «{ $state }» (после «{ $led }») медлит не клиент. Сузьте from и after до ожидания клиента или напишите waits: client.
cure-step-filed = Шаг «{ $verb }» ждёт услугу «{ $service }», а подать её по этой заявке нельзя: нет форм, она никуда не отправляется, принимается только в окно или идёт по этой же таблице. Назовите другую.
cure-term-window = Срок шага «{ $verb }» идёт от открытия окна, а услуга «{ $service }» принимается всегда. Уберите since или поставьте услуге intake: window.
cure-term-twice = Срок «{ $of }» у услуги «{ $service }» стоит дважды. Оставьте один.
cure-id-button = Имя «{ $id }» ({ check-what }) не войдёт в кнопку: с тем, что вокруг, { $size } байт, можно { $max }. Сократите.
cure-limits-empty = На вопрос «{ $question }» нечего ответить: между его пределами нет ни одного подходящего значения. Раздвиньте их.
cure-question-answer_dead = На вопрос «{ $question }» отвечать нельзя: что ни ответь, форму не закончить, остаётся только пропустить его. Исправьте проверки (checks) или уберите вопрос.
cure-question-skip_dead = Вопрос «{ $question }» можно пропустить, но тогда форму не закончить: какая-нибудь проверка вида error останется всегда. Уберите required: false или исправьте проверку.
cure-text-example = Пример «{ $example }» в «{ $key }» бот сам не примет как ответ: он не того вида ({ $kind }), читается двояко или выходит за пределы вопроса. Дайте другой пример.
cure-text-same = Подпись «{ $key }» совпадает с «{ $other }», а кнопки стоят рядом: их не различить. Напишите по-разному.
cure-pack-prefix = Приставка «{ $prefix }» не годится для номера заявки. Нужно от 1 до { $max } букв и цифр, без пробелов и знаков.
cure-pack-prefix_taken = Приставка «{ $prefix }» уже у пакета «{ $pack }»: номера их заявок смешаются. Возьмите другую.
cure-prefill-itself = «{ $key }» — ответ этой же формы, наперёд его нет. Назовите другую форму, а внутри одной формы возьмите same_as.
cure-options-too_many = У вопроса «{ $question }» вариантов { $count }, а в карточку войдёт { $max }. Разделите вопрос или сделайте его вида text.
cure-question-silent = У вопроса «{ $question }» стоит silent, а взять ответ неоткуда: нет prefill. Допишите prefill или уберите silent.
cure-limits-impossible = Предел { $limit } не может быть { $value }. Нужно число от { $least } до { $most }.
cure-remember-kind = Под ключом «{ $key }» уже запоминают ответ другого вида ({ $other }, а здесь { $kind }). Проверьте ключ.
cure-service-no_forms = У услуги «{ $service }» нет форм, а подают её через бота. Добавьте forms или напишите apply: elsewhere.
cure-print-unused = Печатную форму «{ $id }» не получит никто: ни у одной услуги нет всех её форм. Исправьте forms или уберите её.
cure-id-long = Имя вопроса «{ $id }» слишком длинное: { $size } знаков, можно { $max }. Сократите.
cure-id-reserved = Форму нельзя назвать «{ $id }»: в командах это имя значит другое. Дайте другое.
cure-reminder-anchor = У напоминания о «{ $kind }» нет даты «{ $anchor }». Можно: { $known }.
cure-reminder-due = Срок не может наступить через { $days } дней. Напишите число от 1; если срок — сама дата, due: { "{calendar: 0}" }.
cure-reminder-no_day = У напоминания «{ $rule }» нет ни одного дня. Допишите at.
cure-reminder-order = Дни напоминания «{ $rule }» стоят не по порядку. Пишите от раннего к позднему, без повторов.
cure-reminder-rhythm = every: rhythm — только для вопросов после услуги (follow-up), а здесь { $kind }. Напишите число дней.
cure-reminder-every = Повторять через { $days } дней нельзя. Напишите число от 1.
cure-reminder-endless = Напоминание «{ $rule }» повторяется без конца. Допишите until: когда перестать.
cure-reminder-until = Напоминание «{ $rule }» кончается раньше, чем начнёт повторяться. Увеличьте until.
cure-reminder-until_idle = У напоминания «{ $rule }» есть until, но оно не повторяется. Уберите until или допишите every.
cure-reminder-setting = «{ $setting }» здесь ничего не значит: напоминание о «{ $kind }», to: { $to }. Уберите.
cure-reminder-audience = Кому из бизнеса напоминать «{ $rule }»? Допишите audience: drafts, clients, subscribers или everybody.
cure-reminder-state = Состояния «{ $state }» нет ни в одной таблице. Есть: { $known }.
cure-reminder-never = Напоминание «{ $rule }» никогда не понадобится: ни одна услуга не приводит к тому, о чём оно. Проверьте states, services и tags.
cure-ladder-last = Бот закрывает заявку (шаг «{ $verb }»), а о последнем дне клиенту не скажут. Допишите last в client.
cure-text-variant = В «{ $key }» есть вариант [{ $variant }], а бот подставляет слова, и он не выпадет никогда. Выбирайте по словам: [late], [none], [one].
