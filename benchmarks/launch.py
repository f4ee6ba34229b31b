"""Run a command and print its wall time in seconds and its most memory in bytes.

It is started as a process of its own, and imports next to nothing: what a process holds when
it starts another counts as that one's memory too.
"""

import os
import sys
import time


def main(command: list[str]) -> int:
    """Run *command*, its output thrown away, and return its exit code."""
    start = time.perf_counter()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    actions = [(os.POSIX_SPAWN_DUP2, nowhere, 1)]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, used = os.wait4(process, 0)
    print(time.perf_counter() - start, used.ru_maxrss * 1024)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
