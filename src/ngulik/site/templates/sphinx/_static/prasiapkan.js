// While the learner reads, the laboratory starts out of sight in a frame, so that the button only has to show it. A phone
// or a small computer keeps its memory for what the learner asks for: there the files only come into the browser's cache.
// `lab/prasiapkan.json` is their list, relative to itself; the laboratory's build writes it. Pages
// without a button to the laboratory leave the network alone; without that file, offline or from a USB stick (file://),
// nothing happens, and the button leads to the laboratory as ever.
"use strict";

(async () => {
  const button = document.querySelector('a[href*="lab/index.html"]');
  if (!button || navigator.connection?.saveData) return;
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const list = new URL("lab/prasiapkan.json", root);
  try {
    const answer = await fetch(list);
    if (!answer.ok) return;
    if (innerWidth >= 700 && !(navigator.deviceMemory < 4)) return void new Backstage(button.href);
    for (const address of await answer.json()) {
      // One after the other and with low priority: the page that is read comes first.
      const file = await fetch(new URL(address, list), { priority: "low" });
      await file.arrayBuffer(); // a body that nobody reads is not kept
    }
  } catch {
    // No laboratory, or no network: the page is as good as before.
  }
})();

// The laboratory in a frame over the page: out of sight, out of reach of keys and screen readers, until it is called.
class Backstage {
  constructor(address) {
    this.address = address;
    this.title = document.title;
    this.page = [...document.body.children].filter((part) => !["SCRIPT", "SVG"].includes(part.tagName.toUpperCase()));
    document.addEventListener("click", (event) => this.called(event));
    window.addEventListener("popstate", () => this.show(history.state === this.address));
    document.addEventListener("visibilitychange", () => this.sleepOrWake());
    this.sleepOrWake();
  }

  // Only the page that is being read keeps a laboratory ready; one that has been used stays.
  sleepOrWake() {
    if (this.used) return;
    if (document.hidden) {
      this.frame?.remove();
      this.frame = undefined;
    } else if (!this.frame) {
      this.frame = document.createElement("iframe");
      this.frame.className = "laboratorium";
      this.frame.title = "Laboratorium";
      this.frame.inert = true;
      this.frame.src = this.address;
      this.frame.addEventListener("load", () => this.veil());
      document.body.append(this.frame);
    }
  }

  // What is not seen cannot take the focus away from the page either.
  veil() {
    this.frame.contentDocument.documentElement.style.visibility = this.frame.inert ? "hidden" : "";
  }

  // Ctrl and its like still open a new tab.
  called(event) {
    const link = event.target.closest("a");
    if (link?.href !== this.address || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(this.address, "", this.address); // a reload opens the laboratory itself
    this.show(true);
  }

  show(seen) {
    this.used ||= seen;
    this.frame.inert = !seen;
    this.veil();
    this.frame.classList.toggle("tampil", seen);
    for (const part of this.page) part.inert = seen;
    document.documentElement.classList.toggle("di-laboratorium", seen);
    document.title = seen ? this.frame.contentDocument.title || this.title : this.title;
    if (seen) {
      this.frame.contentWindow.dispatchEvent(new Event("ngulik-tampil"));
      this.frame.focus();
    }
  }
}
