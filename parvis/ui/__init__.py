"""Ui: the base page, the components, the stylesheet, the icons and the charts.

Lives here: everything that is look. A component receives values and never fetches.
Does not live here: any query, any word about OGP that is not the label of a voice or of a stone.
"""
