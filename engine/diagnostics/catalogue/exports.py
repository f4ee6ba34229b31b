"""C850 to C889: a mapping of exports, and what the exports say."""

from collections.abc import Sequence

from engine.diagnostics.finding import Finding, Place, Severity

# --- the mapping, against the scheme --------------------------------------------------------


def unknown_fact(place: Place, written: str, scheme: str, advice: str) -> Finding:
    """C850: a fact that no policy of the scheme asks for."""
    return Finding("C850", f"`{scheme}` has no fact `{written}`", place, advice)


def wrong_origin(place: Place, fact: str, what: str, advice: str) -> Finding:
    """C851: a list that comes as one answer, one answer that comes as a list, and the like."""
    return Finding("C851", f"`{fact}` {what}", place, advice)


def needless_how(place: Place, key: str, fact: str, said: str) -> Finding:
    """C852: a way of reading that answers of this type do not have."""
    return Finding("C852", f"`{fact}` {said}, so `{key}` says nothing", place, "take it out")


def no_such_words(place: Place, written: str, advice: str) -> Finding:
    """C853: a list of words that is not there."""
    return Finding("C853", f"there is no list of words `{written}`", place, advice)


def word_twice(place: Place, written: str, first: Place) -> Finding:
    """C854: two words of a list that are one, since capitals and spaces do not matter."""
    return Finding(
        "C854",
        f"`{written}` is there twice in this list",
        place,
        "remove one of the two; capitals do not tell them apart",
        related=((first, "the first one"),),
    )


def other_often(place: Place, fact: str, kind: str, wanted: str) -> Finding:
    """C855: a column of money for another period than the fact's."""
    return Finding(
        "C855",
        f"`{fact}` is {kind}, and the column is not",
        place,
        f"write `{wanted}` if that is what the cells hold; a sum for another period is worked "
        "out before it is exported",
    )


def list_twice(place: Place, fact: str, first: Place) -> Finding:
    """C856: a list that comes from two places, of which nobody knows what both hold."""
    return Finding(
        "C856",
        f"`{fact}` comes from two places",
        place,
        "a list comes from one export alone: remove one of the two",
        related=((first, "the first one"),),
    )


def unknown_decision(place: Place, written: str, scheme: str, advice: str) -> Finding:
    """C857: a column that is to hold what the scheme does not decide."""
    return Finding("C857", f"`{scheme}` has no decision `{written}`", place, advice)


def no_code(place: Place, written: str, advice: str) -> Finding:
    """C858: a decision of several parts or entries, as a code."""
    return Finding("C858", f"`{written}` is more than one answer, so it has no code", place, advice)


def nobody_mapped(place: Place) -> Finding:
    """C859: a mapping whose exports are lists alone, so that nobody has a row of their own."""
    return Finding(
        "C859",
        "no export of this mapping has a row for each person",
        place,
        "add one to `files`, without `lines`, or a questionnaire under `fhir`",
    )


def no_word_for(place: Place, decision: str, answers: str) -> Finding:
    """C860: a list of codes to write that lacks one for some answer."""
    return Finding(
        "C860",
        f"the words of `{decision}` have none for {answers}",
        place,
        "add a word that means it",
    )


# --- an export as a whole ------------------------------------------------------------------


def unknown_export(place: Place, what: str, advice: str) -> Finding:
    """C861: a file that is none of the exports of the mapping."""
    return Finding("C861", what, place, advice)


def column_missing(place: Place, column: str, title: str, advice: str) -> Finding:
    """C862: a column of the mapping that the export does not have."""
    return Finding("C862", f"{title} has no column `{column}` here", place, advice)


def column_twice(place: Place, column: str, first: Place) -> Finding:
    """C863: two columns of one head, of which the mapping reads one."""
    return Finding(
        "C863",
        f"the column `{column}` is there twice",
        place,
        "remove or rename one of the two in the export",
        related=((first, "the first one"),),
    )


def not_encoded(place: Place, encoding: str, advice: str) -> Finding:
    """C864: an export whose characters are not written as the mapping says."""
    return Finding("C864", f"the file is not {encoding} text", place, advice)


def fits_twice(place: Place, titles: Sequence[str]) -> Finding:
    """C865: a file that may be one export or another."""
    return Finding(
        "C865",
        f"this file can be {' or '.join(titles)}",
        place,
        "name a column in the mapping that one of them alone has",
    )


def too_large(place: Place, most: int) -> Finding:
    """C879: an export larger than is read at once; *most* in bytes."""
    return Finding(
        "C879",
        f"the file has more than {most // 1_000_000} MB",
        place,
        "is it the right file? If so, export it in parts",
    )


# --- a row ---------------------------------------------------------------------------------


def unreadable_row(place: Place, what: str, advice: str) -> Finding:
    """C866: a row that `csv` cannot make cells of."""
    return Finding("C866", what, place, advice)


def wrong_width(place: Place, found: int, wanted: int) -> Finding:
    """C867: a row with more or fewer cells than there are columns."""
    return Finding(
        "C867",
        f"this row has {found} cells, and there are {wanted} columns",
        place,
        "a cell that holds the sign between cells, or a line end, needs double quotes around it",
    )


def no_key(place: Place, column: str) -> Finding:
    """C868: a row, or a response, of nobody."""
    return Finding(
        "C868",
        f"`{column}` does not say whose this is",
        place,
        "give the person's key in the system that exports it",
    )


def key_twice(place: Place, title: str, first: Place) -> Finding:
    """C869: a person who is twice in one export."""
    return Finding(
        "C869",
        f"this person is in {title} twice",
        place,
        "neither is taken: remove the one that is out of date",
        related=((first, "the other one"),),
    )


def conflict(place: Place, fact: str, here: str, there: str, other: Place) -> Finding:
    """C870: two exports that say different things of one person."""
    return Finding(
        "C870",
        f"`{fact}` is {here} here and {there} there",
        place,
        "neither is taken: find out which is right and correct the other system",
        related=((other, f"{there} here"),),
    )


def not_there(place: Place, title: str) -> Finding:
    """C871: a person who is not in an export where everybody must be."""
    return Finding(
        "C871",
        f"this person is not in {title}, where everybody must be",
        place,
        "is the key the same in both systems?",
    )


def lines_of_nobody(place: Place, title: str) -> Finding:
    """C872: an entry of a list for somebody who has no row of their own."""
    return Finding(
        "C872",
        f"this row of {title} is for somebody who is in no other export",
        place,
        "is the key the same in both systems?",
    )


def no_day(place: Place, column: str) -> Finding:
    """C873: a person without a day to decide for."""
    return Finding(
        "C873",
        f"`{column}` does not say which day to decide for",
        place,
        "give the day in the system that exports it",
    )


# --- a cell --------------------------------------------------------------------------------


def unknown_word(place: Place, written: str, advice: str) -> Finding:
    """C874: a word or code that the mapping does not know."""
    return Finding("C874", f"the mapping does not know `{written}`", place, advice)


def not_dated(place: Place, written: str, order: str) -> Finding:
    """C875: a date that is not written in the order that the mapping says, or is none."""
    shown = {"day": "14", "month": "02", "mon": "Feb", "year": "2014"}
    sign = next(each for each in order if not each.isalpha())
    example = sign.join(shown[word] for word in order.split(sign))
    return Finding(
        "C875",
        f"`{written}` is not a date as {order}",
        place,
        f"correct it, as in `{example}`, or say in the mapping how the column writes dates",
    )


def not_figure(place: Place, written: str, wanted: str, example: str) -> Finding:
    """C876: a cell that is not the plain figure that the mapping says it is."""
    return Finding("C876", f"`{written}` is not {wanted}", place, f"write it as in {example}")


# --- a questionnaire response --------------------------------------------------------------


def not_fhir(place: Place, what: str, advice: str) -> Finding:
    """C880: a response that breaks the rules of FHIR."""
    return Finding("C880", what, place, advice)


def not_finished(place: Place, status: str) -> Finding:
    """C881: a response that is not finished, or is withdrawn."""
    return Finding(
        "C881",
        f"this response is `{status}`, so it is not decided on",
        place,
        "send it once it is `completed` or `amended`",
    )


def unknown_form(place: Place, written: str, known: Sequence[str]) -> Finding:
    """C882: a response to a questionnaire that the mapping does not have; "": it names none."""
    listed = ", ".join(f"`{one}`" for one in known) or "none"
    what = f"the mapping has no questionnaire `{written}`"
    return Finding(
        "C882",
        what if written else "this response does not say which questionnaire it answers",
        place,
        f"the questionnaires of the mapping are {listed}",
    )


def answered_twice(place: Place, link: str) -> Finding:
    """C883: several answers to a question that has one."""
    return Finding(
        "C883", f"`{link}` has several answers, and one is wanted", place, "keep one of them"
    )


def unreadable_answer(place: Place, link: str, kind: str) -> Finding:
    """C884: an answer of a kind that no fact has, such as an attachment, or without its code."""
    what = _NO_VALUE.get(kind, f"is a `{kind}`, which no fact can be")
    return Finding(
        "C884",
        f"the answer to `{link}` {what}",
        place,
        "answer it with a code, a number, a date, a text, or yes or no",
    )


_NO_VALUE = {
    "valueCoding": "has no `code`",
    "valueQuantity": "has no `value`",
}


def misspelt_question(place: Place, link: str, other: Place, meant: str) -> Finding:
    """C885: a question of the mapping that no response has, while one has another like it."""
    return Finding(
        "C885",
        f"no response has the question `{link}`, so nothing is known of it",
        place,
        f"is it `{meant}`, which the responses have? If so, change the mapping",
        Severity.WARNING,
        related=((other, f"`{meant}` here"),),
    )
