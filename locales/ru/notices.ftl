## Сообщения, которые бот шлёт сам: состояние заявки, открытие приёма

notice-state =
    <b>Заявка { $number }</b>
    { $state }
notice-words =
    Пишет центр:
    <blockquote>{ $words }</blockquote>
notice-fix = Исправьте ответы или приложите документы и отправьте заявку снова: всё, что вы уже написали, на месте.
notice-consult = Можно подать на консультацию: ответы на вопросы бот возьмёт из этой заявки, где сможет.
notice-window =
    <b>Приём открылся</b>
    { $service }: заявки принимают до { $until }. Вы просили сообщить.
button-open-application = Открыть заявку
button-fix-application = ✎ Исправить
button-consultation = Подать на консультацию
button-apply-now = Подать заявку
staff-card-again = 🔁 Клиент отправил заявку снова.
