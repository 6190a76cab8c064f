"""Tries wrong dossiers by the hundred and prints what was tried and what failed.

Run: `python -m tests.trust.hunt --every N`, which tries each Nth case; exit status 1 if any fails.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from itertools import islice

from tests.trust.wrong_dossiers import Case, judge, make_cases


def try_case(case: Case) -> tuple[str, str]:
    """Return how the case ended, and what was raised if it was no error of planmap's."""
    try:
        return judge(case), ""
    except Exception as error:  # noqa: BLE001 - whatever is raised is what is hunted for
        return "failed", f"{case.name}: {type(error).__name__}: {str(error)[:200]}"


def main() -> int:
    """Try the cases on all cores and print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=12, help="try each Nth case")
    cases = list(islice(make_cases(), 0, None, parser.parse_args().every))
    begin = time.monotonic()
    ended: Counter[str] = Counter()
    with ProcessPoolExecutor() as pool:
        for end, said in pool.map(try_case, cases, chunksize=8):
            ended[end] += 1
            if said:
                sys.stdout.write(f"{said}\n")
    shown = ", ".join(f"{ended[end]} {end}" for end in ("refused", "works", "failed"))
    seconds = time.monotonic() - begin
    sys.stdout.write(f"wrong dossiers: {len(cases)} tried in {seconds:.0f} s: {shown}\n")
    return 1 if ended["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
