"""The questions of a mapping against those that the responses have."""

from collections.abc import Iterator, Sequence

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.exports.mapping import Form, heads_of
from engine.language.exports.records import Record


def misspelt(forms: Sequence[Form], records: Sequence[Record]) -> Iterator[Finding]:
    """Yield a warning for each question that no response has, while they have one like it.

    A response may leave questions out, so a question that is not there is no mistake in itself.
    """
    for form in forms:
        heads = {head.value: head for fact in form.facts for head in heads_of(fact.origin)}
        there = {
            link.value: link
            for record in reversed(records)
            if record.part is form
            for link in reversed(record.links)
        }
        others = there.keys() - heads.keys()
        for link, head in heads.items():
            meant = "" if link in there else nearest(link, sorted(others))
            if meant:
                yield catalogue.misspelt_question(head.place, link, there[meant].place, meant)
