// `node ringkas.cjs FOLDER`: start the Pyodide of that folder, let ringkas.py rewrite its archives.
"use strict";

const { readFileSync } = require("node:fs");
const { join, resolve } = require("node:path");

(async () => {
  const folder = resolve(process.argv[2]);
  const pyodide = await require(join(folder, "pyodide.js")).loadPyodide({ indexURL: folder });
  await pyodide.loadPackage(["ipython", "matplotlib", "pandas"], { messageCallback: () => {} });
  pyodide.FS.mkdirTree("/rilis");
  pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: folder }, "/rilis");
  pyodide.runPython(readFileSync(join(__dirname, "ringkas.py"), "utf8"));
})();
