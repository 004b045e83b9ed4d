// Small comforts of a page: printing, and closing a drawer with Escape. Everything else works without JavaScript.
for (const button of document.querySelectorAll(".cetak")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const drawer of document.querySelectorAll(".sidebar-toggle:checked")) {
    drawer.checked = false;
    drawer.focus();
  }
});
