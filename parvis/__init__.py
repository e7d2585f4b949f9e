"""Parvis: the square where a government and its civil society write, keep and review their plan."""

__version__ = "0.1.0"
