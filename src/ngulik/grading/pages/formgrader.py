"""What nbgrader's formgrader needs to show every hand-in: its template knows nothing of pictures pasted into a cell."""

import re
from textwrap import indent
from typing import Any

from nbconvert.filters.markdown_mistune import InvalidNotebook, IPythonRenderer, MarkdownWithMath
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode

from ngulik.grading import messages
from ngulik.grading.pages.sanitise import embedded

_LEFT = re.compile(r"!\[([^\]]*)\]\(attachment:[^)]*\)")


class EmbedPictures(Preprocessor):  # type: ignore[misc]  # nbconvert has no types
    """Puts pasted pictures into the text that is shown, on the way to the page only; one that is missing is told."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: dict[str, Any], index: int
    ) -> tuple[NotebookNode, dict[str, Any]]:
        """Return the cell with its pictures in its source."""
        if cell.cell_type == "markdown":
            typed, pictures = cell.source, cell.get("attachments", {})
            shown = embedded(typed, pictures)
            cell.source = _LEFT.sub(lambda found: f"*{messages.NO_PICTURE.format(alt=found[1] or 'gambar')}*", shown)
            try:
                MarkdownWithMath(renderer=IPythonRenderer(attachments=pictures)).render(cell.source)
            except InvalidNotebook:  # one is missing that is named in another of Markdown's ways: show what was typed
                cell.source = indent(typed, "    ")
        return cell, resources
