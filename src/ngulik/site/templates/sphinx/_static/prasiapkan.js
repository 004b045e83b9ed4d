// While the learner reads, fetch what the laboratory will need, so that the browser's cache has it when they press the
// button. `lab/prasiapkan.json` is a list of addresses, relative to itself; the laboratory's build writes it.
// Pages without a button to the laboratory leave the network alone; without that file, offline or from a USB stick
// (file://), nothing happens either.
(async () => {
  if (navigator.connection?.saveData || !document.querySelector('a[href*="lab/index.html"]')) return;
  const root = new URL(document.documentElement.dataset.content_root, location.href);
  const list = new URL("lab/prasiapkan.json", root);
  try {
    const answer = await fetch(list);
    if (!answer.ok) return;
    for (const address of await answer.json()) {
      // One after the other and with low priority: the page that is read comes first.
      const file = await fetch(new URL(address, list), { priority: "low" });
      await file.arrayBuffer(); // a body that nobody reads is not kept
    }
  } catch {
    // No laboratory, or no network: the page is as good as before.
  }
})();
