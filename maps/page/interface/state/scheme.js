/** Light or dark: by the system's preference, or as the reader says. */

export const SCHEMES = ["auto", "light", "dark"];

/**
 * Show the scheme, and keep it in step from then on; `rebuild` draws what has colours anew.
 * @param {Context} ctx
 */
export function keepScheme(ctx, rebuild) {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () =>
    ctx.store.state.scheme === "auto" ? system.matches : ctx.store.state.scheme === "dark";
  const apply = () => {
    const dark = isDark();
    document.documentElement.dataset.scheme = dark ? "dark" : "light";
    ctx.store.set({ dark });
    ctx.engine.setDark(dark);
  };
  const change = () => {
    apply();
    rebuild();
  };
  apply();
  system.addEventListener("change", change);
  ctx.store.subscribe((_, changed) => changed.has("scheme") && change());
}
