"""What one submission may use."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What one submission may use: seconds, sizes in MB, and open files. Wall time per cell is given with each run.

    `cell_cpu` and `output` (what a cell may print, far more than is kept) count per cell, `folder` for each of the
    submission's two writable folders; everything else counts for the whole submission.
    """

    total_seconds: float = 300.0
    cell_cpu: int = 60
    total_cpu: int = 180
    memory: int = 1024
    file: int = 32
    folder: int = 64
    files: int = 64
    output: int = 64
