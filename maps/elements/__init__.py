"""The map and its parts as Folium elements."""
