"""Splits: a sum shared out by percent or by weight, or taken in order."""

from collections.abc import Sequence
from fractions import Fraction

from engine.diagnostics import Place
from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare.bench import Bench
from engine.language.declare.constant import constant, settings_in
from engine.language.environment import BAD, Unusable
from engine.language.tree import Bad, Keyword, Term, UpTo
from engine.language.tree import Expr as Tree
from engine.language.typing import describe, fitting, same_kind
from engine.program.nodes import Expr
from engine.program.program import InOrderBody, Share, SplitBody
from engine.program.types import Money, Number, Parts, Percent, Type
from engine.program.values import write_number

Body = SplitBody | InOrderBody


def read(body: model.Split, bench: Bench) -> tuple[Body, Parts] | Unusable:
    """Return a split and the type of its result, or `BAD` where a part of it is wrong."""
    whole = _whole(body.whole, bench)
    if isinstance(whole, Unusable):
        return BAD
    kind = _part_kind(whole.type)
    made = _in_order(body, whole, bench) if body.in_order else _shared(body, whole, bench)
    if isinstance(made, Unusable):
        return BAD
    return made, Parts(tuple((part.name.value, kind) for part in body.parts))


def _part_kind(whole: Type) -> Type:
    return Money(whole.per, None, None) if isinstance(whole, Money) else Number()


def _whole(tree: Tree, bench: Bench) -> Expr | Unusable:
    whole = bench.read(tree)
    if isinstance(whole, Unusable):
        return BAD
    if not isinstance(whole.type, Money | Number):
        bench.report(catalogue.no_whole(tree.place, describe(whole.type)))
        return BAD
    return fitting(whole, _part_kind(whole.type), tree, bench.scope, bench.findings)


def _is_rest(tree: Tree) -> bool:
    return isinstance(tree, Keyword) and tree.term is Term.REST


def _in_order(body: model.Split, whole: Expr, bench: Bench) -> InOrderBody | Unusable:
    limits: list[tuple[str, Expr | None]] = []
    is_read = True
    last = len(body.parts) - 1
    for index, part in enumerate(body.parts):
        share, name = part.share, part.name.value
        if isinstance(share, Bad):
            is_read = False
        elif index == last and _is_rest(share):
            limits.append((name, None))
        elif index < last and isinstance(share, UpTo):
            limit = _not_below_nought(part, bench.read(share.limit, _part_kind(whole.type)), bench)
            is_read = is_read and limit is not BAD
            limits.append((name, None if limit is BAD else limit))
        else:
            bench.report(catalogue.rest_not_last(share.place, name))
            is_read = False
    return InOrderBody(whole=whole, limits=tuple(limits)) if is_read else BAD


def _shared(body: model.Split, whole: Expr, bench: Bench) -> SplitBody | Unusable:
    shares: list[tuple[model.SplitPart, Expr]] = []
    rest: model.SplitPart | None = None
    is_read = True
    for part in body.parts:
        if _is_rest(part.share):
            if rest is not None:
                bench.report(catalogue.rest_twice(part.share.place, rest.share.place))
            rest = rest or part
            continue
        share = _share(part, shares, bench)
        is_read = is_read and not isinstance(share, Unusable)
        if not isinstance(share, Unusable):
            shares.append((part, share))
    if not is_read or not _comes_to_all(shares, rest, bench):
        return BAD
    by = {part.name.value: share for part, share in shares}
    is_percent = not shares or isinstance(shares[0][1].type, Percent)
    return SplitBody(
        whole=whole,
        how="percent" if is_percent else "weight",
        shares=tuple(
            Share(name=part.name.value, by=by.get(part.name.value)) for part in body.parts
        ),
    )


def _share(
    part: model.SplitPart, before: Sequence[tuple[model.SplitPart, Expr]], bench: Bench
) -> Expr | Unusable:
    """Return the percent or weight of *part*, which is of the kind of those *before*."""
    share = bench.read(part.share)
    if isinstance(share, Unusable):
        return BAD
    if not isinstance(share.type, Percent | Number | Money):
        bench.report(catalogue.no_share(part.share.place, describe(share.type)))
        return BAD
    if before and not same_kind(share.type, before[0][1].type):
        wanted = describe(before[0][1].type)
        place = part.share.place
        bench.report(catalogue.mixed_shares(place, describe(share.type), wanted))
        return BAD
    return _not_below_nought(part, share, bench)


def _not_below_nought(
    part: model.SplitPart, share: Expr | Unusable, bench: Bench
) -> Expr | Unusable:
    """Return *share*, the share or limit of *part*; `BAD` where it is below nought for certain."""
    if isinstance(share, Unusable):
        return BAD
    figure = constant(share)
    if figure is None or figure >= 0:
        return share
    figures = _figures([(part, share)], bench)
    bench.report(catalogue.share_below_nought(part.share.place, part.name.value, figures))
    return BAD


def _comes_to_all(
    shares: Sequence[tuple[model.SplitPart, Expr]], rest: model.SplitPart | None, bench: Bench
) -> bool:
    """Return whether the parts share out the whole, as far as can be told for every case."""
    if not shares:
        return True
    if not isinstance(shares[0][1].type, Percent):
        if rest is not None:
            bench.report(catalogue.rest_of_weights(rest.share.place))
        return rest is None
    known = [constant(share) for _, share in shares]
    place = shares[0][0].name.place
    if None in known:
        if rest is None:
            bench.report(catalogue.percents_unknown(place))
        return rest is not None
    total = sum((each for each in known if each is not None), Fraction(0))
    is_fine = total == 1 if rest is None else total < 1
    if not is_fine:
        written, figures = f"{write_number(total * 100)}%", _figures(shares, bench)
        has_rest = rest is not None
        bench.report(catalogue.percent_total(place, written, figures, has_rest=has_rest))
    return is_fine


def _figures(
    shares: Sequence[tuple[model.SplitPart, Expr]], bench: Bench
) -> tuple[tuple[Place, str], ...]:
    """Return where the settings that the shares read got their values."""
    held = bench.frame.section.held
    settings = [setting for _, share in shares for setting in settings_in(share)]
    return tuple(
        (held[setting.name].dated.first.place, f"`{setting.name}` is given here")
        for setting in settings
        if setting.name in held
    )
