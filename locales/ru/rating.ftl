## Оценка услуги: звёзды и пара слов

rating-ask = <b>Подтвердили, спасибо!</b>
    Как вам услуга? 1 — плохо, 5 — отлично.
rating-again = <b>{ $number }: ваша оценка { $stars }</b>
    Можно поставить другую до { $until }.
rating-star = { $number } ⭐
rating-thanks = <b>Записали: { $stars }</b>
    Напишите пару слов, если хотите. Их увидят сотрудники и руководитель центра.
rating-done = <b>Спасибо! Ваша оценка: { $stars }</b>
rating-words = <i>{ $words }</i>
rating-line = Ваша оценка: { $stars }
rating-write = Написать
rating-silent = Без комментария
rating-change = Изменить оценку
rating-give = ⭐ Оценить услугу
rating-prompt = { $number }. Что понравилось, а что нет? Напишите ответом на это сообщение.
rating-placeholder = Пара слов об услуге
rating-empty = Пустое сообщение. Напишите текстом, ответом на сообщение бота.
rating-long = Слишком длинно: { $length } знаков, можно до { $max }. Ответьте ещё раз короче.
error-rating-not_now = Оценить можно после подтверждения услуги, в течение двух недель.

staff-card-rating = Оценка клиента: { $stars }
staff-rated = <b>{ $number }</b>: клиент оценил услугу { $stars }
staff-rated-poor = { $heads }, посмотрите, пожалуйста.
