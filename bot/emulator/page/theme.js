/** Light and dark: the system's choice until the person makes one, which is then kept. */

const KEY = "prichal.theme";
const system = matchMedia("(prefers-color-scheme: dark)");

/** The theme on screen now: "light" or "dark". */
export function currentTheme() {
  return document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light");
}

/** Put back the theme chosen on an earlier visit. */
export function restoreTheme() {
  const kept = localStorage.getItem(KEY);
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
}

/** Change to the other theme and remember it. */
export function toggleTheme() {
  const next = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  localStorage.setItem(KEY, next);
}

/** Call back when the system changes its mind. */
export function onSystemTheme(listener) {
  system.addEventListener("change", listener);
}
