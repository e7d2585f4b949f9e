"""Tests of the ground that belongs to no room: dates, rulings, databases."""
