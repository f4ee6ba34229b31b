"""E500 to E569: what a policy declares, and what its rules, tables and promises say."""

from collections.abc import Sequence

from engine.diagnostics.finding import Finding, Place

Related = tuple[tuple[Place, str], ...]


def name_twice(place: Place, written: str, what: str, other: Place) -> Finding:
    """E500: one name for two things of a policy; *what* is the other, as in "a fact"."""
    return Finding(
        "E500",
        f"`{written}` already names {what} of this policy",
        place,
        "rename one of the two",
        related=((other, "it is declared here"),),
    )


def like_a_function(place: Place, written: str) -> Finding:
    """E501: a table named as a function of the language."""
    return Finding(
        "E501",
        f"`{written}` is a function of the language, so no table is called that",
        place,
        "rename the table",
    )


def like_a_policy(place: Place, written: str, other: Place) -> Finding:
    """E502: something named as a policy that is in force with it."""
    return Finding(
        "E502",
        f"`{written}` is also the name of a policy, so it would not be clear which is meant",
        place,
        "rename it",
        related=((other, "the policy"),),
    )


def fact_twice(place: Place, written: str, owners: str, other: Place) -> Finding:
    """E503: a fact that two policies in force together declare; a case gives it by bare name."""
    return Finding(
        "E503",
        f"the fact `{written}` is declared by {owners}, which are in force together",
        place,
        "declare it in one of them and read it from the other, or rename one",
        related=((other, "it is declared here too"),),
    )


def question_twice(place: Place, written: str, other: Place) -> Finding:
    """E504: one question that asks for two facts, so that nobody could tell them apart."""
    return Finding(
        "E504",
        f"the question `{written}` is asked for another fact as well",
        place,
        "word one of the two differently: people know a fact by its question",
        related=((other, "it is asked here too"),),
    )


def title_twice(place: Place, written: str, what: str, other: Place) -> Finding:
    """E505: one title for two decisions, settings or questionnaires."""
    return Finding(
        "E505",
        f"another {what} is titled `{written}` as well",
        place,
        f"word one of the two differently: people know a {what} by its title",
        related=((other, "it is titled so here too"),),
    )


def id_twice(place: Place, written: str, what: str, other: Place) -> Finding:
    """E506: one id for two rows of a decision, or two flags or promises of a policy."""
    return Finding(
        "E506",
        f"`{written}` is already the id of another {what}",
        place,
        "give each its own id: the record names it by that",
        related=((other, "it has that id"),),
    )


def unknown_source(place: Place, key: str, advice: str) -> Finding:
    """E507: a citation of a source that the file does not list."""
    return Finding("E507", f"there is no source `{key}`", place, advice)


def sourced_without_cite(place: Place) -> Finding:
    """E508: `basis: sourced` without the source."""
    return Finding(
        "E508",
        "the basis is `sourced`, and no source is cited",
        place,
        "write `cite` and the key of a source, or another basis",
    )


def circle(place: Place, path: Sequence[str], related: Related) -> Finding:
    """E509: a decision that needs itself; *path* ends where it begins."""
    return Finding(
        "E509",
        f"`{path[0]}` needs itself: it needs "
        + ", which needs ".join(f"`{name}`" for name in path[1:]),
        place,
        "let one of them do without the next",
        related=related,
    )


def choose_not_ordered(place: Place, choose: str, kind: str) -> Finding:
    """E510: `highest`, `lowest` or `sum` of a type that has no such thing."""
    wanted = "a number, a percent or money" if choose == "sum" else "a type with an order"
    return Finding(
        "E510",
        f"`{choose}` wants {wanted}, and this decision is {kind}",
        place,
        "choose `first`, `unique` or `agree`, or change the type",
    )


def never_chosen(place: Place, row: str, earlier: str, other: Place) -> Finding:
    """E512: a row behind one that holds whenever it does."""
    return Finding(
        "E512",
        f"the row `{row}` is never chosen, since `{earlier}` holds whenever it does",
        place,
        f"put `{row}` before `{earlier}`, narrow `{earlier}`, or remove one",
        related=((other, f"`{earlier}` comes first"),),
    )


def percent_total(place: Place, total: str, figures: Related, *, has_rest: bool) -> Finding:
    """E513: percents of a split that leave something out or share out too much."""
    return Finding(
        "E513",
        f"the parts come to {total}",
        place,
        "beside a `rest` they come to less than 100%"
        if has_rest
        else "they come to 100%, or one of them is `rest`",
        related=figures,
    )


def share_below_nought(place: Place, part: str, figures: Related) -> Finding:
    """E538: a share, or a limit, that is below nought in every case, which refuses the split."""
    return Finding(
        "E538",
        f"`{part}` takes less than nothing, so this split would always be refused",
        place,
        "give it nought or more",
        related=figures,
    )


def percents_unknown(place: Place) -> Finding:
    """E539: percents that differ from case to case, so that nobody can say what they come to."""
    return Finding(
        "E539",
        "what the parts come to differs from case to case",
        place,
        "let one of them be `rest`",
    )


def rest_twice(place: Place, other: Place) -> Finding:
    """E514: two parts of a split that take the rest."""
    return Finding(
        "E514",
        "another part is `rest` already",
        place,
        "one part takes what is left; give this one a percent or a weight",
        related=((other, "the rest goes here"),),
    )


def rest_not_last(place: Place, part: str) -> Finding:
    """E515: a split in order whose last part is not the rest, or whose rest is not last."""
    return Finding(
        "E515",
        f"in order, the last part is `rest` and no other, and `{part}` is not so",
        place,
        "write `up to` and a limit for every part but the last, and `rest` for that",
    )


def mixed_shares(place: Place, is_: str, wanted: str) -> Finding:
    """E516: percents and weights in one split, or a limit where parts are shared out."""
    return Finding(
        "E516",
        f"this part is {is_}, and those before it are {wanted}",
        place,
        "share by percents or by weights throughout",
    )


def no_share(place: Place, is_: str) -> Finding:
    """E517: a part of a split that is neither a percent nor a weight."""
    return Finding(
        "E517",
        f"a part is a percent, or a weight in numbers or money, and this is {is_}",
        place,
        "write a percent, as in `40%`, or `rest`",
    )


def rest_of_weights(place: Place) -> Finding:
    """E518: a rest where the parts go by weight, which leave none."""
    return Finding(
        "E518",
        "parts by weight share out everything, so there is no rest",
        place,
        "give this part a weight, or give the others percents",
    )


def no_whole(place: Place, is_: str) -> Finding:
    """E519: a split of something that cannot be shared to the penny."""
    return Finding(
        "E519",
        f"money or a whole number is split, and this is {is_}",
        place,
        "name a sum of money after `whole`",
    )


def points_missing(place: Place, question: str, missing: str) -> Finding:
    """E540: answers of a question that are worth nothing said."""
    return Finding(
        "E540",
        f"`points` of `{question}` says nothing of {missing}",
        place,
        "give every answer its points, nought if it has none",
    )


def points_of_kind(place: Place, question: str, kind: str) -> Finding:
    """E542: points for answers that cannot be listed."""
    return Finding(
        "E542",
        f"`{question}` is {kind}, whose answers cannot have points one by one",
        place,
        "give points to yes/no, levels, choices and `answers`; a number is its own points",
    )


def worth_unknown(place: Place, written: str) -> Finding:
    """E543: points that are neither a number nor a setting that is one."""
    return Finding(
        "E543",
        f"points are a number or a setting that is one, and `{written}` is neither",
        place,
        "write the number, or the name of a setting of the type `number`",
    )


def column_twice(place: Place, written: str, what: str, other: Place) -> Finding:
    """E544: a rater, a fact beside or a question that shares its name with another."""
    return Finding(
        "E544",
        f"`{written}` already names {what} of this questionnaire",
        place,
        "rename one of the two",
        related=((other, "it is named here"),),
    )


def kept_for_beside(place: Place, written: str) -> Finding:
    """E545: a rater or a question with a name that a case or a loop needs for something else."""
    return Finding(
        "E545",
        f"`{written}` means something else where answers are given",
        place,
        "rename it",
    )


def question_type(place: Place, question: str, kind: str) -> Finding:
    """E546: a question that is not answered by one value."""
    return Finding(
        "E546",
        f"the question `{question}` is {kind}, and a question has one answer",
        place,
        "make it a fact of its own",
    )


def field_twice(place: Place, written: str, entry: str, related: Related) -> Finding:
    """E550: a decision of a loop named as a field of its entries, or as another decision."""
    return Finding(
        "E550",
        f"an entry `{entry}` already has something called `{written}`",
        place,
        "rename the decision",
        related=related,
    )


def setting_type(place: Place, kind: str) -> Finding:
    """E553: a setting of a type that no dated value can be written for."""
    return Finding(
        "E553",
        f"a setting cannot be {kind}",
        place,
        "a setting is yes/no, a number, a percent, money, a period, a date, a level or a choice",
    )


def not_ordered(place: Place, word: str, written: str, kind: str) -> Finding:
    """E554: `never_falls`, `as_rises` or `largest_first` of something without an order."""
    return Finding(
        "E554",
        f"`{written}` is {kind}, which neither rises nor falls",
        place,
        f"`{word}` names a number, a percent, money, a date or a level",
    )


def not_a_quantity(place: Place, word: str, written: str, wanted: str) -> Finding:
    """E555: an expression where a promise or a loop names one thing."""
    return Finding(
        "E555",
        f"`{word}` names {wanted}, and `{written}` is more than a name",
        place,
        "give it a name of its own, as a decision",
    )


def other_answers(place: Place, written: str, grid: str, questionnaire: str) -> Finding:
    """E557: a fit of answers to one questionnaire against a grid of another."""
    return Finding(
        "E557",
        f"`{written}` are not answers to `{questionnaire}`, which `{grid}` is a grid of",
        place,
        f"name `{questionnaire}`, or a rater of it",
    )
