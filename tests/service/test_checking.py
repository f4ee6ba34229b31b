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
