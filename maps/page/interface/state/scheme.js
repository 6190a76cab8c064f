/** Light or dark: by the system's preference, or as the reader says. */

export const SCHEMES = ["auto", "light", "dark"];

/** Show the scheme, and keep it in step from then on. @param {Object} ctx */
export function keepScheme(ctx) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    ctx.store.state.scheme === "auto" ? system.matches : ctx.store.state.scheme === "dark";
  const apply = () => {
    document.documentElement.dataset.scheme = isDark() ? "dark" : "light";
    ctx.isDark = isDark();
    ctx.engine.setDark(ctx.isDark);
  };
  const change = () => {
    apply();
    ctx.rebuild();
  };
  apply();
  system.addEventListener("change", change);
  ctx.store.subscribe((_, changed) => changed.has("scheme") && change());
}
