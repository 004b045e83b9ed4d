// `node run_notebooks.cjs LABORATORY NOTEBOOKS RESULT`: start the laboratory's kernel as aset/muat.js does in the browser,
// let run_notebooks.py run all cells of the notebooks listed in NOTEBOOKS (JSON: name → file), write what they gave to RESULT.
"use strict";

const { readFileSync, writeFileSync } = require("node:fs");
const { join, resolve } = require("node:path");

(async () => {
  const [laboratory, notebooks, result] = process.argv.slice(2);
  const own = resolve(laboratory, "static", "ngulik");
  const indexURL = resolve(laboratory, "static", "pyodide");
  const lock = JSON.parse(readFileSync(join(indexURL, "pyodide-lock.json"), "utf8"));
  const { packages } = JSON.parse(readFileSync(join(own, "paket.json"), "utf8"));
  for (const entry of Object.values(packages)) entry.file_name = resolve(own, entry.file_name);
  Object.assign(lock.packages, packages);
  const lockFile = `${result}.lock`;
  writeFileSync(lockFile, JSON.stringify(lock));

  const settings = JSON.parse(readFileSync(join(laboratory, "jupyter-lite.json"), "utf8"))["jupyter-config-data"];
  const kernel = settings.litePluginSettings["@jupyterlite/pyodide-kernel-extension:kernel"];
  const options = { ...kernel.loadPyodideOptions, indexURL, lockFileURL: lockFile };
  const pyodide = await require(join(indexURL, "pyodide.js")).loadPyodide(options);
  const startup = "/home/pyodide/.ipython/profile_default/startup";
  pyodide.FS.mkdirTree(startup);
  pyodide.FS.mkdirTree("/home/pyodide/kerja/.ngulik");
  pyodide.FS.writeFile(`${startup}/00-ngulik.py`, readFileSync(join(own, "mulai.py"), "utf8"));
  globalThis.ngulikSimpan = async () => {}; // progress lies in memory here
  pyodide.setStdout({ batched: () => {} }); // what is said while loading; the kernel has streams of its own
  pyodide.globals.set("NOTEBOOKS", readFileSync(notebooks, "utf8"));
  writeFileSync(result, await pyodide.runPythonAsync(readFileSync(join(__dirname, "run_notebooks.py"), "utf8")));
  process.exit(0); // the channel of mulai.py would keep it waiting
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
