"""Text in, places with geometry out: dossiers, mentions, figures, positions and datums.

The room never draws and never styles. Positions are EPSG:4326 (lon, lat), lengths metres.
"""
