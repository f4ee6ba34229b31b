"""What an author may have meant by a name that nothing has."""

from collections.abc import Iterable, Iterator

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import names as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.environment import Environment, Scope
from engine.language.tree import Path
from engine.program.values import write_day


def closest(written: str, names: Iterable[str]) -> str:
    """Return advice that names the closest of *names*, or lists them where they are few."""
    known = sorted(set(names))
    if near := nearest(written, known):
        return f"did you mean `{near}`?"
    if 0 < len(known) <= 6:
        return "it has " + ", ".join(f"`{name}`" for name in known)
    return ""


def at_large(path: Path, scope: Scope) -> str:
    """Return advice on a path whose first word is unknown.

    The same name in another policy comes first, then what is spelt like it here.
    """
    first, *rest = path.names
    env = scope.env
    twins = [name for name in _everything(env) if name.endswith(f".{first}")]
    if twins and not rest:
        return f"did you mean `{min(twins)}`?"
    if rest and (near := nearest(first, sorted(env.policies))):
        return f"did you mean `{near}.{'.'.join(rest)}`?"
    names = set(names_of(env.own, env))
    near = nearest(first, sorted(names | {*scope.entries, *scope.decided, *env.policies}))
    if near:
        return f"did you mean `{'.'.join((near, *rest))}`?"
    others = {name.rpartition(".")[2]: name for name in _everything(env)}
    far = nearest(first, sorted(others)) if not rest else ""
    return f"did you mean `{others[far]}`?" if far else ""


def names_of(policy: str, env: Environment) -> Iterator[str]:
    """Yield the bare names that *policy* declares."""
    start = f"{policy}."
    return (name.removeprefix(start) for name in _everything(env) if name.startswith(start))


def _everything(env: Environment) -> Iterator[str]:
    """Yield the full names that an expression can use, but the single answers."""
    for names in (env.declared, env.facts, env.decisions, env.settings, env.questionnaires):
        yield from (name for name in names if name.count(".") == 1)


def elsewhere(place: Place, policy: str, env: Environment) -> Finding:
    """Return the finding on a policy that exists and is not in force here."""
    other = env.elsewhere[policy]
    if not other.listed:
        return catalogue.policy_not_listed(place, policy, env.scheme)
    days = [
        f"{word} {write_day(day)}"
        for word, day in (("from", other.first), ("to", other.last))
        if day is not None
    ]
    return catalogue.policy_not_in_force(place, policy, env.scheme, " ".join(days))
