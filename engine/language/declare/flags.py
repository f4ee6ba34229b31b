"""Flags: rows that raise a stop, a sign-off, a referral, a review or a note."""

from engine.language import model
from engine.language.declare.bench import Bench
from engine.language.environment import Unusable
from engine.language.typing import when
from engine.program.origin import Origin
from engine.program.program import Flag, Raise


def read(flag: model.Flag, bench: Bench) -> Flag | None:
    """Return *flag*; None where its condition is wrong."""
    condition = when(flag.when, bench.scope, bench.findings)
    because = bench.where(condition).says(flag.grounds.because)
    raises = _raise(flag.raises.value)
    if isinstance(condition, Unusable) or raises is None:
        return None
    return Flag(
        policy=bench.policy.name.value,
        id=flag.id.value,
        when=condition.expr,
        raises=raises,
        because=because,
        to=flag.to.value if flag.to else "",
        cite=bench.cites(flag.grounds),
        basis=bench.basis(flag.grounds),
        conditions=condition.parts,
        origin=Origin(flag.id.place),
    )


def _raise(written: str) -> Raise | None:
    match written:
        case "stop" | "sign_off" | "refer" | "review" | "note":
            return written
        case _:
            return None
