// The laboratory's own part of the page, as a prebuilt extension of JupyterLab: says how far Python is, gives the
// kernel the saved notebook (where there is no service worker it cannot see files), and downloads the hand-in file.
"use strict";

(() => {
  const NAME = "ngulik-laboratorium";

  // "Menyiapkan Python … 14 dari 32 MB", until the kernel says that it is ready.
  function showProgress() {
    const line = document.createElement("div");
    line.setAttribute("role", "status");
    line.style.cssText =
      "position:fixed;left:50%;bottom:28px;transform:translateX(-50%);z-index:9999;padding:8px 18px;border-radius:8px;" +
      "background:#1f5c99;color:#fff;font:600 15px/1.4 system-ui,sans-serif;box-shadow:0 2px 8px rgba(0,0,0,.3)";
    line.hidden = true;
    document.body.append(line);
    let last = "";
    const say = (text) => {
      line.hidden = text === "";
      if (text !== last) line.textContent = last = text; // a screen reader reads every change
    };
    new BroadcastChannel("ngulik").addEventListener("message", ({ data }) => {
      if (data.siap) return say("");
      const [done, total] = [data.selesai, data.total].map((bytes) => Math.round(bytes / 1e6));
      if (total === 0) say(`Menyiapkan Python … ${done} MB`);
      else say(done < total ? `Menyiapkan Python … ${done} dari ${total} MB` : "Menyiapkan Python … hampir siap");
    });
  }

  function download(name, bytes) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  // `mulai_latihan` in the kernel opens a comm; it gets the notebook as saved now and after every later save.
  function serve(contents, panel, comm) {
    const { context } = panel;
    const send = (notebook) =>
      comm.send({ isi: JSON.stringify(notebook), waktu: Date.parse(context.contentsModel.last_modified) / 1000 });
    // At once, not read again from the browser's store: a cell run right after saving must find it there.
    const saved = (_, state) => {
      if (state === "completed" || state === "completed manually") send(context.model.toJSON());
    };
    comm.onMsg = (message) => download(message.content.data.unduh, message.buffers[0]);
    comm.onClose = () => context.saveState.disconnect(saved);
    context.saveState.connect(saved);
    contents.get(context.path, { content: true }).then((file) => send(file.content));
  }

  // A reload opens the notebook in front again: JupyterLite takes it out of the address once it is open. In the frame of
  // a course page (prasiapkan.js) the address is the page's, and the laboratory's only while that is seen.
  function rememberInAddress(panel) {
    if (!panel?.context || window.frameElement?.inert) return;
    const { history } = window.parent;
    history.replaceState(history.state, "", `?path=${encodeURIComponent(panel.context.path)}`);
  }

  // A notebook that waited in the frame may have been saved from another tab meanwhile.
  async function showLatest(contents, context) {
    if (!context?.isReady || context.model.dirty) return;
    const saved = await contents.get(context.path, { content: false });
    if (saved.last_modified !== context.contentsModel.last_modified) await context.revert();
  }

  // A notebook that calls itself trusted may come from anybody: its saved outputs are shown, its scripts do not run.
  function distrust(contents) {
    const get = contents.get.bind(contents);
    contents.get = async (...asked) => {
      const file = await get(...asked);
      for (const part of [file.content, ...(file.content?.cells ?? [])]) delete part?.metadata?.trusted;
      return file;
    };
  }

  function activate(app) {
    showProgress();
    distrust(app.serviceManager.contents);
    const known = new WeakSet();
    const follow = (panel) => {
      known.add(panel);
      // On a phone the list of files would leave a notebook no room.
      if (innerWidth < 700) panel.sessionContext.ready.then(() => app.shell.collapseLeft());
      const register = (kernel) =>
        kernel?.registerCommTarget("ngulik", (comm) => serve(app.serviceManager.contents, panel, comm));
      panel.sessionContext.kernelChanged.connect((_, change) => register(change.newValue));
      register(panel.sessionContext.session?.kernel);
    };
    const look = () => {
      for (const panel of app.shell.widgets("main")) {
        if (panel.sessionContext && panel.context && !known.has(panel)) follow(panel);
      }
    };
    app.shell.layoutModified.connect(look);
    app.shell.currentChanged.connect((_, { newValue }) => rememberInAddress(newValue));
    window.addEventListener("ngulik-tampil", () => {
      const panel = app.shell.currentWidget;
      if (panel) app.shell.activateById(panel.id); // while it was out of sight nothing could take the focus
      showLatest(app.serviceManager.contents, panel?.context);
    });
    app.restored.then(look);
  }

  (window._JUPYTERLAB ??= {})[NAME] = {
    init: () => {},
    get: async () => () => ({ __esModule: true, default: { id: `${NAME}:plugin`, autoStart: true, activate } }),
  };
})();
