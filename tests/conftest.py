"""How much the property tests try: `HYPOTHESIS_PROFILE=night` for a long look."""

import os

from hypothesis import HealthCheck, settings

# A machine that is busy is not a fault of the code: no test has a time to keep.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("dev", CALM, max_examples=50)
settings.register_profile("ci", CALM, max_examples=200, derandomize=True, print_blob=True)
settings.register_profile("night", CALM, max_examples=5000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "dev"))
