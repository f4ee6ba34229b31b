"""Types, facts and questionnaires."""

from engine.diagnostics.catalogue import shape as catalogue
from engine.language.model.policy import Fact, Marks, NamedType, Points, Question, Questionnaire
from engine.language.reading import values
from engine.language.reading.block import Block
from engine.language.text import Text
from engine.language.tree import TypeName, TypeWord

_KINDS = ("answers", "type")


def named_type(block: Block) -> NamedType | None:
    """Return levels or choices."""
    key = "levels" if "levels" in block else "choices"
    members = values.members(block, key)
    return NamedType(block.name, key == "levels", members) if members else None


def fact(block: Block) -> Fact:
    """Return a fact, with its fields where it is a list."""
    kind = values.written_type(block, lists=True)
    if isinstance(kind, TypeName) and kind.word is TypeWord.LIST:
        block.need("each", "the fields of each entry of the list")
        block.spurn("`type: list`", "min", "max", "places")
    elif isinstance(kind, TypeName):
        block.spurn(f"`type: {kind.at.written}`", "each")
    each, _ = block.named("each", fact)
    return Fact(
        block.name,
        block.text("ask"),
        block.maybe_text("help"),
        kind,
        values.limits(block),
        _marks(block),
        each,
    )


def _marks(block: Block) -> Marks:
    return Marks(
        optional=block.is_yes("optional"),
        judgement=block.is_yes("judgement"),
        lasting=block.is_yes("lasting"),
        recorded=block.is_yes("recorded"),
    )


def questionnaire(block: Block) -> Questionnaire | None:
    """Return a questionnaire with its questions; None where these or its raters are lost."""
    if any(key in block and not block.pairs(key) for key in ("raters", "questions")):
        return None
    beside, _ = block.named("beside", fact)
    has_type = "type" in block or block.is_misspelt("type")

    def one(inner: Block) -> Question:
        return _question(inner, has_type=has_type)

    questions, _ = block.named("questions", one)
    return Questionnaire(
        block.name,
        block.text("title"),
        block.maybe_text("help"),
        values.members(block, "raters"),
        beside,
        values.written_type(block) if has_type else None,
        _points(block),
        values.limits(block),
        values.maybe_value(block, "counts_as_not_known"),
        _marks(block),
        questions,
    )


def _question(block: Block, *, has_type: bool) -> Question:
    """Return a question; *has_type*: the questionnaire has a type for all of them."""
    if "type" in block and "answers" in block:
        first, second = sorted((block.key("type"), block.key("answers")), key=lambda key: key.start)
        block.tell(catalogue.several_of(second.place, second.value, first.value, first.place))
    elif not (has_type or "type" in block or "answers" in block or block.is_misspelt(*_KINDS)):
        block.tell(catalogue.none_of(block.place, _KINDS))
    return Question(
        block.name,
        block.text("ask"),
        block.maybe_text("help"),
        values.written_type(block) if "type" in block else None,
        values.members(block, "answers"),
        _points(block),
        values.limits(block),
        values.maybe_value(block, "counts_as_not_known"),
        _marks(block),
    )


def _points(block: Block) -> tuple[Points, ...]:
    return tuple(
        Points(
            values.value_of(entry.key, block.findings),
            values.value_of(entry.value, block.findings),
        )
        for entry in block.pairs("points")
        if isinstance(entry.value, Text)
    )
