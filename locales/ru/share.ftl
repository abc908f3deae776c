# Кто сколько платит: команда share и экран «Посчитать мою долю».

share-rule-free = Центр платит всё{ $limits }
share-rule-business = Платит сам бизнес
share-rule-share = Бизнес платит не меньше { $percent } %, остальное центр{ $limits }
share-rule-limits = , но не больше { $limits }
share-limit = { $amount } { $per }{ $period ->
        [year] { " в год" }
        [service] { " за одну услугу" }
       *[other] { "" }
    }
share-per-sme = на компанию
share-per-event = на одно мероприятие
share-per-item = на одну услугу
share-per-cluster = на кластер
share-per-person_day = на человека в сутки
share-per-unit = за штуку

share-step-free = Центр платит всю цену
share-step-business = Эту услугу центр не оплачивает
share-step-category-svo-yes = Участникам СВО и их семьям положена своя доля
share-step-category-svo-no = Для участников СВО и их семей особой доли здесь нет
share-step-category-other-yes = Для этой категории своя доля
share-step-category-other-no = Для этой категории особой доли нет
share-step-share = Доля бизнеса: { $percent } % от { $price } = { $own }
share-step-limit = Центр платит не больше { $limit }
share-step-used = Предел центра { $limit }. Уже получено { $used }, осталось { $left }
share-step-unit = Центр платит не больше { $limit }. Сколько это в вашем случае, посчитает специалист
share-step-above = Сверх предела { $above }: это тоже платит бизнес
share-line = { $text } ({ $clause })
share-total = Центр: { $centre }
    Бизнес: { $business }
share-parts = У частей своя цена: { $parts }. Посчитать одну: --part { $first }
share-clause = п. { $clause }
share-section-clause = разд. { $section }, п. { $clause }

error-share-price = Цена «{ $amount }» не подходит. Нужна сумма больше нуля, с копейками не мельче одной: 1400000 или 1400000.50.
error-share-used = Сумма «{ $amount }» не подходит. Напишите, сколько центр уже заплатил за вас в этом году: 250000.
error-share-service = Нет услуги «{ $service }» в пакете «{ $pack }». Есть: { $known }
error-share-category = Нет категории «{ $category }». Есть: { $known }
error-share-part = У услуги { $service } нет части «{ $part }». Есть: { $known }
error-share-choose_part = У услуги { $service } цена есть только у частей: { $parts }. Назовите часть.
error-share-no_price = У услуги { $service } цена не указана.
error-share-unreadable = «{ $amount }» не похоже на сумму. Напишите её цифрами: 1400000 или 1400000.50.

calculator-part = <b>{ $name }</b>
    Цена зависит от того, что вы выберете. Что посчитать?
calculator-price =
    <b>{ $name }</b>
    { $rule }

    Сколько это стоит целиком? Напишите сумму, например 1 400 000, или выберите.
calculator-result =
    <b>{ $name }</b>
    Цена: { $price }

    <b>Заплатит центр: { $centre }
    Заплатите вы: { $business }</b>

    { $working }
calculator-other = Другая сумма
calculator-svo = Мы участники СВО или их семья
calculator-usual = Обычная доля
