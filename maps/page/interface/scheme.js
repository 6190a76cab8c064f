/** Light or dark: by the system's preference, or as the reader says. */

export const SCHEMES = ["auto", "light", "dark"];

/** @param {Object} ctx */
export function keepScheme(ctx) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    ctx.store.state.scheme === "auto" ? system.matches : ctx.store.state.scheme === "dark";
  const apply = () => {
    document.documentElement.dataset.scheme = isDark() ? "dark" : "light";
    ctx.isDark = isDark();
    ctx.engine.setDark(ctx.isDark);
    ctx.redrawSwatches();
  };
  system.addEventListener("change", apply);
  ctx.store.subscribe((state, changed) => changed.has("scheme") && apply());
  return apply;
}
