"""The command line: parse, call the service, draw, exit."""

import errno
import gc
import json
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from engine import service
from engine.diagnostics import as_text

FOLDER = click.Path(path_type=Path)
FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)
"""How a system says that there is no room for what is printed."""


class DayType(click.ParamType[date]):
    """A day, written 2011-02-14."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or fail in plain words."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"`{value}` is no day of the calendar; write it as 2011-02-14", param, ctx)


DAY = DayType()


def ends_plainly(command: Callable[..., None]) -> Callable[..., None]:
    """Return *command* so that whatever goes wrong ends in words and an exit code."""

    @wraps(command)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            command(*arguments, **options)
        except service.Problem as problem:
            _end(problem)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            sys.stderr.close()
            raise SystemExit(service.DONE) from None
        except KeyboardInterrupt:
            raise SystemExit(130) from None
        except Exception as error:  # noqa: BLE001 - the one place where a fault is told
            _not_printed(error)
            _fault(error)

    return run


def _end(problem: service.Problem) -> NoReturn:
    if problem.findings:
        click.echo(as_text(problem.findings), nl=False, err=True)
    if problem.message:
        click.echo(f"allot: {problem.message}", err=True)
    if problem.help:
        click.echo(f"  help: {problem.help}", err=True)
    raise SystemExit(problem.exit_code)


def _not_printed(error: Exception) -> None:
    """End where *error* is that there is no room for what is printed."""
    if isinstance(error, OSError) and error.errno in FULL:
        click.echo(f"allot: the output was not written: {str(error.strerror).lower()}", err=True)
        raise SystemExit(service.REJECTED) from None


def _fault(error: Exception) -> NoReturn:
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" ({Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno})" if place else ""
    click.echo(f"allot: this is a fault of ours: {type(error).__name__}: {error}{where}", err=True)
    click.echo("  help: please report it with the command and the files you used", err=True)
    raise SystemExit(service.FAULT)


POLICIES = click.option(
    "--policies", type=FOLDER, help="The policy folder; else the nearest `policies/`, else ours."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="allot", prog_name="allot")
@click.pass_context
def main(context: click.Context) -> None:
    """Decide by public rules what help a person is eligible for, and who pays."""
    # What a command makes lasts until it ends: going over it again and again is for nothing.
    gc.disable()
    context.call_on_close(_collect_again)


def _collect_again() -> None:
    """Let the collector work as before, without its going over all that is there at once."""
    gc.freeze()
    gc.unfreeze()
    gc.enable()


@main.command()
@click.argument("paths", nargs=-1, type=FOLDER)
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@POLICIES
@ends_plainly
def check(paths: tuple[Path, ...], form: str, policies: Path | None) -> None:
    """Report every mistake in the policies, with what to do about it."""
    result = service.check(paths, policies)
    draw = {"text": result.as_text, "json": result.as_json, "github": result.as_github}[form]
    click.echo(draw(), nl=False)
    if form == "text":
        click.echo(
            f"{_count(result.policies, 'policy', 'policies')} and "
            f"{_count(result.schemes, 'scheme', 'schemes')}: "
            f"{_count(result.errors, 'error', 'errors')}, "
            f"{_count(result.warnings, 'warning', 'warnings')}"
        )
    raise SystemExit(result.exit_code)


@main.command()
@click.argument("cases", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--scheme", help="The scheme to decide by, where the case does not say.")
@click.option("--day", type=DAY, help="The day to decide for, where the case does not say.")
@click.option("--format", "form", type=click.Choice(["text", "json", "statement"]))
@click.option("--record", type=FOLDER, help="A folder to write decision records into.")
@click.option("--mapping", type=FOLDER, help="How to read CASES that systems exported.")
@click.option("--output", type=FOLDER, help="Of exports: the table to write; else it is printed.")
@click.option("--rejects", type=FOLDER, help="Of exports: the table of those not decided, and why.")
@POLICIES
@ends_plainly
def decide(
    cases: tuple[Path, ...],
    form: str | None,
    record: Path | None,
    mapping: Path | None,
    output: Path | None,
    rejects: Path | None,
    **options: Any,
) -> None:
    """Decide one person's case, and say why. A CASE of - reads standard input.

    With --mapping, CASES are what record systems exported, and everybody in them is decided.
    """
    if mapping is not None:
        if form is not None:
            _misused("--format is for one case; the mapping says what is written")
        if Path("-") in cases:
            _misused("standard input is for one case; name the files that were exported")
        _decide_exports(cases, mapping, (output, rejects, record), options)
    if len(cases) > 1 or output or rejects or cases[0].suffix.lower() == ".csv":
        _misused("give one case; what systems export is read with --mapping")
    _decide_one(service.decide(_case(cases[0]), **options), form, record)


def _misused(message: str) -> NoReturn:
    raise click.UsageError(message)


def _decide_one(decision: service.Decision, form: str | None, record: Path | None) -> NoReturn:
    if decision.findings:
        click.echo(as_text(decision.findings), nl=False, err=True)
    if form == "json":
        click.echo(decision.as_json(), nl=False)
    else:
        from terminal import full_width, width

        if form == "statement":
            click.echo(decision.as_statement(full_width()), nl=False)
        else:
            click.echo(decision.as_text(width()), nl=False)
    if record is not None:
        written = service.write_record(record, decision.name, decision.as_json())
        click.echo(f"The record is in {written}", err=True)
    raise SystemExit(decision.exit_code)


def _decide_exports(
    exports: tuple[Path, ...],
    mapping: Path,
    targets: tuple[Path | None, Path | None, Path | None],
    options: dict[str, Any],
) -> NoReturn:
    files = [service.ExportText.read(path) for path in exports]
    gc.enable()  # there may be many thousands of people
    batch = service.decide_exports(files, service.ExportText.read(mapping), **options)
    output, rejects, records = targets
    service.write_batch(batch, output, rejects, records)
    if output is None:
        click.echo(batch.output, nl=False)
    click.echo(batch.as_text(only_warnings=rejects is not None), nl=False, err=True)
    click.echo(batch.summary, err=True)
    raise SystemExit(batch.exit_code)


@main.command()
@click.argument("case", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--scheme", "schemes", multiple=True, help="The scheme; give two to compare them.")
@click.option("--options", help="Which values to compare, by number: 1,2,4.")
@click.option("--vary", metavar="FACT=V1,V2", help="The fact to vary, and its values.")
@click.option("--day", type=DAY, help="The day to decide for, where the case does not say.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text")
@POLICIES
@ends_plainly
def compare(
    case: Path,
    schemes: tuple[str, ...],
    options: str | None,
    vary: str | None,
    day: date | None,
    form: str,
    policies: Path | None,
) -> None:
    """Decide one case in several ways, side by side: under each option, or for each value."""
    result = service.compare(
        _case(case), schemes=schemes, vary=vary, options=options, day=day, policies=policies
    )
    if form == "text":
        from terminal import full_width

        click.echo(result.as_text(full_width()), nl=False)
    else:
        click.echo(result.as_json() if form == "json" else result.as_html(), nl=False)
    raise SystemExit(result.exit_code)


def _case(path: Path) -> service.CaseText:
    if str(path) != "-":
        return service.CaseText.read(path)
    data = sys.stdin.buffer.read()
    return service.CaseText("standard input", data, data.lstrip()[:1] == b"{")


@main.command()
@click.option("--scheme", required=True, help="The scheme whose facts to list.")
@click.option("--day", type=DAY, help="A day of the scheme; else its latest stretch.")
@POLICIES
@ends_plainly
def facts(scheme: str, day: date | None, policies: Path | None) -> None:
    """Write a case with every fact not known, ready to decide and to fill in."""
    click.echo(service.facts_template(scheme, day, policies), nl=False)


@main.group()
def grid() -> None:
    """Work with grids of ratings, such as those of clusters."""


@grid.command("import")
@click.argument("table", type=FOLDER)
@click.option("--scheme", required=True, help="A scheme that uses the grid.")
@click.option("--from", "since", type=DAY, required=True, help="The day from which it holds.")
@click.option("--setting", help="The grid it stands in place of, as in clusters.cluster_grid.")
@click.option("--as", "form", type=click.Choice(["setting", "version"]), default="setting")
@click.option("--version", help="The name of the version; else the year of the first day.")
@click.option("--output", type=FOLDER, help="The file to write; else it is printed.")
@POLICIES
@ends_plainly
def import_grid(table: Path, output: Path | None, policies: Path | None, **options: Any) -> None:
    """Turn a TABLE (comma-separated) of a place's own ratings into YAML, once it is checked."""
    made = service.import_grid(table, service.GridWish(**options), policies)
    if output is None:
        click.echo(made.text, nl=False)
    else:
        service.write_whole(output, made.text)
    click.echo(made.advice, err=True)


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@POLICIES
@ends_plainly
def schemes(form: str, policies: Path | None) -> None:
    """List the schemes: place, days, status, and what their settings rest on."""
    lines, broken = service.schemes(policies)
    _list(lines, form, "scheme_table")
    if broken:
        names = ", ".join(broken)
        click.echo(f"With mistakes, so not listed: {names}. `allot check` shows them.", err=True)
        raise SystemExit(service.REJECTED)


@main.command("policies")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@POLICIES
@ends_plainly
def list_policies(form: str, policies: Path | None) -> None:
    """List every version of every policy, with its days and who uses it."""
    _list(service.policies(policies), form, "policy_table")


def _list(lines: tuple[Any, ...], form: str, table: str) -> None:
    if form == "json":
        from msgspec.structs import asdict

        rows = [asdict(line) for line in lines]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
        return
    import terminal

    click.echo(getattr(terminal, table)(lines), nl=False)


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


if __name__ == "__main__":
    main()
