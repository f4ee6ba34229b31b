"""The templates of pages, compiled once and kept where Python keeps compiled modules."""

import os
from contextlib import suppress
from functools import cache
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Template

TEMPLATES = Path(__file__).parent / "templates"


@cache
def template(name: str) -> "Template":
    """Return the template *name*; a page of HTML has what stands in it escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=select_autoescape(("html.j2",), default=False),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        bytecode_cache=compiled_in(TEMPLATES / "__pycache__"),
    )
    environment.filters["lines"] = wrapped
    return environment.get_template(name)


def wrapped(text: str, width: int, first: str = "", then: str = "") -> str:
    """Return *text* wrapped to *width*, its first line after *first*, the others after *then*."""
    return fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )


def compiled_in(folder: Path) -> "BytecodeCache | None":
    """Return what keeps compiled templates in *folder*; None where that cannot be written."""
    # What jinja2 keeps stands beside the compiled modules, and is trusted as they are.
    from pickle import UnpicklingError  # noqa: TID251 - what its reader lets through

    from jinja2 import FileSystemBytecodeCache
    from jinja2.bccache import Bucket

    class Kept(FileSystemBytecodeCache):
        """A cache that is for speed alone: what is damaged or cannot be kept is compiled anew."""

        def load_bytecode(self, bucket: Bucket) -> None:
            try:
                super().load_bytecode(bucket)
            except (OSError, UnpicklingError, ValueError, TypeError, EOFError):
                bucket.reset()

        def dump_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError):
                super().dump_bytecode(bucket)

    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return Kept(str(folder)) if os.access(folder, os.W_OK) else None
