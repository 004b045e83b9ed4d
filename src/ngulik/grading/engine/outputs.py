"""What a learner's process says that its cells gave: taken into the notebook only in the shapes that notebooks have."""

from typing import Any

from nbformat import NotebookNode
from nbformat.notebooknode import from_dict

_SHAPES: dict[str, dict[str, type]] = {
    "stream": {"name": str, "text": str},
    "display_data": {"data": dict, "metadata": dict},
    "execute_result": {"data": dict, "metadata": dict, "execution_count": int},
    "error": {"ename": str, "evalue": str, "traceback": list},
}


def keep(cell: NotebookNode, reply: dict[str, Any] | None) -> None:
    """Write what a cell gave into the notebook, if it has the right shape; the learner's process may say anything."""
    if reply is None:
        return
    outputs = reply.get("keluaran")
    cell.outputs = [from_dict(output) for output in outputs if _is_output(output)] if isinstance(outputs, list) else []


def _is_output(output: Any) -> bool:
    shape = _SHAPES.get(output.get("output_type", "") if isinstance(output, dict) else "")
    if shape is None or set(output) != {"output_type", *shape}:
        return False
    return all(isinstance(output[name], kind) for name, kind in shape.items())
