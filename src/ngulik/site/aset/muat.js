// The kernel's worker loads this in place of pyodide.js (setting `pyodideUrl`). It loads the real Pyodide with the
// packages of the course added to its list, fetches all files at once, and says how far it is.
"use strict";

(() => {
  const channel = new BroadcastChannel("ngulik");
  const plainFetch = self.fetch.bind(self);

  self.loadPyodide = async (options) => {
    const here = options.indexURL; // the folder of this file: the kernel takes it from `pyodideUrl`
    const course = await (await plainFetch(here + "paket.json", { cache: "no-cache" })).json();
    const index = new URL(course.pyodide, here).href;
    const lock = await (await plainFetch(index + "pyodide-lock.json", { cache: "no-cache" })).json();
    for (const entry of Object.values(course.packages)) entry.file_name = new URL(entry.file_name, here).href;
    Object.assign(lock.packages, course.packages);

    const files = wanted(lock.packages, options.packages).map((entry) => new URL(entry.file_name, index).href);
    fetchAhead(files, course);
    importScripts(index + "pyodide.js");
    const lockFileURL = URL.createObjectURL(new Blob([JSON.stringify(lock)], { type: "application/json" }));
    const pyodide = await self.loadPyodide({ ...options, indexURL: index, lockFileURL });

    const startup = "/home/pyodide/.ipython/profile_default/startup"; // IPython runs what lies there
    pyodide.FS.mkdirTree(startup);
    pyodide.FS.writeFile(startup + "/00-ngulik.py", await (await plainFetch(here + "mulai.py")).text());
    await keepProgress(pyodide.FS);
    return pyodide;
  };

  // All packages that `names` need, each once.
  function wanted(packages, names) {
    const found = new Map();
    const add = (name) => {
      const key = name.toLowerCase().replaceAll("_", "-");
      if (found.has(key)) return;
      found.set(key, packages[key]);
      packages[key].depends.forEach(add);
    };
    names.forEach(add);
    return [...found.values()];
  }

  // Begin all downloads now; Pyodide, asking for one of them later, gets the answer that is already on its way.
  // `inti`: sizes of the files of Pyodide itself, which it fetches on its own (a browser keeps compiled wasm only then).
  // Bytes are counted as they come out of the browser's unpacking (`ukuran` in all), and told as they travel (`kiriman`).
  function fetchAhead(urls, { inti, ukuran, kiriman }) {
    let done = 0;
    const share = ukuran ? kiriman / ukuran : 1;
    const add = (bytes) => channel.postMessage({ selesai: (done += bytes) * share, total: kiriman });
    const count = async (response) => {
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) add(part.value.length);
    };
    const begun = new Map(urls.map((url) => [url, plainFetch(url)]));
    begun.forEach((answer) => answer.then((response) => count(response.clone())).catch(() => {}));
    self.fetch = async (resource, settings) => {
      const url = String(resource.url ?? resource);
      const answer = begun.get(url);
      begun.delete(url);
      if (answer) return answer;
      const response = await plainFetch(resource, settings);
      const size = inti[url.split("/").at(-1)];
      if (size) add(size);
      return response;
    };
    add(0);
  }

  // Where the browser has no service worker (plain http), the kernel sees no files of the laboratory: progress then
  // lies in a folder of its own, kept in the browser's database. A kernel in another tab, or behind another page, hears of
  // each saving and reads it at once: what it saves later must not undo it.
  async function keepProgress(FS) {
    const folder = "/home/pyodide/kerja/.ngulik";
    FS.mkdirTree(folder);
    FS.mount(FS.filesystems.IDBFS, {}, folder);
    const sync = (fill) => new Promise((ready) => FS.syncfs(fill, ready));
    await sync(true);
    const saved = new BroadcastChannel("ngulik-simpan");
    saved.onmessage = () => sync(true);
    self.ngulikSimpan = () => sync(false).then(() => saved.postMessage("tersimpan"));
  }
})();
