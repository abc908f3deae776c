# Services besides the two main ones (those are in en.ftl), documents and grounds of refusal.

group-rec_services = Entering marketplaces

service-check = Check the conditions
    .about = Four questions, and the bot says whether placement with state support is for you and what to do if not.
service-operator_check = Requirements to the Operator
    .about = For service companies that place other people's goods on marketplaces. The nine requirements of the REC, one by one.
    .who = Organisations, Russian and foreign. Sole traders do not qualify.
    .search = operator, partner, accreditation, selection of operators
service-publication_act = Act of publication
    .about = Fill in the table of goods with links, and the bot prepares the act for the three parties: the centre, the Operator and the company.
    .search = act, publication, links, acceptance
service-sales_report = Sales report
    .about = What was sold on marketplaces in the last month and in all. The bot prepares the report in the official form.
    .search = report, sales, transactions
service-road_map = Road map
    .about = The plan of placement by stages: each step has a date and an owner.
    .search = plan, stages, dates
service-complaint = Complaint
    .about = Tell what went wrong. The centre registers the complaint or claim and answers.
    .who = Everybody whom the centre, the Operator or the REC supports.
    .search = claim, dissatisfied, violation, complain

document-originals = Originals of the application, by post or courier, once the REC has agreed
    .short = Original documents
document-contest_papers = Papers for the selection: the region sets the list, the centre will send it
    .short = Papers for selection
document-agreement = The agreement of three with the centre and the Operator, after the selection
    .short = Agreement

ground-not_russian_business = Yours is neither a Russian company nor a sole trader
    .cure = Register a company or a sole trader in Russia and apply. The regulation of this service does not know the self-employed.
ground-not_sme = The company is not in the register of small and medium businesses (SME)
    .cure = Look yourself up at rmsp.nalog.ru. If you are a small business and not there, write to the tax office. A consultation is open to you now.
ground-not_russian_goods = The goods are not made in Russia
    .cure = Apply for goods that you or another producer make in Russia.
ground-other_region = The company is from another region
    .cure = Turn to the export support centre of your own region.
ground-faulty_application = There are errors in the application
    .cure = Correct what the centre has named and apply again. Or ask for a consultation.
ground-no_answer = The centre has waited for your answer in vain
    .cure = Watch the bot's messages and answer in time. You may apply anew.
ground-no_originals = The centre has not received the originals
    .cure = Send the originals as soon as the centre asks. You may apply anew.
ground-not_selected = The application was not selected
    .cure = Ask what was missing and apply in the next intake. A consultation is open meanwhile.
ground-no_agreement = The agreement was not signed
    .cure = If you have changed your mind, apply again. A consultation is open meanwhile.
