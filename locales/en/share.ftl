# Who pays how much: the share command and the screen "Work out my share".

share-rule-free = The centre pays all{ $limits }
share-rule-business = The business pays itself
share-rule-share = The business pays at least { $percent }%, the centre the rest{ $limits }
share-rule-limits = , but not more than { $limits }
share-limit = { $amount } { $per }{ $period ->
        [year] { " a year" }
        [service] { " for one service" }
       *[other] { "" }
    }
share-per-sme = per company
share-per-event = per event
share-per-item = per service given
share-per-cluster = per cluster
share-per-person_day = per person a day
share-per-unit = a piece

share-step-free = The centre pays the whole price
share-step-business = The centre does not pay for this service
share-step-category-svo-yes = Participants of the special military operation and their families have a share of their own
share-step-category-svo-no = There is no special share here for participants of the special military operation and their families
share-step-category-other-yes = This category has a share of its own
share-step-category-other-no = There is no special share for this category
share-step-share = The share of the business: { $percent }% of { $price } = { $own }
share-step-limit = The centre pays not more than { $limit }
share-step-used = The centre's limit is { $limit }. { $used } were given already, { $left } are left
share-step-unit = The centre pays not more than { $limit }. What that comes to for you a specialist will work out
share-step-above = { $above } are above the limit: the business pays them too
share-line = { $text } ({ $clause })
share-total = Centre: { $centre }
    Business: { $business }
share-parts = Parts have prices of their own: { $parts }. For one of them: --part { $first }
share-clause = clause { $clause }
share-section-clause = section { $section }, clause { $clause }

error-share-price = The price “{ $amount }” does not fit. Give a sum above zero, no finer than a kopeck: 1400000 or 1400000.50.
error-share-used = The sum “{ $amount }” does not fit. Say what the centre has paid for you this year already: 250000.
error-share-service = There is no service “{ $service }” in the pack “{ $pack }”. There is: { $known }
error-share-category = There is no category “{ $category }”. There is: { $known }
error-share-part = Service { $service } has no part “{ $part }”. There is: { $known }
error-share-choose_part = Of service { $service } only parts have prices: { $parts }. Name a part.
error-share-no_price = Service { $service } has no price.
error-share-unreadable = “{ $amount }” does not look like a sum. Write it in digits: 1400000 or 1400000.50.

calculator-part = <b>{ $name }</b>
    The price depends on what you choose. What shall be worked out?
calculator-price =
    <b>{ $name }</b>
    { $rule }

    How much does it cost in all? Write the sum, for example 1 400 000, or choose.
calculator-result =
    <b>{ $name }</b>
    Price: { $price }

    <b>The centre pays: { $centre }
    You pay: { $business }</b>

    { $working }
calculator-other = Another sum
calculator-svo = We took part in the special military operation, or are family
calculator-usual = The usual share
