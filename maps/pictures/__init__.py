"""Pictures of a map: the page's own sheets and views, as SVG, PDF and PNG."""
