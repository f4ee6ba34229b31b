"""Names in expressions: what they stand for, and what is said where they stand for nothing."""

import pytest
from msgspec.structs import replace

from engine.language.environment import Scope
from engine.language.tree import Path
from engine.language.typing.found import find
from engine.program.nodes import Field
from tests.language.typed.world import CLUSTER, DONE, ENV, SCOPE, WEEK, good, shaped, tree, wrong


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("danger", "plan.danger"),
        ("plan.danger", "plan.danger"),
        ("facs.band", "facs.band"),
        ("limit", "plan.limit"),
        ("weeks_in_year", "weeks_in_year"),
        ("mhct.mood", "plan.mhct.mood"),
        ("plan.mhct.mood", "plan.mhct.mood"),
        ("saq.agreed.meals", "plan.saq.agreed.meals"),
        ("hint.best", "plan.hint.best"),
        ("decision_date", "DecisionDate()"),
        ("now >= substantial", "Compare(>=, plan.now, substantial)"),
        ("substantial <= now", "Compare(<=, substantial, plan.now)"),
        ("answer is yes", "Same(plan.answer, yes)"),
        ("yes is answer", "Same(yes, plan.answer)"),
        ("danger is yes", "Same(plan.danger, True)"),
        ("amounts(care, 5)", "Lookup(plan.amounts, [care, 5])"),
        ("facs.prices(low)", "Lookup(facs.prices, [low])"),
    ],
)
def test_what_a_name_stands_for(written: str, shape: str) -> None:
    assert shaped(written) == shape


def test_every_node_has_the_place_of_what_was_written() -> None:
    made = good("danger and now >= substantial")
    places = {each.place.column for each in made.parts if each.place}  # type: ignore[union-attr]
    assert places == {1, 12}


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("dnger", "E301 [dnger] there is nothing called `dnger` here | did you mean `danger`?"),
        (
            "band is low",
            "E301 [band] there is nothing called `band` here | did you mean `facs.band`?",
        ),
        ("zzzz", "E301 [zzzz] there is nothing called `zzzz` here"),
        (
            "fasc.band is low",
            "E301 [fasc] there is nothing called `fasc` here | did you mean `facs.band`?",
        ),
        ("facs.bnd is low", "E302 [bnd] `facs` has nothing called `bnd` | did you mean `band`?"),
        (
            "hint.beest",
            "E302 [beest] `hint` has nothing called `beest` | did you mean `best`?",
        ),
        (
            "hint.best.first",
            (
                "E302 [first] `hint.best` has nothing called `first` | "
                "`hint.best` has no parts: write it alone"
            ),
        ),
        (
            "age.years",
            "E302 [years] `age` has nothing called `years` | `age` has no parts: write it alone",
        ),
        (
            "lines.amount",
            (
                "E302 [amount] `lines` has nothing called `amount` | "
                "go over its entries, as in `sum(each.amount for each in lines)`"
            ),
        ),
        (
            "saq.meals is some",
            "E302 [meals] `saq` has nothing called `meals` | it has `agreed`, `reason`, `self`",
        ),
        (
            "saq.agreed.mels is some",
            "E302 [mels] `saq.agreed` has nothing called `mels` | did you mean `meals`?",
        ),
        ("mhct.mod", "E302 [mod] `mhct` has nothing called `mod` | did you mean `mood`?"),
        (
            "carers.in_question",
            (
                "E303 [carers] the scheme `here` does not list the policy `carers` | "
                "add `carers` to the policies of the scheme, or do without it here"
            ),
        ),
        (
            "clusters.cluster is c03",
            (
                "E304 [clusters] the policy `clusters` is in force from 1 April 2013 only, and this is "
                "read on other days of the scheme `here` | end this policy or the scheme when the "
                "other ends, or leave the reference out of this version"
            ),
        ),
        (
            "amonts(care, 5)",
            "E305 [amonts] there is no function or table called `amonts` | did you mean `amounts`?",
        ),
        (
            "rond(weekly, penny)",
            "E305 [rond] there is no function or table called `rond` | did you mean `round`?",
        ),
        (
            "facs.price(low)",
            "E302 [price] `facs` has nothing called `price` | did you mean `prices`?",
        ),
        (
            "low is moderate",
            (
                "E307 [moderate] `low` and `moderate` are both members, and nothing here has a value | "
                "compare a fact, a setting or a decision with a member, as in `band >= substantial`"
            ),
        ),
        (
            "if danger then low else moderate",
            (
                "E307 [moderate] `low` and `moderate` are both members, and nothing here has a value | "
                "compare a fact, a setting or a decision with a member, as in `band >= substantial`"
            ),
        ),
        ("nwo >= low", "E301 [nwo] there is nothing called `nwo` here | did you mean `now`?"),
        (
            "now >= substantail",
            (
                "E308 [substantail] `substantail` is not a member of `facs.band` | "
                "did you mean `substantial`?"
            ),
        ),
        (
            "answer is perhaps",
            (
                "E308 [perhaps] `perhaps` is not a member of `plan.answer` | "
                "it has `no`, `sometimes`, `yes`"
            ),
        ),
        (
            "lines",
            (
                "E310 [lines] `lines` is a list, which is not a value | "
                "count it or go over it, as in `count(lines)`"
            ),
        ),
        (
            "saq.agreed",
            (
                "E310 [saq.agreed] `saq.agreed` is a set of answers, which is not a value | "
                "ask for its points, as in `points(saq.agreed)`"
            ),
        ),
        (
            "mhct > 2",
            (
                "E310 [mhct] `mhct` is a questionnaire, which is not a value | "
                "ask for its points, as in `points(mhct)`"
            ),
        ),
        (
            "amounts",
            (
                "E310 [amounts] `amounts` is a table, which is not a value | "
                "look it up, as in `amounts(category, points)`"
            ),
        ),
        (
            "ratings",
            (
                "E310 [ratings] `ratings` is a grid, which is not a value | "
                "the `fit` of a decision uses it"
            ),
        ),
        (
            "hint",
            (
                "E310 [hint] `hint` is a result with parts, which is not a value | "
                "name one of them, as in `hint.best`"
            ),
        ),
        (
            "facs",
            (
                "E310 [facs] `facs` is a policy, which is not a value | "
                "name something of it, as in `facs.something`"
            ),
        ),
        (
            "now(5)",
            (
                "E312 [now] `now` is a fact, and only functions and tables take brackets | "
                "write `now` alone"
            ),
        ),
    ],
)
def test_what_is_said_of_a_name_that_stands_for_nothing(written: str, finding: str) -> None:
    assert wrong(written) == finding


@pytest.mark.parametrize(
    "written",
    ["broken", "broken + weekly", "broken.part is missing", "broken(5)", "broken is low"],
)
def test_a_name_whose_declaration_failed_is_used_in_silence(written: str) -> None:
    from tests.language.typed.world import attempt

    made, findings = attempt(written)
    assert findings == []
    assert repr(made) == "<Unusable.BAD: 'bad'>"


@pytest.mark.parametrize("written", ["who_pays_for is age", "age is who_pays_for"])
def test_a_name_that_is_also_a_member_of_the_other_side(written: str) -> None:
    """Whichever side it stands on, and though it was read before its members were known."""
    clashing = replace(
        ENV.facts["plan.category"], name="plan.who_pays_for", type=ENV.types["plan.funder"]
    )
    scope = Scope(env=replace(ENV, facts={**ENV.facts, "plan.who_pays_for": clashing}))
    assert wrong(written, scope=scope) == (
        "E306 [age] `age` is a member of `plan.funder` and also a name here | "
        "rename one of the two, so that a reader knows which is meant"
    )


def test_the_profile_of_a_fit_is_a_member_of_its_choice() -> None:
    scope = Scope(env=ENV, profile=CLUSTER)
    assert shaped("profile is c03", scope=scope) == "Same(Profile(), c03)"
    assert wrong("profile is c03").startswith("E301 [profile]")


def test_inside_a_loop_its_decisions_go_by_bare_name() -> None:
    scope = SCOPE.inside("line", DONE, ("counted",))
    assert good("counted", scope=scope) == Field(type=WEEK, entry="line", name="counted")
    assert good("counted", scope=scope) == good("line.counted", scope=scope)


def test_an_entry_alone_is_no_value() -> None:
    scope = SCOPE.inside("line", DONE)
    assert wrong("line", scope=scope) == (
        "E310 [line] `line` is an entry of a list, which is not a value | "
        "name a field of it, as in `line.amount`"
    )
    assert wrong("line.amont", scope=scope) == (
        "E302 [amont] `line` has nothing called `amont` | did you mean `amount`?"
    )


def test_finding_a_name_reports_nothing() -> None:
    path = tree("nothing.of.this.kind")
    assert isinstance(path, Path)
    assert type(find(path, SCOPE)).__name__ == "Lost"
