"""The table of what stands before the number of a road in English: FM 664, US 83, Loop 13.

Whoever finds roads by it, or tells that their numbers count nothing, asks this table. All are as
written, with their capitals.
"""

from __future__ import annotations

from geo.texts.writing.words import words_of

STATES = words_of(
    "AR AZ CT DE FL GA IA KS KY LA MD MI MN MO MS MT NC ND NE NH NJ NM NV NY OH RI SC SD TN TX UT"
    " VA VT WA WI WV WY"
)
"""States of which the letters begin the names of their roads: TX 71."""
COMMON_STATES = words_of("AK AL CA CO ID IL PA NSW QLD")
"""States whose letters are a word or begin codes of other things everywhere: CO 2, ID 12."""
FARM_ROADS = words_of("FM SL")
"""Farm roads and loops of Texas, whose letters hardly stand before what is counted."""
COUNTY_ROADS = words_of("RM RR SS CR BU PR NB EB")
"""Ranch, county and business roads, spurs, and routes by the way that they lead."""
SYSTEMS = STATES | FARM_ROADS | COUNTY_ROADS
"""What begins a name of a road where words near it say that it is one."""
TURNS = ("Loop", "Spur")
"""What begins a name of a road before a number, whatever stands near it."""
SURE = (
    FARM_ROADS
    | frozenset(TURNS)
    | words_of(
        "SH IH MDR ODR MSH CTH STH PTH Hwy Hwy. Hwys Highway Highways Rte Rte. Route Routes"
        " Interstate Interstates Autobahn Autoroute Beltway Bundesstrasse"
    )
)
"""What stands before the number of a road and hardly before what is counted."""
DOUBTFUL = (
    STATES
    | COMMON_STATES
    | COUNTY_ROADS
    | words_of(
        "US U.S. SR TH BR RN RD AH Business Road Roads Trunk Bypass Motorway Expressway"
        " Freeway Turnpike Tollway Junction Exit Interchange Carretera Ruta"
    )
)
"""What may stand before what is counted, too: the US 40 states, Business 12 firms."""
