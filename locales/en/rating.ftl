## Rating a service: stars and a few words

rating-ask = <b>Confirmed, thank you!</b>
    How was the service? 1 is poor, 5 is excellent.
rating-again = <b>{ $number }: your rating { $stars }</b>
    You can give another one until { $until }.
rating-star = { $number } ⭐
rating-thanks = <b>Noted: { $stars }</b>
    Add a few words if you like. The staff and the head of the centre will read them.
rating-done = <b>Thank you! Your rating: { $stars }</b>
rating-words = <i>{ $words }</i>
rating-line = Your rating: { $stars }
rating-write = Write
rating-silent = No comment
rating-change = Change the rating
rating-give = ⭐ Rate the service
rating-prompt = { $number }. What was good, and what was not? Reply to this message.
rating-placeholder = A few words on the service
rating-empty = The message is empty. Write words, as a reply to the bot's message.
rating-long = Too long: { $length } characters, up to { $max } are possible. Reply once more, shorter.
error-rating-not_now = A service can be rated after it is confirmed, for two weeks.

staff-card-rating = The client's rating: { $stars }
staff-rated = <b>{ $number }</b>: the client rated the service { $stars }
staff-rated-poor = { $heads }, please have a look.
