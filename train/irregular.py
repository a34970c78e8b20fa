"""Lemmas that no rule and few texts give: irregular verbs, plurals and degrees of English, short names of months and days."""

VERBS = """arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|befall befell befallen|begin began begun
behold beheld|bend bent|bet bet|bid bid|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought
broadcast broadcast|build built|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost
creep crept|cut cut|deal dealt|dig dug|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given
go went gone|grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known
lay laid|lead led|leap leapt|leave left|lend lent|let let|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
misunderstand misunderstood|offset offset|outbid outbid|overcome overcame overcome|override overrode overridden|oversee oversaw overseen
overtake overtook overtaken|overthrow overthrew overthrown|pay paid|plead pled|prove proved proven|put put|quit quit|read read|rebuild rebuilt
rend rent|repay repaid|reset reset|rethink rethought|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen
seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut
sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|sow sowed sown|speak spoke spoken|spend spent
spin spun|spit spat|split split|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stride strode
strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|thrive throve|throw threw thrown|thrust thrust|tread trod trodden|undergo underwent undergone
understand understood|undertake undertook undertaken|undo undid undone|unwind unwound|uphold upheld|upset upset|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written"""

NOUNS = """man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|wife wives|life lives|knife knives|half halves
leaf leaves|loaf loaves|shelf shelves|thief thieves|wolf wolves|wharf wharves|crisis crises|analysis analyses|basis bases|thesis theses
hypothesis hypotheses|axis axes|oasis oases|diagnosis diagnoses|phenomenon phenomena|criterion criteria|memorandum memoranda|referendum referenda
bacterium bacteria|stratum strata|alumnus alumni|stimulus stimuli|nucleus nuclei|horseman horsemen|spokesman spokesmen|spokeswoman spokeswomen
congressman congressmen|chairman chairmen|fisherman fishermen|gunman gunmen|policeman policemen|businessman businessmen|servicewoman servicewomen
serviceman servicemen|statesman statesmen|Englishman Englishmen|Frenchman Frenchmen|series series|species species|aircraft aircraft|means means
headquarters headquarters|spacecraft spacecraft|hovercraft hovercraft|trousers trousers|pants pants|panties panties|pajamas pajamas
jeans jeans|tights tights|leggings leggings|scissors scissors|tweezers tweezers|pliers pliers|binoculars binoculars|clothes clothes|goods goods
 surroundings surroundings|outskirts outskirts|earnings earnings|savings savings|remains remains|whereabouts whereabouts
shenanigans shenanigans|tenterhooks tenterhooks|feces feces|herpes herpes|diabetes diabetes|measles measles|rabies rabies|billiards billiards
politics politics|economics economics|physics physics|mathematics mathematics|athletics athletics|logistics logistics|genetics genetics
electronics electronics|gymnastics gymnastics|linguistics linguistics|aerobics aerobics|acoustics acoustics|crossroads crossroads
chaos chaos|lens lens|cosmos cosmos|atlas atlas|canvas canvas|corps corps|avocado avocados|taco tacos|burrito burritos
casino casinos|piano pianos|photo photos|video videos|studio studios|portfolio portfolios|memo memos|logo logos|kilo kilos|tomato tomatoes
potato potatoes|hero heroes|echo echoes|veto vetoes|mosquito mosquitoes|tornado tornadoes|volcano volcanoes|embargo embargoes"""

NAMES = """January Jan Jan.|February Feb Feb.|March Mar Mar.|April Apr Apr.|June Jun Jun.|July Jul Jul.|August Aug Aug.|September Sep Sep. Sept Sept.
October Oct Oct.|November Nov Nov.|December Dec Dec.|Monday Mon Mon.|Tuesday Tue Tue. Tues Tues.|Wednesday Wed Wed.|Thursday Thu Thu. Thurs Thurs.
Friday Fri Fri.|Saturday Sat Sat.|Sunday Sun Sun.|Netherlands Netherlands|Philippines Philippines|Athens Athens|Naples Naples|Brussels Brussels
Texas Texas|Honduras Honduras|Cyprus Cyprus|Maldives Maldives|Bahamas Bahamas|Seychelles Seychelles|Wales Wales|Algiers Algiers|Damascus Damascus
Paris Paris|Laos Laos|Mauritius Mauritius|Barbados Barbados|Belarus Belarus|Caracas Caracas|Hamas Hamas|Reuters Reuters|Illinois Illinois
Kansas Kansas|Arkansas Arkansas|Massachusetts Massachusetts|Dallas Dallas|Moses Moses|Jesus Jesus"""


def lemmas():
    """{(form in small letters, universal tag): lemma}"""
    found = {}
    for tag, table in (("VERB", VERBS), ("NOUN", NOUNS), ("PROPN", NAMES)):
        for group in table.replace("\n", "|").split("|"):
            lemma, *forms = group.split()
            for form in [lemma, *forms]:
                found.setdefault((form.lower(), tag), lemma)
    return found
