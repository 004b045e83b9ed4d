"""Run by run_notebooks.cjs in Pyodide: every code cell of NOTEBOOKS (JSON: name → notebook) through the laboratory's kernel.

The last expression is JSON: name → cell id → [what went wrong or "", what it printed and showed as text].
"""

import json
import os
import sys

import pyodide_kernel

shell, kernel = pyodide_kernel.ipython_shell, pyodide_kernel.kernel_instance
texts = []


def shown(data, *_):
    texts.append(data.get("text/html") or data.get("text/plain") or "")


shell.display_pub.display_data_callback = shown
shell.displayhook.publish_execution_result = lambda _, data, metadata: shown(data)
shell.send_comm = lambda *_: None  # a simulation tells nobody how it looks
for stream in (sys.stdout, sys.stderr):
    stream.publish_stream_callback = lambda _, text: texts.append(text)


async def run(cell):
    texts.clear()
    reply = await kernel.run("".join(cell["source"]))
    wrong = "" if reply["status"] == "ok" else f"{reply['ename']}: {reply['evalue']}"
    return [wrong, "\n".join(texts)]


found = {}
for name, notebook in json.loads(NOTEBOOKS).items():  # noqa: F821 - set by run_notebooks.cjs
    shell.reset(new_session=True)
    os.makedirs(f"/coba/{name}")
    os.chdir(f"/coba/{name}")
    found[name] = {cell["id"]: await run(cell) for cell in notebook["cells"] if cell["cell_type"] == "code"}  # noqa: F704
json.dumps(found)
