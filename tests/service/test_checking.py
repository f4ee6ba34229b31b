"""Which policies a path stands for."""

from pathlib import Path

import pytest

from engine import service


@pytest.mark.parametrize("inside", ["notes", "notes/read.me"])
def test_a_path_outside_every_policy_folder_is_wrong_use(inside: str, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "read.me").write_text("Not a policy.", encoding="utf-8")
    with pytest.raises(service.Problem) as caught:
        service.check((tmp_path / inside,))
    assert caught.value.exit_code == service.WRONG_USE
    assert caught.value.message.endswith("is no policy folder, and lies in none")


def test_a_file_that_lies_beside_the_policies_is_read_as_none_of_them(tmp_path: Path) -> None:
    (tmp_path / "policies" / "schemes").mkdir(parents=True)
    (tmp_path / "policies" / "notes.yaml").write_text("x: 1\n", encoding="utf-8")
    (found,) = service.check((tmp_path / "policies",)).findings
    assert found.code == "E601"
