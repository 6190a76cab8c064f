"""How English says that works are to be built which it but counts: build 12 playgrounds. Folded."""

from __future__ import annotations

from geo.texts.writing.branches import branched

_NUMBER = (
    r"(?:(?:about|around|some|over|nearly|almost|up to|more than|at least|approximately|another"
    r"|further|additional|total|of|an?|the|all|its|as many as|roughly|new) ){0,3}"
    r"(?:[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|dozen|hundred|several|dozens of|hundreds of|thousands of|number of)"
)
_LENGTH = (
    r"(?:lane[- ]?)?(?:km|kms|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|feet) of (?:[a-z-]+ ){0,3}?"
)
_WAYS = (
    r"(?:roads?|roadways?|streets?|highways?|lanes?|tracks?|railway|lines?|pipes?|pipelines?|sewers?"
    r"|mains?|trails?|paths?|footpaths?|sidewalks?|pavements?|cycleways?|tunnels?|cables?|drains?"
    r"|drainage|fenc(?:e|ing)|carriageways?|motorways?|routes?|canals?|shoreline|kerbs?|levees?)"
)
_THINGS = (
    r"(?:projects|schemes|homes|houses|flats|dwellings|apartments|units|stations|schools"
    r"|classrooms|bridges|parks|playgrounds|intersections|junctions|interchanges|roundabouts"
    r"|crossings|culverts|wells|boreholes|toilets|clinics|hospitals|centres|centers|roads|streets"
    r"|sidewalks|footpaths|footbridges|trails|lanes|lines|terminals|stops|shelters|platforms"
    r"|substations|reservoirs|pipelines|turbines|towers|buildings|libraries|pools|pitches|courts"
    r"|parking (?:spaces|bays)|charg(?:ers|ing points|e points)|streetlights|street lights|signals"
    r"|drains|sewers|dams|depots|ramps|lifts|elevators|beds|pipes|service lines|hydrants|berths"
    r"|plants|pumps|stadiums|markets|gates|runways|piers|tracks|spans|carriageways|tunnels)"
)
_WHAT = (
    r"(?: (?!of\b|people|families|jobs|workers)[a-z0-9-]+){0,4}?"
    rf" (?:{_THINGS}|{_LENGTH}{_WAYS})\b"
)
_PLANT = (
    r"(?:plants?|factor(?:y|ies)|(?:data ?)?cent(?:re|er)s?|terminals?|hospitals?|schools?|campus"
    r"|lines?|stations?|bridges?|facilit(?:y|ies)|stadiums?|depots?|hubs?|refiner(?:y|ies)|ports?"
    r"|airports?|substations?|mills?|warehouses?|mines?|roads?|railways?|tunnels?|dams?|parks?)\b"
)
"""What firms invest in."""
_BUILD = (
    r"(?:build|construct|install|deliver|provide|resurface|repave|pave|reseal|reconstruct"
    r"|rehabilitate|replace|repair|renovate|restore|upgrade|widen|extend|create|add|erect|lay"
    r"|develop|rebuild|refurbish|electrify|convert|retrofit|dig|drill|open|demolish|modernise"
    r"|modernize|improve|complete|redevelop)"
)
_BUILT = (
    r"(?:built|constructed|installed|delivered|provided|resurfaced|repaved|paved|resealed"
    r"|reconstructed|rehabilitated|replaced|repaired|renovated|restored|upgraded|widened|extended"
    r"|created|added|erected|laid|developed|rebuilt|refurbished|electrified|converted|retrofitted"
    r"|dug|drilled|opened|demolished|modernised|modernized|improved|completed|redeveloped)"
)
TO_BUILD = branched(
    rf"\b(?:will|would|shall|to|must|'ll) (?:(?:also|then|soon|now|eventually|further) )?{_BUILD}"
    rf" {_NUMBER}{_WHAT}"
    r"|\b(?:will|would|plans? to|is to|are to) (?:also )?invest [^.;,\n]{1,40}? (?:in|into|on)"
    rf" (?:(?:an?|the|its|two|three) )?(?:new |building |constructing |expanding |construction of"
    rf" |expansion of )(?:[a-z0-9-]+ ){{0,4}}?{_PLANT}"
    rf"|\b{_NUMBER}{_WHAT}(?: [^.;,\n]{{1,40}}?)? (?:will|would|shall|are to|must)"
    rf" (?:(?:also|then|soon|now|eventually) )?be {_BUILT}\b"
)
"""How many works are to be built: will resurface 40 miles of road, six parks are to be laid."""
