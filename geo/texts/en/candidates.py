"""Offers names in English text that look like places: capitals, a head, a preposition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from geo.texts.languages import latin_in
from geo.texts.soft_lines import harden
from geo.texts.words import words_of

HEADS = (
    "Park|Road|Street|Avenue|Lane|Boulevard|Highway|Expressway|Freeway|Hospital|Clinic|School"
    "|University|College"
    "|Institute|Academy|Kindergarten|Library|Museum|Gallery|Theatre|Theater|Stadium|Gymnasium"
    "|Arena|Plaza|Square|Mall|Centre|Center"
    "|Market|Tower|Building|Hotel|Station|Stop|Terminal|Airport|Port|Harbour|Harbor|Bridge|Tunnel"
    "|Interchange|Railway|Line"
    "|Metro|Loop|River|Lake|Reservoir|Canal|Creek|Bay|Island|Hill|Hills|Mountain|Mountains|Valley"
    "|Forest|Wetland|Wetlands|Garden|Gardens|Greenway"
    "|Village|Town|Township|Subdistrict|District|County|City|Province|Zone|Area|Estate|Campus"
    "|Base|Hub|Cluster|Quarter|Block"
    "|Temple|Pagoda|Palace|Tomb|Tombs|Wall|Pass|Gate|Site|Substation|Plant|Waterworks|Factory"
    "|Works|Laboratory|Laboratories|Farm|Complex|Outlets|Resort|Court|Yard|Roundabout|Wharf|Pier"
    "|Dock|Fortress|Fort|World|Lido|Waterway|Channel|Depot|Causeway|Junction|Flyover|Underpass"
    "|Overpass|Viaduct|Embankment|Weir|Dam|Sluice"
    "|Ferry|Promenade|Trail|Walk|Drive|Row|Heights|Mansions|Residences|Apartments|Mill|Foundry|Kiln"
    "|Pavilion|Nursery|Sanatorium|Wharves|Docks|Yards|Barracks|Archive|Archives|Oval|Common|Commons"
    "|Corridor|Axis|Ring|Belt|Store|Club|Shop|Arcade|Ridge|Gap|Marsh|Quarry|Hamlet|Hall"
    "|Polytechnic|Health"
    " Post|Care Home|Nursing Home"
    "|Bypass|Parkway|Beltway|Turnpike|Quay|Quays|Crossing|Crossings|Connector|Spur|Busway"
    "|Tramway|Rail"
    "|Transit|Gyratory|Suburb|Neighbou?rhood|Moor|Lock|Locks|Link|Links|Waterfront|Riverfront|Basin"
    "|Landing|Cove|Inlet|Levee|Parklands|Precinct|Exchange|Halt|Intermodal|Gateway|Access|Region"
    "|Green|Estuary|Strand|Bridges|Tunnels|Stations|Lines|Roads|Parks|Canals|Lakes|Rivers"
    "|Fields|Meadows|Vale|Pathway|Pathways|Cycleway|Reserve|Marina|Velodrome|Lighthouse|Cemetery"
)
_LETTER = "A-Za-z0-9\u00c0-\u024f"
_WORD = rf"[A-Z](?:[{_LETTER}'’&.-]*[{_LETTER}])?"
RUN = re.compile(
    rf"{_WORD}(?:[ \n](?:(?:of|the|and|de|for)[ \n](?={_WORD})|No\.[ ]?)?(?:{_WORD}"
    rf"|[0-9]+(?![0-9.,%])))*"
)
HEAD = re.compile(
    rf"(?:^|[ \n])(?:{HEADS})(?:[ \n](?:[0-9]+|[IVX]+|[A-Z])(?![{_LETTER}]))?(?:,? (?:Phase"
    rf"|Stage|Section) (?:[0-9]+"
    rf"[A-Z]?|[IVX]+)|[ \n](?:North|South|East|West)(?:ern)?)?(?:[ \n]Extension)?$"
)
LAST_HEAD = re.compile(rf"^.*[ \n](?:{HEADS})(?=[ \n]|$)")
STOP = words_of(
    "The A An This That These Those In On At By To For From With And But Or Of As It Its He She"
    " They We You I Our Their His Her Its My"
    " If When While Where After Before Since Until During Last Next Every Each All Both More Most"
    " Many Some Such Here There Now Then"
    " Also Not No Yes Only One Two Three Four Five Six Seven Eight Nine Ten First Second Third"
    " New Under Over About Within Among Between"
    " January February March April May June July August September October November December"
    " Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    " Mr Mrs Ms Dr Professor President Mayor Secretary Director Chairman Premier Deputy Vice"
    " Governor Chief Reporter Editor Party"
    " China Chinese Beijing's Asia Europe America American British English Western Eastern"
    " International National State GDP AI IT IP R&D"
    " Asked Speaking According Construction Work Works Once However Meanwhile Today Phase Line"
    " Park Road Station Hospital School Plan Planning Project Metro Subway Trains Residents"
    " Officials"
    " What Which Who How Why Will Can Is Are Was Were Has Have Had Do Does Did So Because"
    " Although Though Along Around Near Nearby West East North South Northern Southern Central"
    " City District"
)
NOT_PLACE = re.compile(
    r"(?:Daily|News|Times|(?<!Health )Post|Agency|Ltd|Inc|Corp|Corporation|Company|Group|Bank"
    r"|Committee"
    r"|Commission|Bureau|Ministry|Department|Government|Council|Congress|Plan|Programme|Program"
    r"|Initiative|Report|Act|Law|Award|Office|Conference|Party|Fund|Association|Year|Week|Project"
    r"|Action|Strategy|Model)$"
)
ORGAN = re.compile(
    r"(?:Ltd|Inc|LLC|plc|Corp|Corporation|Company|Group|Bank|Committee|Commission|Bureau|Ministry"
    r"|Department|Government|Council|Congress|Association|Trust|Authority|Board|Agency|Foundation"
    r"|Society|Partnership|Chamber|Federation|Union|Club|Police|Office|Team|FC)$"
)
"""What an organisation's name ends in; no place is in it: Devon County Council."""
BODY = re.compile(
    r"^(?:Ministry|Department|Board|Bureau|Office|Secretary) of |(?:Authority|Council) and "
)
BEFORE_NAME = re.compile(
    r"(?:\b(?:in|at|near|between|along|around|through|via|into|across|towards?|outside"
    r"|beside|beyond"
    r"|from|to|off|serving|serves|reaching|reach|reaches|calls at|stops at)[ \n])$"
)
"""What a name without a head stands behind: in Tengah, along Cheonggye."""
KIND_BEHIND = re.compile(
    r"[ \n](?:town|township|estate|neighbou?rhood|area|suburb|village|corridor|station|line|branch"
    r"|bypass|interchange|junction|roundabout|depot|terminus|flyover|bridge|park|site|campus|ward"
    r"|precinct|waterfront|hospital|school|extension|tunnel|crossing|reservoir|dam|island"
    r"|wharf|pier"
    r"|market|stadium|railway|tram|metro|valley|creek)\b"
)
"""What a name without a head stands before: Tengah town."""
BARE_WORD = re.compile(r"[A-Z][a-z\u00df-\u024f]{2,}(?:['’-][A-Za-z]?[a-z]*)*$")
NO_NAMES = words_of(
    "Parliament Cabinet Congress Senate Council Government Assembly Board Treasury Court Mayor"
    " Minister"
    " Christmas Easter Ramadan Olympics Spring Summer Autumn Winter Fall Quarter Budget English"
    " French"
    " German Japanese Malay Tamil Mandarin Cantonese Spanish Section Chapter Policy Table Figure"
    " Appendix"
    " Part Annex Schedule Article Scenario Option Stage Tier Grade Class Level Category Year"
    " Covid Vision"
    " Transport Housing Health Education Local Regional Strategic Green Economic Development"
    " Federal"
    " Public Community Members People Network Rail Transit Light Rapid Heavy High Speed Bus Zero"
    " Net"
    " Earth Internet Google Amtrak God Black African Latino Indigenous Native Aboriginal"
    " Existing Future"
    " Proposed Other Main Old Great Total Full Early Late Mid Gold Silver Bronze Best Council's"
    " Officers"
    " Report Annual Cross Multi Self Non Pre Post Sub Special General Grand Royal Civil Human"
    " Social"
)
"""Words with a capital behind *in* or *to* that are no names of places."""
PLAIN = words_of(
    "Passenger Commuter Freight Light Rapid Heavy High Speed High-Speed Inter-City Intercity"
    " Public"
    " Regional Transport Transit Rail Bus Local Federal Community Urban Rural Marine Inland"
)
"""Words before a head that name nothing of themselves: Passenger Rail, Transit."""
BARE, MOST_BARE = 0.54, 3
"""The score of a name without a head, and how many words it has at most."""
PREFIXED = re.compile(
    r"(?:River|Lake|Mount|Mt\.?|Port|Fort|Loch|Isle of|Cape|Glen|Point) [A-Z][a-z]+$"
)
BEFORE = re.compile(
    r"(?:\b(?:in|at|near|from|to|of|between|around|through|via|toward|towards|outside|beside"
    r"|along|and|with|into|across|beyond|reach|reaches|links?|linking|joins?|serving|serves"
    r"|called|named|the)[ \n])$"
)
SYLLABLE = (
    "(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan"
    "|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))"
)
PINYIN = re.compile(rf"(?:{SYLLABLE}'?){{2,5}}$")


NUMBERED_LINE = re.compile(r"(?:Metro |Subway )?Lines? [0-9]")
WAYS = words_of("East West North South Northern Southern Eastern Western")
"""What a name may begin with, before a word of its own: Western Harbour."""
SECOND = re.compile(
    r"\b(?:between|from|at|in|near|linking|serving|to)[ \n](?:the )?[A-Z][\w'’-]+(?:"
    r" [A-Z0-9][\w'’-]*){0,3}"
    r"(?:, [A-Z][\w'’-]+(?: [A-Z0-9][\w'’-]*){0,3}){0,4},?[ \n](?:and|to|or)[ \n]$"
)
"""What stands before the last of two places: between Hillview and Kranji."""
JOINT = re.compile(r"^(?:of|the|and|for) ")
AND = re.compile(r"[ \n]and[ \n]")
SHORT_FORM = re.compile(r"\.[A-Z]|^[A-Z]{1,3}$")


def find_english(text: str) -> Iterator[tuple[int, int, float]]:
    """Yield start, end and score of names in `text`, with its capitals, in order."""
    hard = harden(text)
    for match in (found for span in latin_in(text) for found in RUN.finditer(hard, *span)):
        begin = match.start()
        for first, last, alone, placed in _names_in(match.group()):
            start = begin + first
            score = alone
            if placed == BARE:
                score = BARE if _is_led(text, start, begin + last) else 0.0
            elif placed > alone and BEFORE.search(text, max(0, start - 12), start):
                score = placed
            if score:
                yield start, begin + last, score


def _is_led(text: str, start: int, end: int) -> bool:
    """Return whether the words around a name without a head say that it is a place."""
    if BEFORE_NAME.search(text, max(0, start - 12), start):
        return True
    if text[start - 4 : start - 1] in {"and", " to", " or"} and SECOND.search(
        text, max(0, start - 120), start
    ):
        return True
    is_first = start < LEADING or text[start - LEADING : start].rstrip(" ")[-1:] in FIRSTS
    return not is_first and KIND_BEHIND.match(text, end) is not None


LEADING = 2
FIRSTS = frozenset('.!?:;\n•*-–—"“')
"""What the first word of a sentence or an item stands behind: its capital says nothing."""


@lru_cache(maxsize=65536)
def _names_in(run: str) -> tuple[tuple[int, int, float, float], ...]:
    """Return the names in a run of capitalised words.

    Each with start and end in the run, its score alone, and behind a word such as *near*.
    """
    found = []
    start = _trim(run)
    for part in _parts(run[start:]) if start < len(run) else ():
        first = run.index(part, start)
        start = first + len(part)
        last, scores = start, _scores(part)
        head = None if HEAD.search(part) or ORGAN.search(part) else LAST_HEAD.match(part)
        if head and " " in head.group():
            last = first + head.end()
            scores = max(scores, _scores(head.group()))
        if any(scores):
            found.append((first, last, *scores))
    return tuple(found)


def _trim(run: str) -> int:
    """Return where a run of capitalised words begins without those that begin sentences."""
    start, words = 0, run
    while words:
        first = words.split(maxsplit=1)
        is_way = first[0] in WAYS and len(first) > 1 and first[1].split()[0] not in STOP
        if first[0].rstrip(".") not in STOP or is_way or NUMBERED_LINE.match(words):
            break
        words = JOINT.sub("", first[1]) if len(first) > 1 else ""
        start = len(run) - len(words)
    return start if words[:1].isalpha() else len(run)


def _parts(words: str) -> list[str]:
    """Return a run of names apart: an `and` joins two if what stands before it has a head."""
    if "and" not in words:
        return [words]
    parts = AND.split(words)
    if len(parts) > 1 and (HEAD.search(parts[0]) or not HEAD.search(words)):
        return parts
    return [words]


def _scores(words: str) -> tuple[float, float]:
    if NOT_PLACE.search(words) or BODY.search(words) or SHORT_FORM.search(words):
        return 0.0, 0.0
    if NUMBERED_LINE.match(words):
        return 0.75, 0.75
    many = len(words.split())
    head = HEAD.search(words)
    if head:
        is_named = many > 1 and any(word not in PLAIN for word in words[: head.start()].split())
        return (0.75, 0.85) if is_named else (0.0, 0.0)
    if PREFIXED.match(words):
        return 0.75, 0.75
    is_pinyin = many == 1 and len(words) > 4 and PINYIN.match(words.lower())  # noqa: PLR2004
    if is_pinyin:
        return 0.0, 0.55
    return 0.0, BARE if _is_bare(words) else 0.0


def _is_bare(words: str) -> bool:
    """Return whether words may be a name without a head: Tengah, White Rose."""
    parts = words.split()
    return len(parts) <= MOST_BARE and all(
        BARE_WORD.match(part) and part not in NO_NAMES and part not in STOP
        for part in (parts if len(parts) == 1 else [word for word in parts if word not in WAYS])
    )
