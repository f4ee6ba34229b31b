"""From YAML to lists and mappings with places: the only user of yaml.

libyaml's events are read one by one, so that scalars stay text, and anchors, tags,
references and doubled keys are seen; nothing is ever expanded. What YAML silently reads in
another way than it looks is an error (`yaml_traps.py`); what it refuses is said in own
words (`yaml_mistakes.py`), and where one line is to blame, that line is set aside and
reading begins again, so that one run reports the mistakes of the whole file.
"""

import re

import yaml
from msgspec import Struct, field

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import reading as catalogue
from engine.language import yaml_traps as traps
from engine.language.characters import hidden, hidden_in
from engine.language.document import DEEPEST, Entry, Listing, Mapping, Part
from engine.language.text import Style, Text
from engine.language.yaml_lines import line_at
from engine.language.yaml_mistakes import Mistake, Problem, explain

_MOST_MISTAKES = 20
_MOST_FINDINGS = 500
_MOST_READ = 5_000_000
_TABBED = re.compile(r"^ *\t", re.MULTILINE)
_STYLES = {"'": Style.SINGLE, '"': Style.DOUBLE, "|": Style.LITERAL, ">": Style.FOLDED}


def read(source: Source) -> tuple[Part | None, tuple[Finding, ...]]:
    """Return what *source* holds, and what is wrong with it as YAML.

    None where nothing can be said of the file as a whole. A part that is wrong in itself
    is a text marked missing.
    """
    text, findings = hidden(source)
    if not text.strip():
        return None, findings or (catalogue.empty(source.place(0)),)
    if any(finding.code == "E104" for finding in findings) and _TABBED.search(source.text):
        return None, findings
    mistakes: list[Mistake] = []
    while True:
        builder = _Builder(source, text, tuple(mistake.aside for mistake in mistakes))
        mistake = builder.run()
        if mistake is None:
            break
        mistakes.append(mistake)
        start, end = mistake.aside
        is_enough = len(mistakes) == _MOST_MISTAKES or len(mistakes) * len(text) > _MOST_READ
        if start == end or is_enough:
            break
        text = text[:start] + mistake.instead + text[end:]
    told = [mistake.finding for mistake in mistakes]
    found = (*findings, *told, *builder.findings)
    if builder.root is None and not found:
        found = (catalogue.empty(source.place(0)),)
    return (None if mistake else builder.root), tuple(dict.fromkeys(found))


class _Open(Struct):
    """A list or mapping whose end has not been met."""

    is_list: bool
    is_flow: bool
    start: int
    is_wrong: bool = False
    is_partial: bool = False
    items: list[Part] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Text | None = None
    seen: dict[str, Text] = field(default_factory=dict)


class _Builder(Struct):
    """Builds the document from events, and keeps what is wrong with it."""

    source: Source
    text: str
    aside: tuple[tuple[int, int], ...]
    root: Part | None = None
    findings: list[Finding] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    last: tuple[int, int] = (0, 0)
    documents: int = 0

    def run(self) -> Mistake | None:
        """Read to the end; return the mistake that stopped it, if one did."""
        try:
            for event in yaml.parse(self.text, Loader=yaml.CSafeLoader):
                if not self._take(event):
                    break
                if len(self.findings) > _MOST_FINDINGS:
                    self.root = None
                    break
        except yaml.MarkedYAMLError as error:
            return explain(self.source, self.text, _problem(error, self.last))
        return None

    def _take(self, event: yaml.Event) -> bool:
        """Take one event; return whether to go on."""
        match event:
            case yaml.ScalarEvent():
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                return self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(event)
            case yaml.AliasEvent():
                start, end = _ends(event)
                self._tell(traps.alias(self.source, self.text, start, event.anchor or ""))
                self._add(self._gap(start, end))
            case yaml.DocumentStartEvent():
                return self._document(event)
            case _:
                pass
        return True

    def _tell(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _gap(self, start: int, end: int) -> Text:
        """Return what stands for a value that has been reported."""
        return Text("", self.source, start, end, is_missing=True)

    def _document(self, event: yaml.DocumentStartEvent) -> bool:
        self.documents += 1
        if self.documents > 1 or event.version or event.tags:
            self._tell(catalogue.second_document(self.source.place(_ends(event)[0])))
        return self.documents == 1

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        start, end = _ends(event)
        self.last = (start, end)
        style = _STYLES.get(event.style or "", Style.PLAIN)
        text = Text(event.value, self.source, start, end, style)
        if self._marked(event) or any(first <= start < last for first, last in self.aside):
            self._add(self._gap(start, end))
        elif event.value == "" and style is Style.PLAIN:
            self._nothing(start)
        elif (finding := traps.cut_by_comment(self.source, self.text, text)) is not None:
            self._tell(finding)
            self._add(self._gap(start, end))
        elif style is Style.DOUBLE and (found := hidden_in(text)):
            self.findings.extend(found)
            self._add(self._gap(start, end))
        else:
            self._add(self._sound(text))

    def _marked(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> bool:
        """Report an anchor or a tag; return whether there was one."""
        start, _ = _ends(event)
        if event.anchor:
            self._tell(traps.anchor(self.source, self.text, start, event.anchor))
        elif event.tag:
            self._tell(traps.tag(self.source, self.text, start, event.tag))
        return bool(event.anchor or event.tag)

    def _sound(self, text: Text) -> Text:
        """Return *text*, or a gap in its place where it is a trap of its position."""
        finding = self._trap(text)
        if finding is None:
            return text
        self._tell(finding)
        return self._gap(text.start, text.end)

    def _trap(self, text: Text) -> Finding | None:
        at = self.open[-1] if self.open else None
        if at is None:
            return traps.tight_colon(self.source, text)
        if not at.is_list:
            if at.key is not None:
                is_nothing = traps.is_nothing(text)
                return traps.word_for_nothing(self.source, at.key, text) if is_nothing else None
            is_tight = text.style is Style.PLAIN and text.value.startswith("-")
            return traps.tight_dash(self.source, self.text, text) if is_tight else None
        if text.style is not Style.PLAIN:
            return None
        if at.is_flow:
            before = at.items[-1] if at.items else None
            return (
                traps.cut_item(self.source, self.text, before, text)
                if isinstance(before, Text)
                else None
            )
        if text.value.startswith("-") and len(text.value) > 1:
            return traps.two_dashes(self.source, self.text, text.start)
        return traps.tight_colon(self.source, text)

    def _nothing(self, start: int) -> None:
        """A key, or a dash, with nothing after it."""
        gap = self._gap(start, start)
        at = self.open[-1] if self.open else None
        if at is None or (not at.is_list and at.key is None):
            self._add(gap)
            return
        if at.is_list:
            dash = self.text.rfind("-", 0, start + 1)
            key = Text("-", self.source, dash, dash + 1)
            self._tell(traps.nothing(self.source, self.text, key, start))
        elif at.key is not None and not at.key.is_missing:
            self._nothing_after(at, at.key, start)
        self._add(gap)

    def _nothing_after(self, at: _Open, key: Text, start: int) -> None:
        """A key with nothing after it: in braces, mostly part of the pair before it."""
        if not at.is_flow:
            self._tell(traps.nothing(self.source, self.text, key, start))
            return
        last = at.entries[-1] if at.entries else None
        before = (last.key, last.value) if last and isinstance(last.value, Text) else None
        at.key = self._gap(key.start, key.end)
        if before and before[1].is_missing:
            return
        self._tell(traps.cut_pair(self.source, self.text, before, key))
        if last is not None and not traps.is_tight(key):
            at.entries[-1] = Entry(last.key, self._gap(key.start, key.end))

    def _begin(self, event: yaml.CollectionStartEvent) -> bool:
        """Open a list or mapping; return whether to go on."""
        start, _ = _ends(event)
        if len(self.open) == DEEPEST:
            self._tell(catalogue.nested(self.source.place(start), DEEPEST))
            self.root = None
            self.open.clear()
            return False
        is_list = isinstance(event, yaml.SequenceStartEvent)
        opened = _Open(is_list, bool(event.flow_style), start)
        opened.is_wrong = self._marked(event)
        at = self.open[-1] if self.open else None
        if is_list and not opened.is_flow and at and at.is_list and not at.is_flow:
            self._tell(traps.two_dashes(self.source, self.text, start))
            opened.is_wrong = True
        self.open.append(opened)
        return True

    def _end(self, event: yaml.Event) -> None:
        closed = self.open.pop()
        end = _ends(event)[1] if closed.is_flow else line_at(self.text, closed.start).end
        text = Text("", self.source, closed.start, end)
        at = self.open[-1] if self.open else None
        if at is not None and not at.is_list and at.key is None:
            self._tell(catalogue.odd_key(text.place))
            self._add(self._gap(closed.start, end))
        elif closed.is_wrong:
            self._add(self._gap(closed.start, end))
        elif closed.is_list:
            self._add(Listing(tuple(closed.items), text))
        else:
            self._add(Mapping(tuple(closed.entries), text, closed.is_partial))

    def _add(self, part: Part) -> None:
        """Put a part where it belongs: the root, an item, a key or a value."""
        at = self.open[-1] if self.open else None
        if at is None:
            self.root = part
        elif at.is_list:
            at.items.append(part)
        elif at.key is None:
            assert isinstance(part, Text)
            at.key = part
        else:
            key, at.key = at.key, None
            self._pair(at, key, part)

    def _pair(self, at: _Open, key: Text, value: Part) -> None:
        if key.is_missing or key.value == "<<":
            at.is_partial = True
            if not key.is_missing:
                self._tell(catalogue.merge(key.place))
        elif key.value in at.seen:
            at.is_partial = True
            self._tell(catalogue.doubled_key(key.place, key.value, at.seen[key.value].place))
        else:
            at.seen[key.value] = key
            at.entries.append(Entry(key, value))


def _ends(event: yaml.Event) -> tuple[int, int]:
    """Return the indices of the first character of *event* and after its last."""
    assert event.start_mark is not None
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _problem(error: yaml.MarkedYAMLError, last: tuple[int, int]) -> Problem:
    mark = error.problem_mark or error.context_mark
    at = mark.index if mark else 0
    context = error.context_mark.index if error.context_mark else at
    return Problem(error.problem or "", at, error.context or "", context, last)
