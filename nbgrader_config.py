"""nbgrader for this course: masters in build/source/, learners' exercises in exercises/.

Three readers: `nbgrader …` at the root of the repository, `cohorts/<angkatan>/nbgrader_config.py` (which loads this
file, so that every cohort is a complete nbgrader course), and ngulik itself for releasing and marking.
"""

from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions as StockClearSolutions
from nbgrader.preprocessors import Execute

from ngulik.grading.marking.stock import ExecuteWithEvidence
from ngulik.grading.pages.formgrader import EmbedPictures
from ngulik.notebooks.stubs import ClearSolutions

c = get_config()  # noqa: F821 - traitlets puts it into the namespace of a configuration file
_ROOT = Path(__file__).resolve().parent


def _swap(converter: type, name: str, stock: type, ours: type) -> list[type]:
    """Return nbgrader's own list of steps with one step exchanged."""
    steps = converter.class_traits()[name].default()
    return [ours if step is stock else step for step in steps]


# Forward slashes on every system: nbgrader puts these names unescaped into a regular expression.
c.CourseDirectory.source_directory = "build/source"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.submitted_directory = "submissions"
c.CourseDirectory.autograded_directory = "graded"
c.CourseDirectory.feedback_directory = "feedback"
c.CourseDirectory.db_url = f"sqlite:///{(_ROOT / 'build' / 'gradebook.db').as_posix()}"

c.GenerateAssignment.preprocessors = _swap(GenerateAssignment, "preprocessors", StockClearSolutions, ClearSolutions)
c.ClearSolutions.code_stub = {"python": "..."}
c.ClearSolutions.text_stub = "*Tulis jawaban Anda di sini.*"

# formgrader's page answers 500 where an essay holds a pasted picture.
c.HTMLExporter.preprocessors = [EmbedPictures]

# A mark rests on evidence: see ngulik.grading.marking.evidence.
c.Autograde.autograde_preprocessors = _swap(Autograde, "autograde_preprocessors", Execute, ExecuteWithEvidence)
c.OverwriteCells.add_missing_cells = True
c.OverwriteCells.missing_cell_notification = (
    "Sel ini ({cell_id}) tidak ada di berkas yang dikumpulkan, jadi ditambahkan kembali saat penilaian.\n\n"
)
