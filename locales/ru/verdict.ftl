# Подхожу ли я: что сказать человеку и сотруднику.

verdict-refused = <b>«{ $service }»: сейчас не получится</b>
verdict-hindered = <b>Пока есть препятствия</b>
verdict-ground =
    ❌ { $ground } ({ $clause })
    → { $cure }
verdict-mistake = Если дело обстоит иначе, исправьте ответ. Если сомневаетесь, спросите центр: { $contacts }
verdict-instead = <b>Что делать:</b> исправьте, что можно, и пройдите проверку ещё раз. То, что можно уже сейчас, — на кнопках ниже.
verdict-passed = <b>✅ По вашим ответам препятствий нет</b>
verdict-passed-service = <b>✅ «{ $service }»: по вашим ответам препятствий нет</b>
verdict-partly = <b>Большая часть услуг вам доступна, но не все</b>
verdict-barred = ❌ { $service }: { $ground } ({ $clause })
verdict-more = и ещё { $count }
verdict-open = Не всё отвечено: { $count }. Закончите проверку, чтобы знать точно.
verdict-staff = Кое-что центр проверит сам: { $count }. Это он сделает по своим данным и документам.
verdict-may = Можно выбрать услугу и подать заявку.
verdict-title = <b>Условия и причины отказа</b>
verdict-line = · { $ground } ({ $clause })
verdict-standing-fails = <b>❌ Мешает</b>
verdict-standing-open = <b>❓ Пока нет ответа</b>
verdict-standing-staff = <b>🔎 Проверит центр</b>
verdict-standing-clear = <b>✅ Этого нет</b>
button-fix-check = ✎ Исправить ответы
button-conditions = Все условия
button-all-services = Все услуги

result-ready = Всё готово: «{ $service }». Осталось отправить в центр.

staff-conditions-ok = Условия: препятствий нет, проверить самим: { $count }
staff-conditions-fail = ⚠️ Условия: { $count } против
staff-conditions-title = <b>Условия заявки { $number }</b> ({ $page } из { $pages })
staff-condition = ❌ { $ground } ({ $clause })

error-eligibility-fails = Заявку пока не отправить: одно из условий не выполнено. Откройте результат, там сказано какое и что делать.
error-service-no_filing = Это проверка для себя, отправлять её не нужно.
