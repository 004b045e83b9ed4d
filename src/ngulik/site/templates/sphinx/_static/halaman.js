// Small comforts of a page: printing, closing a drawer with Escape, and scrolling wide boxes with the arrow keys. Everything else works without JavaScript.
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

// A box is a stop for the Tab key only while it has something to scroll to.
const boxes = [...document.querySelectorAll(".table-wrapper, pre")];
function markWideBoxes() {
  for (const box of boxes) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
      box.role = "group";
      box.ariaLabel = "Dapat digeser ke samping dengan tombol panah";
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
    }
  }
}
addEventListener("resize", markWideBoxes);
addEventListener("load", markWideBoxes);
markWideBoxes();
