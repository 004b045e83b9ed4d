// Before JupyterLite asks for them, make all stores of its database at once. It would make them one by one, each with a new
// version of the database, and two tabs opened for the first time at the same moment would shut it for each other.
await new Promise((done) => {
  const request = indexedDB.open(`JupyterLite Storage - ${new URL("..", location).pathname}`);
  request.onupgradeneeded = () => {
    for (const name of ["files", "counters", "checkpoints", "settings", "local-forage-detect-blob-support"]) {
      request.result.createObjectStore(name);
    }
  };
  request.onsuccess = () => {
    request.result.close();
    done();
  };
  request.onerror = done;
}).catch(() => {}); // a browser that keeps nothing, or forbids even to ask, still gets its JupyterLite
