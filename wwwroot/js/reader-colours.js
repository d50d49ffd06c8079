// Keeps the reader's choice of colours on this device. Fetched without blocking: a first visit has no choice to
// apply, and on later visits the file comes from the cache before the page is painted.
(() => {
  const key = "colours";
  const root = document.documentElement;
  const stored = () => {
    try {
      return localStorage.getItem(key) ?? "";
    } catch {
      return "";
    }
  };

  const apply = (choice) => {
    if (choice) {
      root.dataset.colours = choice;
    } else {
      delete root.dataset.colours;
    }
  };

  apply(stored());

  const offer = () => {
    const switches = document.querySelector(".colours");
    if (!switches) {
      return;
    }
    const buttons = [...switches.querySelectorAll("[data-colours]")];
    const show = () => buttons.forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.colours === stored())));
    buttons.forEach((button) =>
      button.addEventListener("click", () => {
        try {
          localStorage.setItem(key, button.dataset.colours);
        } catch {
          // Storage is refused: the choice holds for this page.
        }
        apply(button.dataset.colours);
        show();
      }),
    );
    show();
    switches.hidden = false;
  };

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", offer);
  } else {
    offer();
  }
})();
