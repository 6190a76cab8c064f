"""Tells what proves that a word with a capital is a place's name: what stands around it.

In Tengah, Tengah town, the Renhold library; text as given, with its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from geo.texts.en.names.candidate_words import NO_NAMES, STOP
from geo.texts.en.names.facilities import is_generic
from geo.texts.en.names.lead_words import LeadWords
from geo.texts.en.names.leads import OWNER
from geo.texts.en.names.placing import is_placed
from geo.texts.writing.branches import branched
from geo.texts.writing.words import words_of

BARE_WORD = re.compile(
    r"[A-Z](?:[a-z\u00df-\u024f]{2,}|[a-z]+[A-Z][a-z]{2,})(?:['’-][A-Za-z]?[a-z]*)*$"
)
_FOR = (
    "[Pp]lants?|[Pp]lans?|[Ss]chemes?|[Pp]rojects?|[Ww]orks|[Uu]pgrades?|[Pp]roposals?|[Ff]unding"
    "|[Hh]omes|[Hh]ousing|[Ss]trategy|[Ss]upply|[Hh]ospitals?|[Ss]chools?|[Ll]ibrary|[Bb]ridges?"
    "|[Ff]acility|[Tt]rams?|[Tt]rains?|[Mm]etro|[Aa]irport|[Ss]ystem|[Nn]etwork|[Ii]mprovements?"
    "|[Dd]evelopments?|[Rr]edevelopment|[Rr]egeneration|[Ff]ramework|[Vv]ision|[Ff]lats"
    "|[Aa]partments|[Dd]epot|[Tt]erminal|[Pp]ool|[Cc]ampus|[Ll]ine|[Rr]oute|[Pp]ower|[Hh]ub"
    "|[Ss]kyline|[Rr]elief|[Pp]ark|[Cc]entre|[Cc]enter|[Hh]ouses|[Pp]ipeline|[Rr]eservoir"
)
"""What is built for a town, or planned."""
BEFORE_NAME = LeadWords(
    "neighbouring Neighbouring neighboring Neighboring adjoining Adjoining in In at At near Near"
    " between Between along Along around Around through via into across toward towards outside"
    " beside beyond including from to off serving serves serve reaching reach reaches links linking"
    " connects connecting connect connected cover covers covering join joins joining bypass"
    " bypasses bypassing supply supplies supplying feeds feeding feed visited visiting toured"
    " traverses traversing crosses greater Greater downtown upstate",
    reach=24,
    several=(
        r"(?:[Ss]tations?|[Ss]tops?|[Vv]illages?|[Tt]owns?|[Ss]uburbs?),"
        r"|(?:[Bb]ridges?|[Cc]rossings?|[Vv]iaducts?|[Tt]unnels?|[Ff]err(?:y|ies)|embankments?)"
        r" (?:over|under|of)"
        r"|(?:[Ss]tations?|[Ss]tops|[Mm]asterplan|[Mm]aster plan|[Bb]ypass"
        r"|[Ii]nterchange|[Ff]erry) for"
        r"|(?:[Rr]esidents|[Pp]eople|villagers|villages?|[Mm]ayors?|heart|outskirts|north|south"
        r"|east|west|edge|streets|centre|center|suburbs?|neighbou?rhoods?) of"
        r"|(?:[Tt]own|[Cc]ity|[Cc]ount(?:y|ies)|[Dd]istricts?|[Mm]unicipality|[Pp]arish(?:es)?"
        r"|[Bb]oroughs?|[Rr]egions?|[Pp]rovinces?|[Ss]hires?|[Tt]ownships?|[Cc]ommunit(?:y|ies)"
        r"|[Hh]amlets?|[Pp]ort|[Ii]slands?|[Ss]ettlements?|[Cc]ommunes?|[Tt]owns|[Cc]ities|wards?"
        r"|parts|areas|out|rest|end|corner|junction|shores?|banks) of"
        rf"|(?:{_FOR}|[Pp]lanned|[Pp]roposed|[Ee]armarked|[Dd]estined|[Bb]ound|[Aa]pproved) for"
        r"|(?:[Ss]tations?|[Ss]tops|[Tt]owns|[Vv]illages|[Ss]uburbs|[Ss]ites|[Dd]istricts|[Ww]ards"
        r"|[Cc]ounties|[Cc]ities|[Ii]slands|[Ss]ettlements|[Cc]ommunities|[Pp]laces|[Aa]reas"
        r"|[Ll]ocations|[Nn]eighbou?rhoods|[Mm]unicipalities)"
        r"(?: (?:as|are|were|include[sd]?|such as|like)|: ?)"
    ),
    last="over under of for as are include included includes like were",
)
"""What a name without a head stands behind: in Tengah, along Cheonggye."""
KIND_BEHIND = branched(
    r"[ \n](?:(?:garden|new|business|retail|industrial|housing|logistics|country|science) )?"
    r"(?:town|township|estate|neighbou?rhood|area|suburb|village|corridor|station|line|branch"
    r"|bypass|interchange|junction|roundabout|depot|terminus|flyover|bridge|park|site|campus|ward"
    r"|precinct|waterfront|hospital|school|extension|tunnel|crossing|reservoir|dam|island"
    r"|wharf|pier"
    r"|dumpsite|landfill|slum|social housing|plaza|levee|lock|canal|harbou?r|airport|forest"
    r"|peninsula|ferry|dyke|seawall"
    r"|market|stadium|railway|tram|metro|valley|creek"
    r"|upgrade|repairs|redevelopment|refurbishment|restoration|strengthening|resurfacing"
    r"|reconstruction|widening|dredging|crossings|revetment|district heating|districts?"
    r"|residents|commuters|ratepayers|locals|householders|villagers|region|community|shire"
    r"|municipality|parish|block|tehsil|cluster|skyline|town centre|city centre|high street)\b"
)
"""What a name without a head stands before: Tengah town."""
SECOND = re.compile(
    r"(?:\b(?:between|from|at|in|near|linking|serving|serve|serves|cover|covers|to)|[a-z]"
    r" of)[ \n](?:the |downtown |central )?[A-Z][\w'’-]+(?:"
    r" [A-Z0-9][\w'’-]*){0,3}"
    r"(?:, [A-Z][\w'’-]+(?: [A-Z0-9][\w'’-]*){0,3}){0,4},?[ \n](?:and|to|or)[ \n]$"
    r"|\b(?:link|connect|join)(?:s|ed|ing)? [A-Z][\w'’-]+(?: [A-Z0-9][\w'’-]*){0,3} with $"
)
"""What stands before the last of two places: between Hillview and Kranji."""


def with_owner(text: str, start: int, end: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield what is built, whose name ends at `end`, and before it the place that owns it."""
    owner = OWNER.search(text, start, end)
    if owner and text[start : owner.start()] not in GENITIVES:
        yield start, owner.start()
        start = owner.end()
    yield start, last


GENITIVES = words_of(
    "King Queen Prince Bishop Abbot Monk Nun Friar Lord Lady Earl Duke Saint Potter Shepherd Miner"
    " Fisherman Farmer Children People Women Men Soldier Sailor Angel God Christ Gentleman Butcher"
)
"""Whose something is by its name: King's Lynn, Bishop's Stortford; a town owns what is built."""


def is_the(text: str, start: int, run: str) -> bool:
    """Return whether a street is called with an article: on The Strand."""
    name = run[4:]
    return (
        BARE_WORD.match(name) is not None
        and name not in NO_NAMES
        and name not in STOP
        and THE_LED.search(text, max(0, start - FARTHEST_THE), start) is not None
    )


THE_LED = re.compile(r"\b(?:on|along|off|down|up)[ \n]$")
"""What stands before a street."""
FARTHEST_THE = 8


def is_named(text: str, start: int, end: int) -> bool:
    """Return whether what is built bears a name, and no word of any sentence: Renhold library."""
    if " " in text[start:end]:
        return True  # at the beginning of a sentence, too: Marsh Barton station
    before = text[max(0, start - LEADING) : start].rstrip(" ")[-1:]
    is_first = start == 0 or before in FIRSTS or before in CELLS
    return not (is_first and is_generic(text[start:end]))


def is_led(
    text: str, start: int, end: int, built: int, known: Container[int] = frozenset()
) -> bool:
    """Return whether the words around a name without a head say that it is a place.

    `built` is where the name of what is built there ends, as `end_of_facility` has it, and
    `known` where the places begin that are known.
    """
    before = text[start - 4 : start - 1]
    if BEFORE_NAME.lead(text, start):
        return not (before in GIVEN_LAST and GIVEN_TO.search(text, max(0, start - 24), start))
    if _is_apart(text, start, end) or is_placed(text, start, end, known):
        return True
    if before == "the" and NAMED_THE.match(text, start, end):
        may_go_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        return not may_go_on and THE_BEFORE.search(text, max(0, start - 12), start) is not None
    second = before in JOINED and SECOND.search(text, max(0, start - 120), start)
    if second and not _is_given(text, second):
        return True
    if text[end : end + 1] == "," and PLACED_BEHIND.match(text, end):
        return True
    has_kind = built > 0 or (
        text[end + 1 : end + 2].islower() and KIND_BEHIND.match(text, end) is not None
    )
    return has_kind and not _is_first(text, start)


def _is_given(text: str, lead: re.Match[str]) -> bool:
    """Return whether a list that a word leads to is of those to whom something is given."""
    name = lead.group().find(" ") + 1
    return lead.group().startswith(GIVEN_FIRST) and (
        GIVEN_TO.search(text, max(0, lead.start() - 24), lead.start() + name) is not None
    )


JOINED = frozenset(("and", " to", " or", "ith"))
GIVEN_FIRST = ("to ", "from ")


def _is_apart(text: str, start: int, end: int) -> bool:
    """Return whether the sign before a name, and what follows, say that it is a place."""
    if text[start - 1 : start] == "(":
        return ENDS_OF.match(text, end) is not None
    if text[start - 2 : start] != ", ":
        return False
    if text[end : end + 1] in ADDRESS_ENDS and IN_STREET.search(text, max(0, start - 14), start):
        return True
    return OF_STREET.match(text, end) is not None


def _is_first(text: str, start: int) -> bool:
    return start < LEADING or text[start - LEADING : start].rstrip(" ")[-1:] in FIRSTS


GIVEN_TO = re.compile(
    r"\b(?i:awarded|handed|given|granted|sold|let|leased|according|owed|issued|assigned|belongs?"
    r"|belonging|paid|contracted|outsourced|transferred) to[ \n]$"
    r"|\b(?:bought|purchased|acquired|ordered|loan|grant|hired|leased|quote|advice|statement|study"
    r"|report|data|analysis|research|figures|letter|comments?|response|bid|tender|email"
    r"|feedback) from[ \n]$"
    r"|\b(?:team|consortium|firms|companies|contractors|bidders|partners|developers|operators"
    r"|suppliers|investors|lenders|venture),? including[ \n]$"
)
"""What leads to somebody, and no place: awarded to, bought from."""
GIVEN_LAST = frozenset((" to", "rom", "ing"))
THE_BEFORE = re.compile(
    r"\b(?:on|in|at|of|and|or|around|across|near|along|to|from|beside)[ \n]the[ \n]$"
)
NAMED_THE = re.compile(
    r"(?:Loop|Mountain|Peninsula|Docks|Quays|Commons|[A-Z][a-z]+(?:flats|lands|side))$"
)
"""What is a name by itself, mid-sentence: on the Mountain, at the Tideflats."""
PLACED_BEHIND = re.compile(
    r",[ \n](?:just[ \n])?(?:near|beside|outside|close to"
    r"|(?:north|south|east|west)(?:-?(?:east|west))?[ \n]of)[ \n](?:the[ \n])?[A-Z]"
)
"""What says where a name is, whatever stands before it: Ardaun, east of Roscam."""
OF_STREET = re.compile(
    r"[ \n](?:pavement|bicycle|cycle|gravel road|road (?:re-?surfacing|upgrade|works)|roadworks"
    r"|street ?lighting|streetscape|bitumen|asphalt|footpath|pathway|drainage|stormwater"
    r"|kerb|intersection|traffic (?:signals|calming)|construction of|re-?surfacing|re-?sealing)\b"
)
"""What is done to a street that stands before a suburb: Mill Road, Palmview pavement renewal."""
IN_STREET = re.compile(
    r"[a-z] (?:Road|Street|Lane|Avenue|Drive|Close|Crescent|Terrace|Way|Place|Square|Farm|Gardens"
    r"|Rd|St|Ave|Hill|Court|Parade|Grove|Mews|Quay|Park|Row), $"
)
ADDRESS_ENDS = frozenset((",", ".", ";", ")", "\n", "", ":"))
"""What stands around the town of an address: at Mill Road, Orton, …."""
ENDS_OF = re.compile(r"(?:[ ]to[ ]|[–—-])(?:the[ ])?[A-Z][a-z]")
"""What follows the first end of a line in brackets: (Dandora to Kenyatta)."""
LEADING = 2
CELLS = frozenset("\t|")
"""What the first word of a cell stands behind."""
FIRSTS = frozenset('.!?:;\n•*-–—"“')
"""What the first word of a sentence or an item stands behind: its capital says nothing."""
